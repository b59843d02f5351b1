using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>Writes a paper as the JSON contract has it: members without a value are left out.</summary>
internal static class PaperJson
{
    public static void Write(Utf8JsonWriter json, Paper paper, PaperMembers members = PaperMembers.All)
    {
        bool hasDescription = members.HasFlag(PaperMembers.Description);
        bool hasFacts = members.HasFlag(PaperMembers.Facts);
        json.WriteStartObject();
        if (hasDescription)
        {
            json.WriteString("title"u8, paper.Title);
        }

        if (hasFacts)
        {
            WriteText(json, "name", paper.Name);
            WriteList(json, "aliases", paper.Aliases);
        }

        if (hasDescription)
        {
            WriteIdentity(json, paper);
        }

        if (hasDescription || hasFacts)
        {
            // Without facts, the links that the digest gives stand where all the links would.
            WriteObjects(json, "links", hasFacts ? paper.Links : paper.DigestLinks, WriteLink);
        }

        if (hasFacts)
        {
            json.WriteString("code"u8, JsonNames.Of(paper.Code));
        }

        if (hasDescription)
        {
            WritePublication(json, paper);
        }

        if (hasFacts)
        {
            WriteFacts(json, paper);
        }

        if (hasDescription)
        {
            WriteNumber(json, "upvotes", paper.Upvotes);
            WriteNumber(json, "comments", paper.Comments);
            WriteText(json, "announceType", paper.AnnounceType is AnnounceType type ? JsonNames.Of(type) : null);
        }

        if (members.HasFlag(PaperMembers.Place))
        {
            WriteDigest(json, paper.Digest);
            if (paper.Origins.Count > 0)
            {
                WriteObjects(json, "origins", [.. paper.Origins.GroupBy(origin => origin.Digest)], WriteOrigins);
            }

            WriteNumber(json, "number", paper.Number > 0 ? paper.Number : null);
            WriteNumber(json, "line", paper.Line > 0 ? paper.Line : null);
        }

        if (members == PaperMembers.All)
        {
            WriteNumber(json, "score", paper.Score);
        }

        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, Paper paper)
    {
        if (paper.AbstractText.Length > 0)
        {
            WriteAbstract(json, paper.AbstractText);
            json.WriteString("abstractKind"u8, JsonNames.Of(paper.AbstractKind));
        }

        WriteObjects(json, "authors", paper.Authors, WriteAuthor);
        WriteText(json, "published", paper.Published?.ToString());
        WriteText(json, "updated", paper.Updated?.ToString());
        WriteList(json, "otherTitles", paper.OtherTitles);
        WriteIds(json, paper.Ids);
        WriteList(json, "otherIds", paper.OtherIds);
        WriteNumber(json, "version", paper.Version);
        WriteText(json, "url", paper.Url);
    }

    private static void WriteAbstract(Utf8JsonWriter json, LazyText text)
    {
        if (text.Ascii.IsEmpty)
        {
            json.WriteString("abstract"u8, text.ToString());
        }
        else
        {
            json.WriteString("abstract"u8, text.Ascii);
        }
    }

    private static void WritePublication(Utf8JsonWriter json, Paper paper)
    {
        WriteText(json, "venue", paper.Venue);
        WriteText(json, "type", paper.Type);
        WriteText(json, "volume", paper.Volume);
        WriteText(json, "issue", paper.Issue);
        WriteText(json, "pages", paper.Pages);
        WriteText(json, "publisher", paper.Publisher);
        WriteText(json, "note", paper.Note);
        WriteList(json, "categories", paper.Categories);
        WriteList(json, "keywords", paper.Keywords);
    }

    private static void WriteFacts(Utf8JsonWriter json, Paper paper)
    {
        WriteObjects(json, "acronyms", paper.Acronyms, WriteAcronym);
        WriteObjects(json, "results", paper.Results, WriteResult);
        WriteList(json, "models", paper.Models);
        WriteList(json, "datasets", paper.Datasets);
        WriteList(json, "modelSizes", paper.ModelSizes);
        WriteList(json, "languages", paper.Languages);
        WriteList(json, "languageCounts", paper.LanguageCounts);
        WriteList(json, "topics", paper.Topics);
        WriteText(json, "contribution", paper.Contribution);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is int number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Author author)
    {
        WriteText(json, "given", author.Given);
        WriteText(json, "family", author.Family);
        WriteText(json, "suffix", author.Suffix);
        WriteText(json, "literal", author.Literal);
    }

    private static void WriteIds(Utf8JsonWriter json, PaperIds ids)
    {
        if (ids == PaperIds.None || !ids.Known().Any(id => id.Value.Length > 0))
        {
            return;
        }

        json.WriteStartObject("ids"u8);
        foreach ((string name, string value) in ids.Known())
        {
            WriteText(json, name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, PaperLink link)
    {
        json.WriteString("url"u8, link.Url);
        json.WriteString("kind"u8, JsonNames.Of(link.Kind));
        json.WriteString("raw"u8, link.Raw);
    }

    private static void WriteAcronym(Utf8JsonWriter json, Acronym acronym)
    {
        json.WriteString("short"u8, acronym.Short);
        json.WriteString("long"u8, acronym.Long);
    }

    private static void WriteResult(Utf8JsonWriter json, PaperResult result)
    {
        WriteText(json, "metric", result.Metric);
        json.WriteNumber("value"u8, result.Value);
        WriteNumber(json, "valueMax", result.ValueMax);
        WriteText(json, "unit", result.Unit);
        WriteNumber(json, "from", result.From);
        WriteNumber(json, "to", result.To);
        WriteText(json, "on", result.On);
        WriteText(json, "quote", result.Quote);
    }

    /// <summary>The fields that one digest gave, together: a digest is written once.</summary>
    private static void WriteOrigins(Utf8JsonWriter json, IGrouping<Digest?, PaperOrigin> origins)
    {
        WriteList(json, "fields", [.. origins.Select(origin => origin.Field)]);
        WriteDigest(json, origins.Key);
    }

    private static void WriteDigest(Utf8JsonWriter json, Digest? digest)
    {
        if (digest is null)
        {
            return;
        }

        json.WriteStartObject("digest"u8);
        WriteText(json, "path", digest.Path);
        WriteText(json, "format", digest.Format);
        WriteText(json, "title", digest.Title);
        WriteText(json, "curator", digest.Curator);
        WriteText(json, "query", digest.Query);
        WriteText(json, "dateText", digest.DateText);
        WriteText(json, "date", digest.Date?.ToString());
        json.WriteEndObject();
    }
}
