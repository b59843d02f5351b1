using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// The parts of an item of a reading list: <c>[Title](url) - Authors, *Venue* 2017. [[code]](url)</c> and its many
/// cousins. The title is the first link that is not named after what it leads to, else what is in bold type, else the
/// first sentence.
/// </summary>
internal sealed partial class MarkdownItem
{
    private static readonly FrozenSet<string> s_labels = FrozenSet.ToFrozenSet(
        [
            "pdf", "paper", "arxiv", "abs", "abstract", "link", "url", "html", "doi", "code", "github", "official code", "project", "project page",
            "page", "website", "homepage", "demo", "video", "slides", "poster", "talk", "blog", "blog post", "post", "tweet", "twitter", "bib", "bibtex", "dataset",
            "data", "model", "models", "weights", "huggingface", "hugging face", "hf", "openreview", "acm", "ieee", "review", "notes", "supplementary", "x", "here",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_paperHosts =
    [
        "arxiv.org", "doi.org", "openreview.net", "aclanthology.org", "aclweb.org", "huggingface.co/papers", "proceedings.", "neurips.cc", "nips.cc", "mlr.press",
        "thecvf.com", "semanticscholar.org", "dl.acm.org", "ieeexplore.ieee.org", "springer.com", "sciencedirect.com", "nature.com", "biorxiv.org", "medrxiv.org",
        "pubmed.ncbi", "ncbi.nlm.nih.gov", "usenix.org", "aaai.org", "ijcai.org", "isca-speech.org", "isca-archive.org", "jmlr.org", "science.org", "ssrn.com", "hal.science",
    ];

    private readonly List<MarkdownSpan> _spans;

    private MarkdownItem(List<MarkdownSpan> spans)
    {
        _spans = spans;
    }

    /// <summary>The title; empty where none was found.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where the title leads; null where it is no link.</summary>
    public string? TitleUrl { get; private set; }

    /// <summary>What follows the title, links left out.</summary>
    public string Rest { get; private set; } = "";

    /// <summary>The other links: what they are called, and where they lead.</summary>
    public List<(string Label, string Url)> Links { get; } = [];

    /// <summary>Whether anything tells that the item is a paper: an address of a publisher, or a year behind the title.</summary>
    public bool IsPaper => Title.Length > 0 && (YearText().IsMatch(Rest) || IsPaperUrl(TitleUrl) || Links.Exists(link => IsPaperUrl(link.Url)));

    /// <summary>Takes an item apart.</summary>
    public static MarkdownItem Parse(List<MarkdownSpan> spans)
    {
        MarkdownItem item = new(spans);
        int title = spans.FindIndex(span => span.Target is not null && !IsLabel(span.Text) && span.Text != span.Target);
        string before = Concat(spans.Take(title < 0 ? FirstLink(spans) : title));
        Match venue = VenueBefore().Match(before);
        bool isTitleLink = title >= 0 && (IsLead(before) || venue.Success || (!YearText().IsMatch(before) && before.Trim().Length <= LongestLead));
        if (isTitleLink)
        {
            item.Title = CleanTitle(spans[title].Text);
            item.TitleUrl = spans[title].Target;
            item.Rest = Concat(spans.Skip(title + 1).Where(span => span.Target is null)) + InParentheses(venue);
        }
        else
        {
            item.TakePlainTitle(before + Concat(spans.Skip(FirstLink(spans)).Where(span => span.Target is null)));
        }

        item.TakeLinks(isTitleLink ? title : -1);
        return item;
    }

    /// <summary>A title without numbering, emphasis, tags, entities and closing punctuation.</summary>
    public static string CleanTitle(string text)
    {
        string plain = TextCleaner.Plain(InlineMarkdown.Unescape(text)).Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        plain = Numbering().Replace(plain.Trim(), "").Trim(' ', '*', '_', '"', '“', '”', ':', '-', '–', '—', ',');
        return plain.EndsWith('.') && !plain.EndsWith("..", StringComparison.Ordinal) ? plain[..^1] : plain;
    }

    /// <summary>What a link's name, or its address, says of what it leads to.</summary>
    public static LinkKind KindOf(string label, string url)
    {
        string name = label.Trim('[', ']', ' ').ToLowerInvariant();
        return name.Contains("code", StringComparison.Ordinal) || name.Contains("github", StringComparison.Ordinal) || url.Contains("://github.com/", StringComparison.OrdinalIgnoreCase) ? LinkKind.Code
            : name.Contains("project", StringComparison.Ordinal) || name.Contains("website", StringComparison.Ordinal) ? LinkKind.Project
            : name.Contains("demo", StringComparison.Ordinal) ? LinkKind.Demo
            : name.Contains("dataset", StringComparison.Ordinal) || name == "data" ? LinkKind.Dataset
            : name.Contains("model", StringComparison.Ordinal) || name.Contains("weights", StringComparison.Ordinal) ? LinkKind.Model
            : IsPaperUrl(url) || name.Contains("paper", StringComparison.Ordinal) ? LinkKind.Paper
            : LinkKind.Other;
    }

    /// <summary>Whether an address is one where papers are published.</summary>
    public static bool IsPaperUrl(string? url) =>
        url is not null
        && (Array.Exists(s_paperHosts, host => url.Contains(host, StringComparison.OrdinalIgnoreCase)) || url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase));

    private const int LongestLead = 60;

    private static int FirstLink(List<MarkdownSpan> spans)
    {
        int first = spans.FindIndex(span => span.Target is not null);
        return first < 0 ? spans.Count : first;
    }

    private static bool IsLabel(string text) => s_labels.Contains(text.Trim('[', ']', '(', ')', ' ', '*', '`').Trim()) || !text.Any(char.IsLetterOrDigit) || IsDecorated(text);

    /// <summary><c>🤗 HuggingFace</c>: a sign, then a label.</summary>
    private static bool IsDecorated(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && !text.AsSpan(0, space).ToString().Any(char.IsLetterOrDigit) && s_labels.Contains(text[(space + 1)..].Trim());
    }

    /// <summary>Whether what stands before a link is nothing but signs, a number or a check box.</summary>
    private static bool IsLead(string text) => !Numbering().Replace(text, "").Any(char.IsLetterOrDigit);

    private static string Concat(IEnumerable<MarkdownSpan> spans) => string.Concat(spans.Select(span => span.Text));

    private void TakePlainTitle(string text)
    {
        string plain = CheckBox().Replace(text.Replace("[]", "", StringComparison.Ordinal).Trim(), "");
        Match lead = LeadingVenue().Match(plain);
        plain = Numbering().Replace(plain[lead.Length..], "");
        Match bold = Bold().Match(plain);
        Match quoted = Quoted().Match(plain);
        Match apa = ApaStart().Match(plain);
        if (bold.Success && bold.Index <= 4)
        {
            Title = CleanTitle(bold.Groups["text"].Value);
            Rest = plain[(bold.Index + bold.Length)..];
        }
        else if (quoted.Success)
        {
            Title = CleanTitle(quoted.Groups["text"].Value);
            Rest = plain[quoted.Length..];
        }
        else if (apa.Success)
        {
            string afterYear = plain[(apa.Index + apa.Length)..];
            int end = afterYear.IndexOf(". ", StringComparison.Ordinal);
            Title = CleanTitle(end < 0 ? afterYear : afterYear[..end]);
            Rest = plain[..(apa.Index + apa.Length)];
        }
        else
        {
            int gap = plain.IndexOf("  ", StringComparison.Ordinal);
            int end = gap > 0 ? gap : EndOfFirstSentence(plain);
            Title = CleanTitle(plain[..end]);
            Rest = plain[end..];
        }

        Rest += InParentheses(lead);
    }

    /// <summary>Venue and year that stand before the title, as they would stand behind it.</summary>
    private static string InParentheses(Match venue) => venue.Success ? $" ({venue.Groups["venue"].Value})" : "";

    private static int EndOfFirstSentence(string text)
    {
        Match end = TitleEnd().Match(text);
        return end.Success ? end.Index + (text[end.Index] is '?' or '!' ? 1 : 0) : text.Length;
    }

    private void TakeLinks(int titleIndex)
    {
        for (int i = 0; i < _spans.Count; i++)
        {
            MarkdownSpan span = _spans[i];
            if (i != titleIndex && span.Target is string url)
            {
                Links.Add((span.Text, url));
            }
            else if (span.Target is null)
            {
                foreach (ValueMatch match in BareUrl().EnumerateMatches(span.Text))
                {
                    if (WebAddress.Tidy(span.Text.Substring(match.Index, match.Length)) is string address)
                    {
                        Links.Add((address, address));
                    }
                }
            }
        }

        Rest = BareUrl().Replace(Rest, "");
        Title = BareUrl().Replace(Title, "").Trim();
    }

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex YearText();

    [GeneratedRegex(@"^\s*(\[[ xX]\]\s*)?(#?\d{1,4}[.)]\s+)?[^\p{L}\p{N}\[""“'(\\$*_`]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\[[ xX]\]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex CheckBox();

    /// <summary>A date, or venue and year, before the title: <c>[2023/05]</c>, <c>(NeurIPS 2020)</c>.</summary>
    [GeneratedRegex(@"^[\[(](?<venue>[^\[\]()]{0,30}\b(19|20)\d\d([./-]\d{1,2}){0,2})[\])]\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingVenue();

    /// <summary>The same before a title that is a link, set off by brackets, backquotes or bold type.</summary>
    [GeneratedRegex(@"^[^\p{L}\p{N}]*[\[(`*](?<venue>[^\[\]()`*]{0,30}\b(19|20)\d\d([./-]\d{1,2}){0,2})[\])`*]+[\s:,.–—-]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex VenueBefore();

    [GeneratedRegex(@"^[""“](?<text>[^""”]+)[""”]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(\*\*|__)(?<text>[^*_]+)(\*\*|__)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^[\p{Lu}][\p{L}'’-]+, \p{Lu}\.[^()]*\((19|20)\d\d[a-z]?\)\.\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ApaStart();

    [GeneratedRegex(@"\.\s|[?!]\s|\s[-–—]\s|\s\(|,\s*(19|20)\d\d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"https?://[^\s<>)\]]+", RegexOptions.NonBacktracking)]
    private static partial Regex BareUrl();
}
