using System.Text.Json;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Json;

/// <summary>
/// Makes a paper of a CSL item, and of a Crossref work, whose metadata are CSL's with lists for <c>title</c> and
/// <c>container-title</c> and <c>name</c> for groups.
/// </summary>
internal static partial class CslPaper
{
    private static readonly string[] s_headings = ["<jats:title>Abstract</jats:title>", "<title>Abstract</title>", "<jats:title>Summary</jats:title>"];

    /// <summary>The paper; null where the item has neither title nor abstract, authors nor identifier.</summary>
    public static Paper? Make(JsonEntry entry, ReadContext context)
    {
        JsonElement work = entry.Element;
        string? title = work.Plain("title");
        string? summary = Abstract(work);
        Author[] authors = [.. work.Items("author").Select(Author).OfType<Author>()];
        string? url = WebAddress.Tidy(work.Text("URL"));
        PaperIdsBuilder ids = Ids(work, url);
        if (title is null && summary is null && authors.Length == 0 && ids.IsEmpty)
        {
            return null;
        }

        ids.AddCitationKey(work.Text("citation-key") ?? Key(work.Text("id")));
        return new Paper
        {
            Title = title ?? "",
            Abstract = summary ?? "",
            Authors = authors,
            Published = CslDate.Read(work, "issued", "published", "published-online", "published-print", "posted"),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = url,
            Venue = work.Plain("container-title"),
            Type = CslTypes.ToCsl(work.Text("type")),
            Volume = work.Text("volume"),
            Issue = work.Text("issue"),
            Pages = work.Text("page"),
            Publisher = work.Text("publisher"),
            Note = work.Text("note"),
            Categories = [.. work.Texts("categories").Concat(work.Texts("subject"))],
            Keywords = KeywordList.Split(work.Text("keyword")),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = entry.Line,
        };
    }

    private static Author? Author(JsonElement name)
    {
        if (name.ValueKind == JsonValueKind.String)
        {
            return AuthorParser.Parse(name.GetString());
        }

        string? particle = $"{name.Text("dropping-particle")} {name.Text("non-dropping-particle") ?? name.Text("prefix")}".Trim();
        string? literal = name.Text("literal") ?? name.Text("name");
        return AuthorParser.FromParts(name.Plain("given"), name.Plain("family"), particle, name.Text("suffix"), literal);
    }

    /// <summary>The abstract without the heading that JATS gives it.</summary>
    private static string? Abstract(JsonElement work)
    {
        string? text = work.Text("abstract");
        string? heading = text is null ? null : Array.Find(s_headings, heading => text.StartsWith(heading, StringComparison.OrdinalIgnoreCase));
        return text is null ? null : TextCleaner.PlainOrNull(text[(heading?.Length ?? 0)..]);
    }

    private static PaperIdsBuilder Ids(JsonElement work, string? url)
    {
        var ids = default(PaperIdsBuilder);
        ids.AddDoi(work.Text("DOI"));
        ids.AddPmid(work.Text("PMID"));
        ids.AddPmcid(work.Text("PMCID"));
        ids.AddIsbn(work.Text("ISBN"));
        ids.AddUrl(url);
        foreach (string name in (ReadOnlySpan<string>)["number", "archive_location", "note"])
        {
            // Zotero has "number": "arXiv:2305.12345".
            if (work.Text(name) is string text && ArxivId.ParsePlace(text) is not null)
            {
                ids.AddArxiv(text);
            }
        }

        // Zotero keeps what has no field of its own as lines of the note: PMID: 12345.
        foreach (Match line in NoteIdentifier().Matches(work.Text("note") ?? ""))
        {
            ids.AddPmid(line.Groups["pmid"].Success ? line.Groups["pmid"].Value : null);
            ids.AddPmcid(line.Groups["pmcid"].Success ? line.Groups["pmcid"].Value : null);
        }

        return ids;
    }

    /// <summary>An item's id is its citation key, unless a service made an address of it.</summary>
    private static string? Key(string? id) => id is null || id.Contains("://", StringComparison.Ordinal) ? null : id;

    [GeneratedRegex(@"\bPMID: *(?<pmid>\d+)|\bPMCID: *(?<pmcid>PMC\d+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NoteIdentifier();
}
