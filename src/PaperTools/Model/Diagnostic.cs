using System.Globalization;

namespace PaperTools;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Good to know; shown with <c>-Verbose</c>.</summary>
    Information,

    /// <summary>Something is odd, but every paper came out.</summary>
    Warning,

    /// <summary>An entry or a file could not be read.</summary>
    Error,
}

/// <summary>What a reader has to say of its input.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">What it is, a noun in PascalCase: <c>MalformedEntry</c>.</param>
/// <param name="Message">A sentence: what was found, what was expected, what to do.</param>
public sealed record Diagnostic(DiagnosticSeverity Severity, string Code, string Message)
{
    /// <summary>A sentence: what was found, what was expected, what to do.</summary>
    public string Message { get; init => field = PlainText.Shown(value); } = PlainText.Shown(Message);

    /// <summary>The file, or null for text from the pipeline.</summary>
    public string? Path { get; init; }

    /// <summary>The line, from 1, or null.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1, or null; only where there is a line.</summary>
    public int? Column { get; init; }

    /// <summary>The entry: its key, title or number; null where there is none.</summary>
    public string? Entry { get; init => field = PlainText.ShownOrNull(value); }

    /// <summary>The text of the line or the entry's start, for the error view; null where there is none.</summary>
    public string? LineText { get; init => field = PlainText.ShownOrNull(value); }

    /// <summary><c>file.bib:12: Message</c>, with the column behind the line where it is known, and the entry where the message does not name it.</summary>
    public override string ToString()
    {
        string line = Line is int number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        string column = Line is not null && Column is int position ? string.Create(CultureInfo.InvariantCulture, $":{position}") : "";
        string entry = Entry is { Length: > 0 } name && !Message.Contains(name, StringComparison.Ordinal) ? $" Entry: {Shorten(name)}" : "";
        return $"{PlainText.Shown(Path ?? "input")}{line}{column}: {Message}{entry}";
    }

    private static string Shorten(string text)
    {
        const int Longest = 80;
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }
}
