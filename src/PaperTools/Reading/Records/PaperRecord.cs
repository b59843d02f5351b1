using System.Globalization;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Records;

/// <summary>A record of named fields (a row, an object, a mapping) on its way to a paper.</summary>
internal sealed partial class PaperRecord
{
    private readonly Dictionary<RecordField, string> _texts = [];
    private readonly List<string> _keywords = [];
    private readonly List<string> _categories = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _urls = [];
    private readonly List<string> _moreUrls = [];
    private readonly List<PaperLink> _links = [];
    private readonly HashSet<RecordField> _fields = [];
    private List<Author>? _authors;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _texts.Count == 0 && _keywords.Count == 0 && _topics.Count == 0 && _categories.Count == 0 && _urls.Count == 0 && _moreUrls.Count == 0 && _authors is null;

    /// <summary>Adds a value; of several for one field the first counts, but keywords, categories and addresses add up.</summary>
    public void Add(RecordField field, string? value)
    {
        _fields.Add(field);
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        switch (field)
        {
            case RecordField.Keywords or RecordField.Topics:
                Add(field, TextList.Parse(value) ?? KeywordList.Split(TextCleaner.Fold(value)));
                break;
            case RecordField.Categories:
                Add(field, TextList.Parse(value) ?? SplitCategories(value));
                break;
            case RecordField.Url:
                _urls.AddRange(Addresses(value));
                break;
            case RecordField.Links:
                _moreUrls.AddRange(Addresses(value));
                break;
            case RecordField.CodeUrl or RecordField.PdfUrl:
                AddLink(value, field == RecordField.CodeUrl ? LinkKind.Code : LinkKind.Paper);
                break;
            default:
                if (!_texts.TryAdd(field, value) && IsBetter(field, value))
                {
                    _texts[field] = value;
                }

                break;
        }
    }

    /// <summary>Adds the values of a list.</summary>
    public void Add(RecordField field, IReadOnlyList<string> values)
    {
        switch (field)
        {
            case RecordField.Keywords or RecordField.Topics:
                _fields.Add(field);
                (field == RecordField.Keywords ? _keywords : _topics).AddRange(values.Select(TextCleaner.Fold));
                break;
            case RecordField.Categories:
                _categories.AddRange(values.Select(TextCleaner.Fold));
                break;
            case RecordField.Authors:
                foreach (string name in values)
                {
                    AddAuthor(AuthorParser.Parse(name));
                }

                break;
            default:
                foreach (string value in values)
                {
                    Add(field, value);
                }

                break;
        }
    }

    /// <summary>Adds an author whose name the source tells apart.</summary>
    public void AddAuthor(Author? author)
    {
        if (author is not null)
        {
            (_authors ??= []).Add(author);
        }
    }

    /// <summary>The paper; null where the record has no title.</summary>
    public Paper? ToPaper(ReadContext context, int line)
    {
        if (Text(RecordField.Title) is not string title)
        {
            return null;
        }

        // Topics and links beside a field for keywords and one for the address are what they are called; alone they are these.
        List<string> keywords = _fields.Contains(RecordField.Keywords) ? _keywords : _topics;
        List<string> urls = _fields.Contains(RecordField.Url) ? _urls : _moreUrls;
        var ids = default(PaperIdsBuilder);
        ids.AddArxiv(Raw(RecordField.Arxiv));
        ids.AddArxiv(Raw(RecordField.Eprint));
        ids.AddDoi(Raw(RecordField.Doi));
        ids.AddPmid(Raw(RecordField.Pmid));
        ids.AddPmcid(Raw(RecordField.Pmcid));
        ids.AddIsbn(Raw(RecordField.Isbn));
        ids.AddCitationKey(Raw(RecordField.CitationKey));
        foreach (string url in urls)
        {
            ids.AddUrl(url);
        }

        return new Paper
        {
            Title = title,
            Abstract = Text(RecordField.Abstract) ?? "",
            Authors = _authors ?? Authors(),
            Published = DateParser.FromParts(Raw(RecordField.Published), Raw(RecordField.Month), Raw(RecordField.Day)),
            Updated = DateParser.Parse(Raw(RecordField.Updated)),
            Ids = ids.Build(),
            Version = ids.Version,
            Url = urls.FirstOrDefault(),
            DigestLinks = [.. _urls.Concat(_moreUrls).Except(urls.Take(1), StringComparer.Ordinal).Select(url => new PaperLink(url, LinkKind.Other, url)), .. _links],
            Venue = Text(RecordField.Venue),
            Type = Text(RecordField.Type),
            Volume = Text(RecordField.Volume),
            Issue = Text(RecordField.Issue),
            Pages = Text(RecordField.Pages) ?? PageRange.Between(Text(RecordField.FirstPage), Text(RecordField.LastPage)),
            Publisher = Text(RecordField.Publisher),
            Note = Text(RecordField.Note),
            Keywords = [.. keywords.Where(keyword => keyword.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Categories = [.. _categories.Where(category => category.Length > 0).Distinct(StringComparer.Ordinal)],
            Upvotes = Number(RecordField.Upvotes),
            Comments = Number(RecordField.Comments),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    /// <summary>Whether a further value says more: a more precise date, or the names of the same authors in full.</summary>
    private bool IsBetter(RecordField field, string value)
    {
        string known = _texts[field];
        return field switch
        {
            RecordField.Published => DateParser.Parse(known) is PaperDate date && DateParser.MorePrecise(date, DateParser.Parse(value)) != date,
            RecordField.Authors => value.Length > known.Length && value.AsSpan().Count(';') == known.AsSpan().Count(';'),
            _ => false,
        };
    }

    private static IEnumerable<string> Addresses(string value) =>
        TextList.Parse(value) is IReadOnlyList<string> list ? list.Select(WebAddress.Tidy).OfType<string>() : WebAddress.TidyAll(value);

    private string? Raw(RecordField field) => _texts.GetValueOrDefault(field);

    private string? Text(RecordField field) => TextCleaner.PlainOrNull(Raw(field));

    private int? Number(RecordField field) =>
        int.TryParse(Raw(field), NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) ? number : null;

    private IReadOnlyList<Author> Authors()
    {
        string? text = Raw(RecordField.Authors);
        return TextList.Parse(text) is IReadOnlyList<string> names
            ? [.. names.Select(name => AuthorParser.Parse(name)).OfType<Author>()]
            : AuthorList.Parse(text is null ? null : ScopusNumber().Replace(text, ""), AuthorSeparator.Any);
    }

    /// <summary>Scopus has its number of each author behind the full name: <c>Doe, Jane (57200000000)</c>.</summary>
    [GeneratedRegex(@" \(\d+\)(?=;|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScopusNumber();

    private void AddLink(string value, LinkKind kind)
    {
        foreach (string address in WebAddress.TidyAll(value))
        {
            _links.Add(new PaperLink(address, kind, value.Trim()));
        }
    }

    /// <summary>arXiv's classes have no spaces in them and are separated by spaces too: <c>cs.CL cs.AI</c>.</summary>
    private static IReadOnlyList<string> SplitCategories(string value)
    {
        IReadOnlyList<string> parts = KeywordList.Split(TextCleaner.Fold(value));
        return parts is [string one] && one.Split(' ').All(word => word.Contains('.', StringComparison.Ordinal) || word.Contains('-', StringComparison.Ordinal)) ? one.Split(' ') : parts;
    }
}
