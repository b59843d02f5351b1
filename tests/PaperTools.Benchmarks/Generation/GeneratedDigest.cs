using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Benchmarks.Generation;

/// <summary>Writes made-up papers in the formats that the readers are measured with.</summary>
public static partial class GeneratedDigest
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The formats, by the names that the readers have.</summary>
    public static IReadOnlyDictionary<string, Action<TextWriter, IEnumerable<GeneratedPaper>>> Formats { get; } =
        new Dictionary<string, Action<TextWriter, IEnumerable<GeneratedPaper>>>(StringComparer.OrdinalIgnoreCase)
        {
            ["HuggingFacePage"] = WritePage,
            ["BibTeX"] = WriteBibTeX,
            ["RIS"] = WriteRis,
            ["ArxivJsonLines"] = WriteArxivJsonLines,
            ["ArxivAtom"] = WriteArxivAtom,
            ["ArxivListing"] = WriteArxivListing,
            ["MEDLINE"] = WriteMedline,
            ["PubMedXml"] = WritePubMed,
            ["OaiPmh"] = WriteOai,
        };

    /// <summary>Writes a file, once: a file that is there already is kept.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="count">The number of papers.</param>
    /// <param name="path">The file; null makes one under the system's temporary folder.</param>
    /// <param name="isSimilar">Whether the papers are to be hard to tell apart.</param>
    /// <returns>The path.</returns>
    public static string File(string format, int count, string? path = null, bool isSimilar = false)
    {
        path ??= Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"papertools-{DigestGenerator.Edition}-{format.ToLowerInvariant()}{(isSimilar ? "-similar" : "")}-{count}.txt"));
        if (!System.IO.File.Exists(path))
        {
            string unfinished = $"{path}.{Environment.ProcessId}";
            using (StreamWriter writer = new(unfinished, append: false, new UTF8Encoding(false), bufferSize: 1 << 20) { NewLine = "\n" })
            {
                Formats[format](writer, isSimilar ? DigestGenerator.SimilarPapers(count) : DigestGenerator.Papers(count));
            }

            System.IO.File.Move(unfinished, path, overwrite: true);
        }

        return path;
    }

    private static void WritePage(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        writer.Write("new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMay 6");
        foreach (GeneratedPaper paper in papers)
        {
            writer.Write($"\n\n{paper.Title}\n\n{paper.Abstract}");
        }
    }

    private static void WriteBibTeX(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        foreach (GeneratedPaper paper in papers)
        {
            string authors = string.Join(" and ", paper.Authors.Select(author => $"{author.Family}, {author.Given}"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $$"""
                @article{paper{{paper.ArxivId}},
                  title = {{{paper.Title}}},
                  author = {{{authors}}},
                  journal = {{{paper.Venue}}},
                  year = {{{paper.Published.Year}}},
                  month = {{paper.Published.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()}},
                  doi = {{{paper.Doi}}},
                  eprint = {{{paper.ArxivId}}},
                  archivePrefix = {arXiv},
                  primaryClass = {{{paper.Categories[0]}}},
                  keywords = {{{string.Join(", ", paper.Keywords)}}},
                  abstract = {{{paper.Abstract}}}
                }


                """));
        }
    }

    private static void WriteRis(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        foreach (GeneratedPaper paper in papers)
        {
            writer.Write($"TY  - JOUR\nTI  - {paper.Title}\n");
            foreach ((string given, string family) in paper.Authors)
            {
                writer.Write($"AU  - {family}, {given}\n");
            }

            writer.Write(string.Create(CultureInfo.InvariantCulture, $"JO  - {paper.Venue}\nPY  - {paper.Published:yyyy'/'MM'/'dd}\nDO  - {paper.Doi}\n"));
            foreach (string keyword in paper.Keywords)
            {
                writer.Write($"KW  - {keyword}\n");
            }

            writer.Write($"AB  - {paper.Abstract}\nUR  - https://arxiv.org/abs/{paper.ArxivId}\nER  - \n\n");
        }
    }

    private static void WriteArxivJsonLines(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        foreach (GeneratedPaper paper in papers)
        {
            var record = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = paper.ArxivId,
                ["submitter"] = $"{paper.Authors[0].Given} {paper.Authors[0].Family}",
                ["authors"] = string.Join(", ", paper.Authors.Select(author => $"{author.Given} {author.Family}")),
                ["title"] = paper.Title,
                ["comments"] = "12 pages, 3 figures",
                ["journal-ref"] = null,
                ["doi"] = paper.Doi,
                ["report-no"] = null,
                ["categories"] = string.Join(' ', paper.Categories),
                ["license"] = "http://creativecommons.org/licenses/by/4.0/",
                ["abstract"] = $"  {paper.Abstract}\n",
                ["versions"] = new[] { new { version = "v1", created = paper.Published.ToString("ddd, d MMM yyyy", CultureInfo.InvariantCulture) + " 19:18:42 GMT" } },
                ["update_date"] = paper.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["authors_parsed"] = paper.Authors.Select(author => new[] { author.Family, author.Given, "" }),
            };
            writer.Write(JsonSerializer.Serialize(record, s_json));
            writer.Write('\n');
        }
    }

    private static void WriteArxivAtom(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        writer.Write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title type="html">ArXiv Query: search_query=all&amp;start=0</title>
              <id>http://arxiv.org/api/papertools</id>
              <updated>2026-01-01T00:00:00-05:00</updated>

            """);
        foreach (GeneratedPaper paper in papers)
        {
            string authors = string.Join("\n    ", paper.Authors.Select(author => $"<author><name>{author.Given} {author.Family}</name></author>"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""
                  <entry>
                    <id>http://arxiv.org/abs/{paper.ArxivId}v1</id>
                    <updated>{paper.Published:yyyy-MM-dd}T17:59:58Z</updated>
                    <published>{paper.Published:yyyy-MM-dd}T17:59:58Z</published>
                    <title>{SecurityElement.Escape(paper.Title)}</title>
                    <summary>  {SecurityElement.Escape(paper.Abstract)}
                    </summary>
                    {authors}
                    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">{paper.Doi}</arxiv:doi>
                    <link href="http://arxiv.org/abs/{paper.ArxivId}v1" rel="alternate" type="text/html"/>
                    <link title="pdf" href="http://arxiv.org/pdf/{paper.ArxivId}v1" rel="related" type="application/pdf"/>
                    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="{paper.Categories[0]}" scheme="http://arxiv.org/schemas/atom"/>
                    <category term="{paper.Categories[0]}" scheme="http://arxiv.org/schemas/atom"/>
                  </entry>

                """));
        }

        writer.Write("</feed>\n");
    }
}
