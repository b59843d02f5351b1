using System.Text.Json;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// Makes papers of what Hugging Face's API gives: an item of <c>/api/daily_papers</c> (the paper inside an outer
/// object), a bare paper of <c>/api/papers/search</c> and <c>/api/papers/{id}</c>, or a list of either. The paper's own
/// <c>publishedAt</c> is its date; the outer one is hours earlier, or in 2024 the day it was featured.
/// </summary>
internal static class HuggingFaceJson
{
    private const int DeepestList = 3;

    /// <summary>Whether an object is a paper or holds one.</summary>
    public static bool IsPaper(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && (element.TryGetProperty("paper", out JsonElement paper) ? paper.ValueKind == JsonValueKind.Object : element.TryGetProperty("id", out _) && (element.TryGetProperty("summary", out _) || element.TryGetProperty("publishedAt", out _)));

    /// <summary>What tells a paper from others: its identifier, or all it has.</summary>
    public static string Id(JsonElement item) => Text(Inner(item), "id") ?? item.GetRawText();

    /// <summary>The papers in a list, in an object, or in a list that is a member of one.</summary>
    public static IEnumerable<JsonElement> Find(JsonElement element, int depth = 0)
    {
        if (IsPaper(element))
        {
            return [element];
        }

        return (depth < DeepestList, element.ValueKind) switch
        {
            (true, JsonValueKind.Array) => element.EnumerateArray().SelectMany(item => Find(item, depth + 1)),
            (true, JsonValueKind.Object) => element.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                .SelectMany(member => Find(member.Value, depth + 1)),
            _ => [],
        };
    }

    /// <summary>The day that a paper was featured on; null where the answer does not say.</summary>
    public static PaperDate? FeatureDay(JsonElement item)
    {
        JsonElement paper = Inner(item);
        return Date(paper, "submittedOnDailyAt") ?? (item.TryGetProperty("paper", out _) ? Date(item, "publishedAt") : null);
    }

    /// <summary>The paper, which stands on a line where that means something; null where it has no title.</summary>
    public static Paper? Read(JsonElement item, ReadContext context, int line = 0)
    {
        JsonElement paper = Inner(item);
        if ((Text(paper, "title") ?? Text(item, "title")) is not string title)
        {
            return null;
        }

        string? summary = Text(paper, "summary") ?? Text(item, "summary");
        string? aiSummary = Text(paper, "ai_summary");
        ArxivId? arxiv = Fields.ArxivId.Parse(Text(paper, "id"));
        return new Paper
        {
            Title = title,
            Abstract = summary ?? aiSummary ?? "",
            AbstractKind = summary is null && aiSummary is not null ? AbstractKind.Summary : AbstractKind.Abstract,
            Authors = Authors(paper),
            Published = Date(paper, "publishedAt"),
            Ids = arxiv is null ? PaperIds.None : new PaperIds { Arxiv = arxiv.Value.Id },
            Url = arxiv is null ? null : HuggingFaceAddress.Page(arxiv.Value.Id),
            DigestLinks = Links(paper),
            Keywords = Keywords(paper),
            Upvotes = Number(paper, "upvotes"),
            Comments = Number(item, "numComments"),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private static JsonElement Inner(JsonElement item) =>
        item.TryGetProperty("paper", out JsonElement paper) && paper.ValueKind == JsonValueKind.Object ? paper : item;

    private static List<Author> Authors(JsonElement paper)
    {
        List<Author> authors = [];
        foreach (JsonElement author in Items(paper, "authors"))
        {
            string? name = author.ValueKind == JsonValueKind.String ? author.GetString() : Text(author, "name");
            bool isHidden = author.ValueKind == JsonValueKind.Object && author.TryGetProperty("hidden", out JsonElement hidden) && hidden.ValueKind == JsonValueKind.True;
            if (!isHidden && AuthorParser.Parse(name) is Author parsed)
            {
                authors.Add(parsed);
            }
        }

        return authors;
    }

    private static List<PaperLink> Links(JsonElement paper)
    {
        List<PaperLink> links = [];
        Add(HuggingFaceAddress.Repository(Text(paper, "githubRepo")), "githubRepo", LinkKind.Code);
        Add(WebAddress.Tidy(Text(paper, "projectPage")), "projectPage", LinkKind.Project);
        return links;

        void Add(string? url, string member, LinkKind kind)
        {
            if (url is not null)
            {
                links.Add(new PaperLink(url, kind, Text(paper, member)!));
            }
        }
    }

    private static List<string> Keywords(JsonElement paper) =>
        [.. Items(paper, "ai_keywords").Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)];

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? TextCleaner.FoldOrNull(text.GetString())
            : null;

    private static PaperDate? Date(JsonElement element, string name) => Text(element, name) is string text ? DateParser.Parse(text) : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int value) ? value : null;
}
