using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Feeds;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>One entry of an arXiv listing, taken line by line: its keys, then its abstract.</summary>
internal sealed partial class ArxivListingEntry(int line)
{
    private static readonly string[] s_keys =
        ["Title", "Authors", "Author", "Categories", "Comments", "Report-no", "Journal-ref", "DOI", "MSC-class", "ACM-class", "Proxy", "License", "From", "Subj-class"];

    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _abstract = new();
    private StringBuilder? _field;
    private int _lastLength;
    private ArxivId? _id;
    private string? _submitted;
    private AnnounceType _announced = AnnounceType.New;
    private int _replacedTimes;

    /// <summary>Whether anything of a paper was found.</summary>
    public bool IsEmpty => _id is null && _fields.Count == 0;

    /// <summary>The line that it starts on.</summary>
    public int Line => line;

    /// <summary>What it is called in diagnostics.</summary>
    public string? Name => _id?.Id ?? Field("Title");

    /// <summary>How it is announced.</summary>
    public AnnounceType Announced => _announced;

    /// <summary>Takes a line above the abstract. Continuations begin with white space, which copying may have made a no-break space.</summary>
    /// <returns>Whether it was one; the abstract has begun where the mark above it is missing.</returns>
    public bool TakeKeyLine(string text)
    {
        string trimmed = text.Trim();
        bool isContinuation = _field is not null && trimmed.Length > 0 && char.IsWhiteSpace(text[0]);
        if (isContinuation)
        {
            _lastLength = _field!.Length;
            _ = _field.Append(' ').Append(trimmed);
            return true;
        }

        // The first line of an abstract is indented as a continuation is, and those behind it are not.
        if (_lastLength > 0 && _field is not null && trimmed.Length > 0 && !KeyLine().IsMatch(trimmed))
        {
            _ = _abstract.Append(_field.ToString(_lastLength + 1, _field.Length - _lastLength - 1));
            _field.Length = _lastLength;
            TakeAbstractLine(trimmed);
            return false;
        }

        (_field, _lastLength) = (null, 0);
        if (_id is null && IdText(trimmed) is string id)
        {
            _id = ArxivId.Parse(id);
            _announced = trimmed.Contains("cross-listing", StringComparison.OrdinalIgnoreCase) ? AnnounceType.Cross : _announced;
        }
        else if (trimmed.StartsWith("replaced with", StringComparison.OrdinalIgnoreCase))
        {
            _announced = AnnounceType.Replaced;
            _replacedTimes++;
            _submitted = trimmed;
        }
        else if (trimmed.StartsWith("Date", StringComparison.Ordinal) && trimmed.Contains(':', StringComparison.Ordinal))
        {
            // "Date (v1):" or "Date:" is the first version's; "Date (revised v2):" that of the latest.
            bool isRevision = trimmed.StartsWith("Date (revised", StringComparison.OrdinalIgnoreCase);
            string value = trimmed[(trimmed.IndexOf(':', StringComparison.Ordinal) + 1)..];
            _ = isRevision ? Revised = value : _submitted ??= value;
        }
        else if (Key(trimmed) is string key)
        {
            _field = new StringBuilder(trimmed[(key.Length + 1)..].Trim());
            _ = _fields.TryAdd(key, _field);
        }

        return true;
    }

    /// <summary>Takes a line of the abstract.</summary>
    public void TakeAbstractLine(string text) => _ = _abstract.Append(' ').Append(text);

    /// <summary>The paper; null where the entry has no title.</summary>
    public Paper? ToPaper(ReadContext context)
    {
        if (Field("Title") is not string title)
        {
            return null;
        }

        var ids = new PaperIdsBuilder();
        ids.AddDoi(Field("DOI"));
        bool isReplaced = _announced == AnnounceType.Replaced;
        PaperDate? date = DatePart(isReplaced ? _submitted?[(_submitted.IndexOf("version", StringComparison.Ordinal) + "version".Length)..] : _submitted);
        return new Paper
        {
            Title = ArxivText.Clean(title),
            Abstract = ArxivText.Clean(_abstract.ToString()),
            Authors = AuthorList.Parse(Field("Authors") ?? Field("Author"), AuthorSeparator.Comma),
            Published = isReplaced ? null : date,
            Updated = isReplaced ? date : DatePart(Revised),
            Ids = ids.Build() with { Arxiv = _id?.Id },
            Version = _id?.Version,
            Url = _id is ArxivId id ? $"https://arxiv.org/abs/{id.Id}" : null,
            Venue = ArxivText.CleanOrNull(Field("Journal-ref")),
            Note = Field("Comments"),
            Categories = (Field("Categories") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            AnnounceType = _announced,
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private string? Revised { get; set; }

    private string? Field(string key) => _fields.TryGetValue(key, out StringBuilder? field) ? TextCleaner.FoldOrNull(field.ToString()) : null;

    /// <summary>The size in parentheses is no part of the date.</summary>
    private static PaperDate? DatePart(string? text)
    {
        int parenthesis = text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return text is null ? null : DateParser.Parse(parenthesis < 0 ? text : text.AsSpan(0, parenthesis));
    }

    private static string? IdText(string text)
    {
        string? rest = text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) ? text
            : text.StartsWith("Paper:", StringComparison.Ordinal) ? text["Paper:".Length..].Trim()
            : null;
        return rest?.Split(' ')[0];
    }

    private static string? Key(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? Array.Find(s_keys, key => text.AsSpan(0, colon).Equals(key, StringComparison.OrdinalIgnoreCase)) : null;
    }

    [GeneratedRegex(@"^[A-Za-z][\w-]*( \([^)]*\))?:(\s|$)|^replaced with ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyLine();
}
