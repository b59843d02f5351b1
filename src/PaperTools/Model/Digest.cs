namespace PaperTools;

/// <summary>What brought the papers: a saved page, a mail, a feed, a service's answer, a bibliography.</summary>
public sealed class Digest
{
    /// <summary>The file it was read from, with <c>!member</c> for a member of an archive; null for text from the pipeline.</summary>
    public string? Path { get; internal set; }

    /// <summary>The name of the format it was read as, as <c>-Format</c> takes it.</summary>
    public string? Format { get; internal set; }

    /// <summary>Its own title, where it has one.</summary>
    public string? Title { get; internal set => field = PlainText.LineOrNull(value); }

    /// <summary>Who chose the papers: <c>AK and the research community</c>.</summary>
    public string? Curator { get; internal set => field = PlainText.LineOrNull(value); }

    /// <summary>The search that the digest is the answer to, where it says so.</summary>
    public string? Query { get; internal set => field = PlainText.LineOrNull(value); }

    /// <summary>The digest's date as written: <c>May 6</c>.</summary>
    public string? DateText { get; internal set => field = PlainText.LineOrNull(value); }

    /// <summary>The digest's date, where it is stated in full; a missing year is never guessed.</summary>
    public PaperDate? Date { get; internal set; }

    /// <summary>The label that papers are grouped under: title or curator, date, and file name, as far as they are known.</summary>
    public override string ToString()
    {
        string?[] parts = [Title ?? Curator, Date?.ToString() ?? DateText, Path is null ? null : System.IO.Path.GetFileName(Path)];
        string label = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return label.Length > 0 ? label : "papers";
    }
}
