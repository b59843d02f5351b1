using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>
/// Writes CSL-JSON, an array of items, as citation processors read it
/// (https://github.com/citation-style-language/schema, schemas/input/csl-data.json).
/// </summary>
internal sealed class CslJsonDigestWriter : IDigestWriter
{
    private readonly CitationKeys _keys;
    private readonly Omissions _omissions;
    private readonly Utf8JsonWriter _json;

    public CslJsonDigestWriter(Stream output, WriteOptions options)
    {
        _keys = new CitationKeys(options);
        _omissions = new Omissions(
            "CSL-JSON",
            options,
            PaperParts.AbstractKind | PaperParts.Updated | PaperParts.CatalogueIds | PaperParts.Links | PaperParts.Votes | PaperParts.AnnounceType
            | PaperParts.Digest | PaperParts.Score | PaperParts.Facts);
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartArray();
    }

    public void Write(Paper paper)
    {
        _omissions.Check(paper);
        _json.WriteStartObject();
        Text("id", _keys.Next(paper));
        Text("type", paper.Type ?? "article");
        Text("title", paper.Title);
        WriteAuthors(paper.Authors);
        WriteDate(paper.Published);
        Text("container-title", paper.Venue);
        Text("volume", paper.Volume);
        Text("issue", paper.Issue);
        Text("page", paper.Pages);
        Text("publisher", paper.Publisher);
        Text("DOI", paper.Ids.Doi);
        Text("PMID", paper.Ids.Pmid);
        Text("PMCID", paper.Ids.Pmcid);
        Text("ISBN", paper.Ids.Isbn);
        Text("archive", paper.Ids.Arxiv is null ? null : "arXiv");
        Text("number", paper.Ids.Arxiv is string arxiv ? "arXiv:" + arxiv : null);
        Text("version", paper.Version?.ToString(CultureInfo.InvariantCulture));
        Text("URL", paper.Url);
        Text("keyword", KeywordField.Join(paper.Keywords, _omissions));
        Text("note", paper.Note);
        Text("abstract", paper.Abstract);
        WriteCategories(paper.Categories);
        _json.WriteEndObject();
        if (_json.BytesPending > 64 * 1024)
        {
            _json.Flush();
        }
    }

    public void Complete()
    {
        _json.WriteEndArray();
        _json.Flush();
    }

    public void Dispose()
    {
        // A Utf8JsonWriter flushes when it is disposed: what was given up must not be written, and the output may be closed.
        _json.Reset(Stream.Null);
        _json.Dispose();
    }

    private void WriteAuthors(IReadOnlyList<Author> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("author"u8);
        foreach (Author author in authors)
        {
            _json.WriteStartObject();
            Text("family", author.Family);
            Text("given", author.Given);
            Text("suffix", author.Suffix);
            Text("literal", author.Literal);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDate(PaperDate? published)
    {
        if (published is not PaperDate date)
        {
            return;
        }

        _json.WriteStartObject("issued"u8);
        _json.WriteStartArray("date-parts"u8);
        _json.WriteStartArray();
        foreach (int? part in (ReadOnlySpan<int?>)[date.Year, date.Month, date.Day])
        {
            if (part is int number)
            {
                _json.WriteNumberValue(number);
            }
        }

        _json.WriteEndArray();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteCategories(IReadOnlyList<string> categories)
    {
        if (categories.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("categories"u8);
        foreach (string category in categories)
        {
            _json.WriteStringValue(category);
        }

        _json.WriteEndArray();
    }

    private void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _json.WriteString(name, value);
        }
    }
}
