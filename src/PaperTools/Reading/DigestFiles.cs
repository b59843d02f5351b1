using System.IO.Enumeration;

namespace PaperTools.Reading;

/// <summary>Finds files in folders and by patterns, in the order of their names; hidden ones are left out.</summary>
public static class DigestFiles
{
    private const string AnyFolders = "**";

    /// <summary>The files in a folder.</summary>
    public static IEnumerable<string> In(string folder, bool recurse) =>
        Directory.EnumerateFiles(folder, "*", Options(recurse)).Order(StringComparer.Ordinal);

    /// <summary>Whether a path is a pattern: it has <c>*</c> or <c>?</c>.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>
    /// The files and folders that a pattern means. <c>*</c> and <c>?</c> stand for any characters, or one, of a name; <c>**</c> as
    /// a name of its own stands for any number of folders, none too.
    /// </summary>
    /// <param name="pattern">A full path.</param>
    public static IEnumerable<string> Matching(string pattern)
    {
        string root = Path.GetPathRoot(pattern) ?? "";
        string[] names = pattern[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        return Expand(root, names).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Expand(string folder, ReadOnlyMemory<string> names)
    {
        if (names.IsEmpty)
        {
            return [folder];
        }

        string name = names.Span[0];
        ReadOnlyMemory<string> rest = names[1..];
        if (name == AnyFolders)
        {
            IEnumerable<string> inner = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "*", Options(recurse: true)) : [];
            string[] folders = [folder, .. inner.Order(StringComparer.Ordinal)];
            return rest.IsEmpty ? folders.SelectMany(found => In(found, recurse: false)) : folders.SelectMany(found => Expand(found, rest));
        }

        if (!IsPattern(name))
        {
            string path = Path.Combine(folder, name);
            return Path.Exists(path) ? Expand(path, rest) : [];
        }

        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder, "*", Options(recurse: false))
                .Where(path => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(path), OperatingSystem.IsWindows()))
                .Order(StringComparer.Ordinal)
                .SelectMany(path => Expand(path, rest))
            : [];
    }

    private static EnumerationOptions Options(bool recurse) => new()
    {
        RecurseSubdirectories = recurse,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };
}
