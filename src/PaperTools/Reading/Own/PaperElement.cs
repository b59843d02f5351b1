using System.Text.Json;
using PaperTools.Reading.Json;

namespace PaperTools.Reading.Own;

/// <summary>
/// Makes a paper of an object of our JSON contract. A paper that states its facts has them stated
/// here too, those that were left out as empty: nothing is worked out again.
/// </summary>
/// <param name="context">Gives digest and number to papers that have none of their own.</param>
internal sealed class PaperElement(ReadContext context)
{
    private readonly Dictionary<string, Digest> _digests = new(StringComparer.Ordinal);

    /// <summary>Whether an object is a paper by our contract, and not somebody else's with a title.</summary>
    public static bool IsOwn(JsonElement element) =>
        element.Text("title") is not null
        && (element.Text("abstractKind") is not null
            || element.Member("digest") is { ValueKind: JsonValueKind.Object }
            || element.Text("code") is "none" or "claimed" or "link");

    /// <summary>The paper; null where the object has no title.</summary>
    public Paper? Read(JsonElement element, int line)
    {
        if (Words(element, "title") is not string title)
        {
            return null;
        }

        // A member that we left out when we wrote the paper had no value; in JSON by others it is not known.
        bool isWhole = HasFacts(element);
        int number = context.NextNumber();
        Paper paper = isWhole ? Create(element, title, [], null, 0, 0) : Create(element, title, Links(element), context.Digest, number, line);
        if (isWhole)
        {
            ReadFacts(element).State(paper);
        }

        return element.Member("score") is JsonElement score && Real(score) is double value ? paper.WithScore(value, null, null) : paper;
    }

    /// <summary>The paper whose source and facts were written apart; what was left out had no value.</summary>
    /// <param name="source">What the digest says.</param>
    /// <param name="facts">What was worked out; null where nothing was yet.</param>
    public Paper ReadParts(JsonElement source, JsonElement? facts)
    {
        Paper paper = Create(source, Words(source, "title") ?? "", Links(source), null, 0, 0);
        if (facts is JsonElement known)
        {
            ReadFacts(known).State(paper);
        }

        return paper;
    }

    private Paper Create(JsonElement element, string title, IReadOnlyList<PaperLink> links, Digest? digest, int number, int line) =>
        new()
        {
            Title = title,
            Abstract = Words(element, "abstract") ?? "",
            AbstractKind = element.Text("abstractKind") == "summary" ? AbstractKind.Summary : AbstractKind.Abstract,
            Authors = [.. element.Items("authors").Select(ReadAuthor)],
            Published = Date(element, "published"),
            Updated = Date(element, "updated"),
            Ids = element.Member("ids") is JsonElement ids ? ReadIds(ids) : PaperIds.None,
            OtherTitles = List(element, "otherTitles"),
            OtherIds = List(element, "otherIds"),
            Version = Number(element, "version"),
            Url = Words(element, "url"),
            DigestLinks = links,
            Venue = Words(element, "venue"),
            Type = Words(element, "type"),
            Volume = Words(element, "volume"),
            Issue = Words(element, "issue"),
            Pages = Words(element, "pages"),
            Publisher = Words(element, "publisher"),
            Note = Words(element, "note"),
            Categories = List(element, "categories"),
            Keywords = List(element, "keywords"),
            Upvotes = Number(element, "upvotes"),
            Comments = Number(element, "comments"),
            AnnounceType = element.Text("announceType") switch
            {
                "new" => AnnounceType.New,
                "cross" => AnnounceType.Cross,
                "replaced" => AnnounceType.Replaced,
                _ => null,
            },
            Digest = element.Member("digest") is { ValueKind: JsonValueKind.Object } own ? ReadDigest(own) : digest,
            Origins = [.. element.Items("origins").SelectMany(ReadOrigins)],
            Number = Number(element, "number") ?? number,
            Line = Number(element, "line") ?? line,
        };

    /// <summary>Every paper that we write says of its code at least that there is none.</summary>
    private static bool HasFacts(JsonElement element) => element.Text("code") is not null;

