using PaperTools.Writing.Html;

namespace PaperTools.Writing;

/// <summary>A format that papers are written in.</summary>
/// <param name="Name">The name, as <c>-Format</c> takes it.</param>
/// <param name="Description">One line for completion and help.</param>
/// <param name="Extensions">The file extensions that mean it, with the dot, in lower case; the first is the usual one.</param>
/// <param name="Open">Makes a writer on a stream that stays the caller's; the writer writes UTF-8 without a byte order mark.</param>
public sealed record WriterFormat(string Name, string Description, IReadOnlyList<string> Extensions, Func<Stream, WriteOptions, IDigestWriter> Open)
{
    /// <summary>The name of the format that reads what this one writes; null where none does, and nothing can be appended.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Whether texts of the format can follow one another, so that appending leaves what stands in a file as it is.</summary>
    public bool IsConcatenable { get; init; }

    /// <summary>Makes a writer that puts the papers in the order and the groups that the options ask for.</summary>
    /// <param name="output">Takes UTF-8; it stays the caller's.</param>
    /// <param name="options">The options.</param>
    public IDigestWriter Start(Stream output, WriteOptions options) => ArrangingWriter.Around(Open(output, options), options);
}

/// <summary>The formats that papers are written in.</summary>
public static class DigestWriters
{
    /// <summary>Every format, one line each; of two with the same extension the earlier is meant by it.</summary>
    public static IReadOnlyList<WriterFormat> All { get; } =
    [
        new("Json", "JSON by PaperTools' contract", [".json"], (output, options) => new JsonDigestWriter(output)) { ReadAs = "Json" },
        new("BibTeX", "BibTeX for LaTeX's classic styles and for reference managers", [".bib"], (output, options) => new BibTexDigestWriter(output, options)) { ReadAs = "BibTeX", IsConcatenable = true },
        new("BibLaTeX", "BibLaTeX for biber", [".biblatex"], (output, options) => new BibLatexDigestWriter(output, options)) { ReadAs = "BibTeX", IsConcatenable = true },
        new("Markdown", "A digest to read, in Markdown", [".md", ".markdown"], (output, options) => new MarkdownDigestWriter(output, options)),
        new("JsonLines", "JSON by PaperTools' contract, one paper a line", [".jsonl", ".ndjson"], (output, options) => new JsonLinesDigestWriter(output)) { ReadAs = "Json", IsConcatenable = true },
        new("Yaml", "YAML that says what the JSON says", [".yaml", ".yml"], (output, options) => new YamlDigestWriter(output)) { ReadAs = "Yaml" },
        new("RIS", "RIS for reference managers", [".ris"], (output, options) => new RisDigestWriter(output, options)) { ReadAs = "RIS", IsConcatenable = true },
        new("CSL-JSON", "CSL-JSON for citation processors", [".csl.json", ".csljson"], (output, options) => new CslJsonDigestWriter(output, options)) { ReadAs = "CSL-JSON" },
        new("Csv", "A table with commas", [".csv"], (output, options) => new DelimitedDigestWriter(output, options, "CSV", ',')) { ReadAs = "Csv" },
        new("Tsv", "A table with tabs", [".tsv", ".tab"], (output, options) => new DelimitedDigestWriter(output, options, "TSV", '\t')) { ReadAs = "Csv" },
        new("Atom", "An Atom feed", [".atom"], (output, options) => new AtomDigestWriter(output, options)) { ReadAs = "Feed" },
        new("Rss", "An RSS 2.0 feed", [".rss"], (output, options) => new RssDigestWriter(output, options)) { ReadAs = "Feed" },
        new("EndNoteXml", "EndNote's XML", [".xml"], (output, options) => new EndNoteXmlDigestWriter(output, options)) { ReadAs = "EndNoteXml" },
        new("Org", "An Org file", [".org"], (output, options) => new OrgDigestWriter(output, options)),
        new("Text", "Plain text as mailed digests look", [".txt"], (output, options) => new MailTextDigestWriter(output, options)),
        new("Html", "A page to read, one self-contained file", [".html", ".htm"], (output, options) => new HtmlDigestWriter(output, options)),
    ];

    /// <summary>The format by its name, in any case; null where there is none.</summary>
    public static WriterFormat? ByName(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file's extension means, the longest that fits; null where none does.</summary>
    public static WriterFormat? ByPath(string path)
    {
        string name = Path.GetFileName(path);
        return All
            .SelectMany(format => format.Extensions, (format, extension) => (format, extension))
            .Where(known => name.EndsWith(known.extension, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(known => known.extension.Length)
            .Select(known => known.format)
            .FirstOrDefault();
    }
}
