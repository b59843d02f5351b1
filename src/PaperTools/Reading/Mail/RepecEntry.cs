using System.Text;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// One numbered entry of a RePEc-NEP report, taken line by line. The newer layout has keys (<c>Date:</c>, <c>By:</c>,
/// <c>URL:</c>) above the abstract, the older one indented authors above it and keys below.
/// </summary>
internal sealed class RepecEntry(string title, int number, int line)
{
    private static readonly string[] s_keys = ["Date", "By", "URL", "Keywords", "JEL", "Note"];

    private const string AbstractLabel = "Abstract:";

    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);
    private readonly StringBuilder _title = new(title);
    private readonly StringBuilder _authors = new();
    private readonly StringBuilder _abstract = new();
    private string? _key;
    private bool _isAfterTitle;
    private bool _isAfterBlank;

    /// <summary>The entry's number in the report.</summary>
    public int Number => number;

    /// <summary>Whether it is a paper; an entry of the table of contents has no keys.</summary>
    public bool IsPaper => _fields.ContainsKey("Date") || _fields.ContainsKey("URL") || _fields.ContainsKey("By");

    /// <summary>Takes a line below the title.</summary>
    public void Take(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            (_isAfterTitle, _isAfterBlank) = (true, true);
            _key = _key is "Keywords" or "JEL" ? null : _key;
            return;
        }

        bool isAbstract = trimmed.StartsWith(AbstractLabel, StringComparison.Ordinal);
        if (isAbstract)
        {
            _key = null;
            trimmed = trimmed[AbstractLabel.Length..].TrimStart();
        }

        bool isIndented = char.IsWhiteSpace(text[0]);
        if (Key(trimmed) is string key)
        {
            _key = key;
            _isAfterTitle = true;
            _fields[key] = new StringBuilder(trimmed[(key.Length + 1)..].Trim());
        }
        else if (_key is "By" or "Keywords" or "JEL")
        {
            _ = _fields[_key].Append(_key == "By" ? ';' : ' ').Append(trimmed);
        }
        else if (isIndented && !isAbstract && _abstract.Length == 0 && _fields.Count == 0 && IsName(trimmed))
        {
            _isAfterTitle = true;
            _ = _authors.Append(trimmed).Append(';');
        }
        else if (!_isAfterTitle && !isAbstract)
        {
            _ = _title.Append(' ').Append(trimmed);
        }
        else
        {
            _isAfterTitle = true;
            _ = _abstract.Append(_abstract.Length == 0 ? "" : _isAfterBlank ? "\n\n" : " ").Append(trimmed);
        }

        _isAfterBlank = false;
    }

    /// <summary>The paper.</summary>
    public Paper ToPaper(ReadContext context)
    {
        string? url = WebAddress.Tidy(Field("URL"));
        var ids = new PaperIdsBuilder();
        ids.AddUrl(url);
        ids.AddArxiv(ArxivHandle(url));
        return new Paper
        {
            Title = TextCleaner.Fold(_title.ToString()),
            Abstract = _abstract.ToString(),
            Authors = AuthorList.Parse(WithoutAffiliations(Field("By") ?? _authors.ToString()), AuthorSeparator.Semicolon),
            Published = Field("Date") is string date ? DateParser.Parse(date) : null,
            Keywords = KeywordList.Split(Field("Keywords")),
            Categories = (Field("JEL") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Ids = ids.Build(),
            Url = url,
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    /// <summary>Whether an indented line can be an author: an abstract may be indented too, behind a blank line or as running text.</summary>
    private bool IsName(string text)
    {
        const int MostWordsOfAName = 7;
        bool isBehindAuthors = _authors.Length > 0 && _isAfterBlank;
        return !isBehindAuthors && WithoutAffiliations(text).AsSpan().Trim().Count(' ') < MostWordsOfAName;
    }

    private string? Field(string key) => _fields.TryGetValue(key, out StringBuilder? field) ? TextCleaner.FoldOrNull(field.ToString()) : null;

    private static string? Key(string text) =>
        Array.Find(s_keys, key => text.StartsWith(key, StringComparison.Ordinal) && text.Length > key.Length && text[key.Length] == ':');

    /// <summary>RePEc's handle of an arXiv paper: <c>u=arxiv:papers:2501.00001</c>.</summary>
    private static string? ArxivHandle(string? url)
    {
        const string Mark = "arxiv:papers:";
        int start = url?.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? null : url![(start + Mark.Length)..].Split('&')[0];
    }

    private static string WithoutAffiliations(string text)
    {
        StringBuilder kept = new();
        int depth = 0;
        foreach (char c in text)
        {
            depth += c == '(' ? 1 : 0;
            _ = depth == 0 ? kept.Append(c) : kept;
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }
}