    private static StatedFacts ReadFacts(JsonElement element) => new()
    {
        Name = Words(element, "name"),
        Aliases = List(element, "aliases"),
        Acronyms = [.. element.Items("acronyms").Select(item => new Acronym(Words(item, "short") ?? "", Words(item, "long") ?? ""))],
        Links = Links(element),
        Code = element.Text("code") switch
        {
            "link" => CodeAvailability.Link,
            "claimed" => CodeAvailability.Claimed,
            _ => CodeAvailability.None,
        },
        Results = [.. element.Items("results").Select(ReadResult)],
        Models = List(element, "models"),
        Datasets = List(element, "datasets"),
        ModelSizes = List(element, "modelSizes"),
        Languages = List(element, "languages"),
        LanguageCounts = List(element, "languageCounts"),
        Topics = List(element, "topics"),
        Contribution = Words(element, "contribution"),
    };

    private static Author ReadAuthor(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? new Author { Given = Words(element, "given"), Family = Words(element, "family"), Suffix = Words(element, "suffix"), Literal = Words(element, "literal") }
        : new Author { Literal = element.Text() };

    private static PaperIds ReadIds(JsonElement ids) => new()
    {
        Arxiv = Words(ids, "arxiv"),
        Doi = Words(ids, "doi"),
        Pmid = Words(ids, "pmid"),
        Pmcid = Words(ids, "pmcid"),
        OpenAlex = Words(ids, "openAlex"),
        SemanticScholar = Words(ids, "semanticScholar"),
        Acl = Words(ids, "acl"),
        Dblp = Words(ids, "dblp"),
        Isbn = Words(ids, "isbn"),
        CitationKey = Words(ids, "citationKey"),
    };

    private static PaperLink[] Links(JsonElement element) => [.. element.Items("links").Select(ReadLink)];

    private static PaperLink ReadLink(JsonElement link)
    {
        string url = Words(link, "url") ?? link.Text() ?? "";
        LinkKind kind = Enum.TryParse(link.Text("kind"), ignoreCase: true, out LinkKind known) && Enum.IsDefined(known) ? known : LinkKind.Other;
        return new PaperLink(url, kind, Words(link, "raw") ?? url);
    }

    private static PaperResult ReadResult(JsonElement result) => new()
    {
        Metric = Words(result, "metric") ?? "",
        Value = Real(result, "value") ?? 0,
        ValueMax = Real(result, "valueMax"),
        Unit = Words(result, "unit") ?? "",
        From = Real(result, "from"),
        To = Real(result, "to"),
        On = Words(result, "on") ?? "",
        Quote = Words(result, "quote") ?? "",
    };

    private IEnumerable<PaperOrigin> ReadOrigins(JsonElement element)
    {
        Digest? digest = element.Member("digest") is { ValueKind: JsonValueKind.Object } known ? ReadDigest(known) : null;
        return List(element, "fields").Select(field => new PaperOrigin(field, digest));
    }

    /// <summary>Papers that came from one digest share it.</summary>
    private Digest ReadDigest(JsonElement element)
    {
        string key = element.GetRawText();
        if (!_digests.TryGetValue(key, out Digest? digest))
        {
            digest = new Digest
            {
                Path = Words(element, "path"),
                Format = Words(element, "format"),
                Title = Words(element, "title"),
                Curator = Words(element, "curator"),
                Query = Words(element, "query"),
                DateText = Words(element, "dateText"),
                Date = Date(element, "date"),
            };
            _digests.Add(key, digest);
        }

        return digest;
    }

    /// <summary>A string as it stands, line breaks and all.</summary>
    private static string? Words(JsonElement element, string name) => element.Member(name) is JsonElement member ? Words(member) : null;

    private static string? Words(JsonElement value)
    {
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => JsonFields.String(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static IReadOnlyList<string> List(JsonElement element, string name) => [.. element.Items(name).Select(Words).OfType<string>()];

    private static PaperDate? Date(JsonElement element, string name) => PaperDate.TryParse(element.Text(name), out PaperDate date) ? date : null;

    private static int? Number(JsonElement element, string name) => element.Member(name)?.Number();

    private static double? Real(JsonElement element, string name) => element.Member(name) is JsonElement member ? Real(member) : null;

    private static double? Real(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) ? number : null;
}
