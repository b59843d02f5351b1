using PaperTools.Reading.Fields;

namespace PaperTools.Identity;

/// <summary>A title as it is compared: its words, and how much they tell of which paper it is.</summary>
internal sealed class TitleForm
{
    /// <summary>The weight from which nobody else gives a paper the same title by chance.</summary>
    private const double TellingWeight = 2.75;

    private const double SurveyWeight = 4.5;
    private const int DigitsOfYear = 4;
    private const int TellingLetters = 20;
    private const int ShortLetters = 256;

    /// <summary>The weight under which several papers of one author can have the title.</summary>
    private const double PoorWeight = 1.25;

    public TitleForm(string title)
    {
        string text = WithoutVersion(title);
        Words = TitleTokenizer.Words(text);
        BreaksOff = text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal);
        Letters = LettersOf(WithoutArticle(Words));
        Weights = Array.ConvertAll(Words, TitleWords.Weight);
        Weight = Weights.Sum();
    }

    /// <summary>The words.</summary>
    public TitleWord[] Words { get; }

    /// <summary>All letters and digits, without an article at the start: two titles with the same are one.</summary>
    public string Letters { get; }

    /// <summary>How much each word tells.</summary>
    public double[] Weights { get; }

    /// <summary>How much the words tell, the sum over them.</summary>
    public double Weight { get; }

    /// <summary>Whether its like comes every year, and no number says which one it is: proceedings, editorials, shared tasks.</summary>
    public bool IsSerial => (Array.Exists(Words, word => TitleWords.IsSerial(word.Text)) || HasSpecialIssue(Words) || IsOfCampaign(Words)) && !IsNumbered;

    /// <summary>Whether books come out under it now and then: <c>Advances in ...</c>, lecture notes, a school's handbook.</summary>
    public bool IsOfSeries => Words.Length > 1 && !IsNumbered
        && (TitleWords.BeginsSeries(Words[0].Text) || HasPair("lecture", "notes") || HasPair("summer", "school") || HasPair("winter", "school"));

    /// <summary>Whether the source cut it short.</summary>
    public bool BreaksOff { get; }

    /// <summary>Whether the title alone tells which paper it is; a survey's must tell more, since many survey one field.</summary>
    public bool IsTelling => Weight >= (Words.Any(word => TitleWords.IsOfSurvey(word.Text)) ? SurveyWeight : TellingWeight) && Letters.Length >= TellingLetters && !IsSerial;

    /// <summary>Whether even one author may have several papers of the title: <c>Editorial</c>.</summary>
    public bool IsPoor => Weight < PoorWeight;

    /// <summary>The letters and digits of words.</summary>
    public static string LettersOf(ReadOnlySpan<TitleWord> words)
    {
        int length = 0;
        foreach (TitleWord word in words)
        {
            length += word.Text.Length;
        }

        Span<char> letters = length <= ShortLetters ? stackalloc char[ShortLetters] : new char[length];
        int at = 0;
        foreach (TitleWord word in words)
        {
            word.Text.CopyTo(letters[at..]);
            at += word.Text.Length;
        }

        return new string(letters[..length]);
    }

    /// <summary>A title without what feeds put behind it, <c>[v2]</c>, <c>(arXiv:2305.12345v1 [cs.CL])</c>, and pages before it, <c>[2305.12345]</c>.</summary>
    private static string WithoutVersion(string title)
    {
        title = WithoutId(title);
        string text = title.TrimEnd(' ', '.', '*');
        int open = text.Length > 0 && text[^1] is ']' or ')' ? text.LastIndexOfAny(['[', '(']) : -1;
        ReadOnlySpan<char> inner = open > 0 ? text.AsSpan(open + 1, text.Length - open - 2) : default;
        bool isVersion = inner.Length is > 1 and < 5 && inner[0] is 'v' or 'V' && !inner[1..].ContainsAnyExceptInRange('0', '9');
        int arxiv = text.IndexOf("(arXiv:", StringComparison.OrdinalIgnoreCase);
        return isVersion ? text[..open] : arxiv > 0 ? text[..arxiv] : title.TrimEnd();
    }

    private static string WithoutId(string title)
    {
        int close = title.StartsWith('[') ? title.IndexOf(']', StringComparison.Ordinal) : -1;
        return close > 0 && close + 1 < title.Length && ArxivId.Parse(title.AsSpan(1, close - 1)) is not null ? title[(close + 1)..] : title;
    }

    /// <summary>A journal has special issues, and tracks, of one name now and then, each with an introduction.</summary>
    private static bool HasSpecialIssue(TitleWord[] words) =>
        words.Zip(words.Skip(1)).Any(pair => pair.First.Text == "special" && pair.Second.Text is "issue" or "section" or "track" or "session");

    /// <summary>Those who hold a campaign give an overview of it each time, or a paper of its very name.</summary>
    private static bool IsOfCampaign(TitleWord[] words) =>
        words.Length > 0 && ((words[0].Text is "overview" or "findings" or "results" && Array.Exists(words, word => TitleWords.IsOfCampaign(word.Text)))
            || words[^1].Text is "challenge" or "competition" or "contest" or "campaign" or "track" or "lab");

    /// <summary>Whether a number says which one of many it is: a year, one behind "volume" or at the end, and <c>third workshop</c>, but not <c>workshop on 5G</c>.</summary>
    private bool IsNumbered
    {
        get
        {
            int last = Array.FindLastIndex(Words, word => TitleWords.IsSerial(word.Text));
            return Words.Where((word, i) => word.IsNumber && (word.Text.Length == DigitsOfYear || i < last || i == Words.Length - 1 || (i > 0 && TitleWords.IsCounter(Words[i - 1].Text)))).Any();
        }
    }

    private bool HasPair(string first, string second) => Words.Zip(Words.Skip(1)).Any(pair => pair.First.Text == first && pair.Second.Text == second);

    private static ReadOnlySpan<TitleWord> WithoutArticle(TitleWord[] words) =>
        words.Length > 1 && words[0].Text is "a" or "an" or "the" ? words.AsSpan(1) : words;
}
