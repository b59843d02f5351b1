using System.Collections;
using System.Management.Automation;
using PaperTools.Library;
using PaperTools.Reading;
using PaperTools.Searching;
using PaperTools.Sending;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Every error that the cmdlets write: id, category and sentence together.</summary>
internal static class PaperErrors
{
    /// <summary>A caret farther to the right would stand on another line of the console than what it marks.</summary>
    private const int LongestMarkedLine = 100;

    public static ErrorRecord PathNotFound(string path) =>
        Create(new ItemNotFoundException($"There is nothing at '{path}'. Check the path; a name with [ or ] goes to -LiteralPath."), "PathNotFound", ErrorCategory.ObjectNotFound, path);

    public static ErrorRecord NotAFilePath(string path, string provider) =>
        Create(new NotSupportedException($"'{path}' is a path of the {provider} provider. Name a path of the file system."), "NotAFilePath", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord NoDigestInFolder(string folder, bool recurse) =>
        Create(
            new FileNotFoundException($"No file in the folder '{folder}' is a digest that PaperTools reads.{(recurse ? "" : " Use -Recurse to look in its subfolders.")}"),
            "NoDigestInFolder",
            ErrorCategory.ObjectNotFound,
            folder);

    public static ErrorRecord FileNotText(string path) =>
        Create(
            new NotSupportedException($"ConvertFrom-PaperDigest takes the content of a digest, not a file. Read '{path}' with Get-Paper."),
            "FileNotText",
            ErrorCategory.InvalidType,
            path);

    public static ErrorRecord NotText(object input) =>
        Create(
            new NotSupportedException($"ConvertFrom-PaperDigest takes a digest's text, bytes or objects with titles, not a {input.GetType().Name}. To read files, use Get-Paper."),
            "NotText",
            ErrorCategory.InvalidType,
            input);

    public static ErrorRecord UnknownFormat(string format, IEnumerable<string> formats) =>
        Create(
            new NotSupportedException($"There is no format '{format}'. Use one of {string.Join(", ", formats)}."),
            "UnknownFormat",
            ErrorCategory.InvalidArgument,
            format);

    public static ErrorRecord UnknownProperty(string property, IEnumerable<string> properties) =>
        Create(
            new NotSupportedException($"'{property}' is no property that papers are counted by. Use one of {string.Join(", ", properties)}."),
            "UnknownProperty",
            ErrorCategory.InvalidArgument,
            property);

    public static ErrorRecord UnknownOutputFormat(string path, IEnumerable<string> formats) =>
        Create(
            new NotSupportedException($"The extension of '{path}' means no format that PaperTools writes. Name one with -Format: {string.Join(", ", formats)}."),
            "UnknownOutputFormat",
            ErrorCategory.InvalidArgument,
            path);

    public static ErrorRecord FolderNotFound(string path) =>
        Create(
            new DirectoryNotFoundException($"The folder of '{path}' does not exist. Create it first, or choose another path."),
            "FolderNotFound",
            ErrorCategory.ObjectNotFound,
            path);

    public static ErrorRecord TargetIsFolder(string path) =>
        Create(new IOException($"'{path}' is a folder. Name a file in it."), "TargetIsFolder", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord TargetIsFile(string path) =>
        Create(new IOException($"'{path}' is a file, and notes go into a folder. Name a folder, or leave -Split out."), "TargetIsFile", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord SplitNeedsMarkdown(string format) =>
        Create(new NotSupportedException($"-Split writes notes in Markdown, not {format}. Leave -Format out."), "SplitNeedsMarkdown", ErrorCategory.InvalidArgument, format);

    public static ErrorRecord TemplateNotFound(string template, IEnumerable<string> shipped) =>
        Create(
            new ItemNotFoundException($"There is no template '{template}'. Give the path of a .liquid file, or one of {string.Join(", ", shipped)}."),
            "TemplateNotFound",
            ErrorCategory.ObjectNotFound,
            template);

    public static ErrorRecord TargetExists(string path) =>
        Create(new IOException($"'{path}' exists already, and -NoClobber was given. Choose another name, or leave -NoClobber out."), "TargetExists", ErrorCategory.ResourceExists, path);

    public static ErrorRecord TargetReadOnly(string path) =>
        Create(new UnauthorizedAccessException($"'{path}' is read-only. Use -Force to replace it."), "TargetReadOnly", ErrorCategory.PermissionDenied, path);

    public static ErrorRecord TargetNotWritable(string path, Exception exception) =>
        Create(new IOException($"'{path}' cannot be written: {exception.Message}", exception), "TargetNotWritable", ErrorCategory.WriteError, path);

    /// <summary>The error for what went wrong while a file was written.</summary>
    public static ErrorRecord FromWriting(Exception exception, string path) =>
        exception is DigestException digest ? FromReading(digest, path)! : TargetNotWritable(path, exception);

    /// <summary>
    /// A mistake in a query. The exception's message is the sentence, the query, and a caret under the place. The shell's
    /// error view would make one line of that: it gets the sentence, and the query as the line that the error is on.
    /// </summary>
    public static ErrorRecord InvalidQuery(QueryException exception)
    {
        (string excerpt, string caret) = exception.Marked;
        string line = Marked(excerpt, caret);
        ErrorRecord error = Create(exception, "InvalidQuery", ErrorCategory.ParserError, new Hashtable { ["Line"] = 1, ["LineText"] = line, ["Query"] = exception.Query });
        error.ErrorDetails = new ErrorDetails(exception.Sentence);
        return error;
    }

    public static ErrorRecord NothingToFind() =>
        Create(new InvalidOperationException("There is nothing to look for. Give a query such as 'quantization -survey', or a paper or text with -Like."), "NothingToFind", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord InvalidMailAddress(FormatException exception) =>
        Create(exception, "InvalidMailAddress", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord MailNotSent(string server, MailException exception) =>
        Create(exception, exception.Code, ErrorCategory.ConnectionError, server);

    public static ErrorRecord WatchNotFound(string name, IEnumerable<string> registered) =>
        Create(
            new ItemNotFoundException($"No watch '{name}' is registered. {(string.Join(", ", registered) is { Length: > 0 } names ? $"Registered are {names}." : "None is.")}"),
            "WatchNotFound",
            ErrorCategory.ObjectNotFound,
            name);

    public static ErrorRecord NameTaken(string name, string path) =>
        Create(new InvalidOperationException($"Another profile has been registered as '{name}' already. Leave -Name out to register '{path}' by its own name."), "NameTaken", ErrorCategory.InvalidArgument, path);

    public static ErrorRecord SecretIsAsked(string path) =>
        Create(
            new InvalidOperationException($"The profile '{path}' asks for a secret, and nobody answers when a scheduler runs it. Keep the secret in SecretManagement."),
            "SecretIsAsked",
            ErrorCategory.InvalidOperation,
            path);

    public static ErrorRecord FromScheduling(SchedulingException exception, object? target) =>
        Create(exception, exception.Code, exception.Code is "ScheduleNotPossible" ? ErrorCategory.InvalidArgument : ErrorCategory.ResourceUnavailable, target);

    /// <summary>A watch could not write or send something; the next run does.</summary>
    public static ErrorRecord OutputNotDone(string profile, WatchOutputStatus output)
    {
        string message = $"{profile}: {output.Kind} {output.Target} is not done, and left to the next run: {output.Problem}";
        return output.Kind == "Mail"
            ? Create(new MailException("WatchMailNotSent", message, output.IsTemporary), "WatchMailNotSent", ErrorCategory.ConnectionError, output.Target)
            : Create(new IOException(message), "WatchFileNotWritten", ErrorCategory.WriteError, output.Target);
    }

    /// <summary>An error diagnostic; the shell's error view shows the line and its text.</summary>
    public static ErrorRecord FromDiagnostic(Diagnostic diagnostic, Exception? exception = null) =>
        Create(exception ?? new InvalidDataException(diagnostic.ToString()), diagnostic.Code, ErrorCategory.InvalidData, ErrorTarget(diagnostic));

    /// <summary>The error for what went wrong while a file was read; null for what is none of a reader's business.</summary>
    public static ErrorRecord? FromReading(Exception exception, string? path) => exception switch
    {
        DigestException digest => FromDiagnostic(digest.Diagnostic, new InvalidDataException(digest.Diagnostic.ToString(), digest)),
        FileNotFoundException or DirectoryNotFoundException => PathNotFound(path ?? ""),
        UnauthorizedAccessException => Create(
            new UnauthorizedAccessException($"'{path}' may not be read: access is denied. Check its permissions.", exception),
            "FileAccessDenied",
            ErrorCategory.PermissionDenied,
            path),
        IOException or InvalidDataException => Create(
            new IOException($"'{path ?? "The input"}' cannot be read: {exception.Message}", exception), "FileNotReadable", ErrorCategory.ReadError, path),
        _ => null,
    };

    public static ErrorRecord NothingToSet() =>
        Create(new InvalidOperationException("There is nothing to set. Use -Tag, -RemoveTag, -Read, -Unread, -Rating, -Note or -NotSameAs."), "NothingToSet", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord NothingToMerge() =>
        Create(new InvalidOperationException("There are no two papers to merge. Give two or more papers that the library has."), "NothingToMerge", ErrorCategory.InvalidArgument, null);

    public static ErrorRecord PaperNotInLibrary(Paper paper, string library) =>
        Create(new ItemNotFoundException($"'{paper.Title}' is not in the library '{library}'. Add it first with Add-Paper."), "PaperNotInLibrary", ErrorCategory.ObjectNotFound, paper);

    public static ErrorRecord BackupOntoItself(string path) =>
        Create(new IOException($"'{path}' is the library itself. Name another file."), "BackupOntoItself", ErrorCategory.InvalidArgument, path);

    /// <summary>The error for what is wrong with a library.</summary>
    public static ErrorRecord FromLibrary(LibraryException exception) =>
        Create(exception, exception.Code, exception.Code switch
        {
            "LibraryNotFound" => ErrorCategory.ObjectNotFound,
            "NotALibrary" or "LibraryDamaged" => ErrorCategory.InvalidData,
            "LibraryTooNew" => ErrorCategory.NotInstalled,
            "LibraryReadOnly" => ErrorCategory.PermissionDenied,
            "LibraryFull" => ErrorCategory.LimitsExceeded,
            "LibraryBusy" => ErrorCategory.ResourceBusy,
            _ => ErrorCategory.ResourceUnavailable,
        }, exception.Path);

    /// <summary>Whether the error says that a file is no digest at all, rather than a digest with something wrong in it.</summary>
    public static bool IsNoDigest(ErrorRecord error) =>
        error.FullyQualifiedErrorId is "EmptyDigest" or "BinaryFile" or "UnknownDigest";

    /// <summary>ConciseView shows place and text of a line where the target is a dictionary with these keys; else the diagnostic itself.</summary>
    private static object ErrorTarget(Diagnostic diagnostic)
    {
        if (diagnostic is not { Line: int line, LineText: string text })
        {
            return diagnostic;
        }

        string shown = diagnostic.Column is int column && column >= 1 && column <= Math.Min(text.Length + 1, LongestMarkedLine) ? Marked(text, new string(' ', column - 1) + "^") : text;
        return new Hashtable { ["File"] = PlainText.ShownOrNull(diagnostic.Path), ["Line"] = line, ["LineText"] = shown, ["Diagnostic"] = diagnostic };
    }

    /// <summary>A line with a caret under it, both where a shell shows the line of an error.</summary>
    private static string Marked(string text, string caret)
    {
        int indent = text.Length - text.TrimStart().Length;
        return $"{text[indent..]}{Environment.NewLine}     | {caret[Math.Min(indent, caret.Length - 1)..]}";
    }

    /// <summary>The error; its sentence may have a file's name in it, or a server's answer.</summary>
    private static ErrorRecord Create(Exception exception, string id, ErrorCategory category, object? target) =>
        new(exception, id, category, target) { ErrorDetails = new ErrorDetails(PlainText.Shown(exception.Message)) };
}
