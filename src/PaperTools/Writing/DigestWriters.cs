using PaperTools.Writing.Html;

namespace PaperTools.Writing;

/// <summary>A format that papers are written in.</summary>
/// <param name="Name">The name, as <c>-Format</c> takes it.</param>
/// <param name="Description">One line for completion and help.</param>
/// <param name="Extensions">The file extensions that mean it, with the dot, in lower case; the first is the usual one.</param>
/// <param name="Open">Makes a writer on a stream that stays the caller's; the writer writes UTF-8 without a byte order mark.</param>
public sealed record WriterFormat(string Name, string Description, IReadOnlyList<string> Extensions, Func<Stream, WriteOptions, IDigestWriter> Open);

/// <summary>The formats that papers are written in.</summary>
public static class DigestWriters
{
    /// <summary>Every format, one line each; of two with the same extension the earlier is meant by it.</summary>
    public static IReadOnlyList<WriterFormat> All { get; } =
    [
        new("Json", "JSON by PaperTools' contract", [".json"], (output, options) => new JsonDigestWriter(output)),
        new("BibTeX", "BibTeX for LaTeX's classic styles and for reference managers", [".bib"], (output, options) => new BibTexDigestWriter(output, options)),
        new("BibLaTeX", "BibLaTeX for biber", [".biblatex"], (output, options) => new BibLatexDigestWriter(output, options)),
        new("Markdown", "A digest to read, in Markdown", [".md", ".markdown"], (output, options) => new MarkdownDigestWriter(output, options)),
        new("Html", "A page to read, one self-contained file", [".html", ".htm"], (output, options) => new HtmlDigestWriter(output, options)),
    ];

    /// <summary>The format by its name, in any case; null where there is none.</summary>
    public static WriterFormat? ByName(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file's extension means; null where none does.</summary>
    public static WriterFormat? ByPath(string path)
    {
        string extension = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }
}
