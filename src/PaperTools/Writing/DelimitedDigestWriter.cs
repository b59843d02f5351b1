using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>
/// Writes a table: a header, then a line a paper (RFC 4180, with LF). A cell is quoted where it holds the separator, a
/// quotation mark or a line break. Lists are joined by <c>; </c>; one with an item that this would change (<c>a; b</c>) is
/// an array in JSON instead, so that no item is lost or cut in two.
/// </summary>
internal sealed class DelimitedDigestWriter : TextDigestWriter
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, Func<Paper, string?> Cell)[] s_columns =
    [
        ("title", paper => paper.Title),
        ("name", paper => paper.Name),
        ("authors", paper => List([.. paper.Authors.Select(AuthorCell)], IsName)),
        ("published", paper => paper.Published?.ToString()),
        ("updated", paper => paper.Updated?.ToString()),
        ("venue", paper => paper.Venue),
        ("volume", paper => paper.Volume),
        ("issue", paper => paper.Issue),
        ("pages", paper => paper.Pages),
        ("publisher", paper => paper.Publisher),
        ("type", paper => paper.Type),
        ("doi", paper => paper.Ids.Doi),
        ("arxiv", paper => paper.Ids.Arxiv),
        ("pmid", paper => paper.Ids.Pmid),
        ("pmcid", paper => paper.Ids.Pmcid),
        ("isbn", paper => paper.Ids.Isbn),
        ("citekey", paper => paper.Ids.CitationKey),
        ("url", paper => paper.Url),
        ("links", paper => List([.. paper.Links.Select(link => link.Url)], IsAddress)),
        ("code", paper => JsonNames.Of(paper.Code)),
        ("contribution", paper => paper.Contribution),
        ("topics", paper => List(paper.Topics, IsItem)),
        ("categories", paper => Words(paper.Categories)),
        ("keywords", paper => Words(paper.Keywords)),
        ("results", paper => List([.. paper.Results.Select(result => result.ToString())], IsItem)),
        ("models", paper => List(paper.Models, IsItem)),
        ("datasets", paper => List(paper.Datasets, IsItem)),
        ("languages", paper => List(paper.Languages, IsItem)),
        ("upvotes", paper => Number(paper.Upvotes)),
        ("comments", paper => Number(paper.Comments)),
        ("note", paper => paper.Note),
        ("abstract", paper => paper.Abstract),
    ];

    private readonly char _separator;
    private readonly SearchValues<char> _quoted;
    private readonly Omissions _omissions;

    public DelimitedDigestWriter(Stream output, WriteOptions options, string format, char separator)
        : base(output)
    {
        _separator = separator;
        _quoted = SearchValues.Create([separator, '"', '\r', '\n']);
        _omissions = new Omissions(
            format,
            options,
            PaperParts.AbstractKind | PaperParts.CatalogueIds | PaperParts.Version | PaperParts.AnnounceType | PaperParts.Digest | PaperParts.Score);
        Line(s_columns.Select(column => column.Name));
    }

    public override void Write(Paper paper)
    {
        _omissions.Check(paper);
        Line(s_columns.Select(column => column.Cell(paper)));
    }

    private void Line(IEnumerable<string?> cells)
    {
        bool isFirst = true;
        foreach (string? cell in cells)
        {
            if (!isFirst)
            {
                Text.Write(_separator);
            }

            isFirst = false;
            Cell(cell ?? "");
        }

        Text.WriteLine();
    }

    private void Cell(string cell)
    {
        // Blanks at the ends are the text's own: quotes keep readers from trimming them.
        bool isQuoted = cell.AsSpan().ContainsAny(_quoted) || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])));
        if (!isQuoted)
        {
            Text.Write(cell);
            return;
        }

        Text.Write('"');
        Text.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        Text.Write('"');
    }

    /// <summary><c>Family, Given, Suffix</c>; braces keep a name together that has no parts and a comma, as BibTeX has it.</summary>
    private static string AuthorCell(Author author) => author switch
    {
        { Literal: string literal } => literal.Contains(',', StringComparison.Ordinal) ? $"{{{literal}}}" : literal,
        { Family: string family, Given: string given, Suffix: string suffix } => $"{family}, {given}, {suffix}",
        { Family: string family, Given: string given } => $"{family}, {given}",
        _ => author.ToString(),
    };

    /// <summary>Keywords: a list of a single one with a comma in it would be read as several.</summary>
    private static string? Words(IReadOnlyList<string> words) =>
        List(words, word => IsItem(word) && (words.Count > 1 || !word.Contains(',', StringComparison.Ordinal)));

    private static string? List(IReadOnlyList<string> values, Func<string, bool> isPlain) =>
        values.All(isPlain) && !(values.Count > 0 && values[0].StartsWith('[')) ? string.Join("; ", values) : JsonSerializer.Serialize(values, s_json);

    /// <summary>Whether an item comes out of a list as it went in.</summary>
    private static bool IsItem(string item) =>
        item.Length > 0 && !item.Contains(';', StringComparison.Ordinal) && !char.IsWhiteSpace(item[0]) && !char.IsWhiteSpace(item[^1]);

    /// <summary>Lists of names are cut at <c>and</c>, too.</summary>
    private static bool IsName(string name) =>
        IsItem(name) && !name.Contains(" and ", StringComparison.OrdinalIgnoreCase) && !name.Contains('{', StringComparison.Ordinal);

    /// <summary>Lists of addresses are cut at white space, too.</summary>
    private static bool IsAddress(string address) => IsItem(address) && !address.Any(char.IsWhiteSpace);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
