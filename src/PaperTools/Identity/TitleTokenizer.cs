using System.Collections.Frozen;
using PaperTools.Reading.Fields;
using PaperTools.Searching.Analysis;

namespace PaperTools.Identity;

/// <summary>
/// Cuts a title into words: case, diacritics, punctuation, hyphenation and markup (HTML, LaTeX, mathematics) make no
/// difference, letters and digits are apart (<c>Llama2</c> as <c>Llama 2</c>), and numbers have one form.
/// </summary>
internal ref struct TitleTokenizer(string title)
{
    private const int LongestTitle = 4096;
    private const int MostWords = 128;

    /// <summary>Commands that only say how mathematics looks.</summary>
    private static readonly FrozenSet<string> s_look = FrozenSet.ToFrozenSet(
        ["mathcal", "mathbb", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathfrak", "mathscr", "bm", "boldsymbol", "text", "textit", "textbf", "textrm", "textsc", "texttt", "textsf", "ensuremath",
         "operatorname", "emph", "it", "bf", "rm", "sc", "tt", "cal", "left", "right", "big", "displaystyle", "textstyle", "scriptstyle", "scriptsize", "footnotesize", "small", "hbox", "mbox", "hspace", "vspace", "rmfamily", "sffamily",
         "tilde", "widetilde", "hat", "widehat", "bar", "overline", "underline", "vec", "dot", "ddot", "check", "breve", "acute", "grave"],
        StringComparer.Ordinal);

    private readonly ReadOnlySpan<char> _text = LatexDecoder.Decode(TextCleaner.Plain(title.Length > LongestTitle ? title[..LongestTitle] : title));
    private readonly List<TitleWord> _words = [];
    private bool _startsPart;

    /// <summary>The words of a title.</summary>
    public static TitleWord[] Words(string title)
    {
        var tokenizer = new TitleTokenizer(title);
        tokenizer.Run();
        return [.. tokenizer._words];
    }

    private void Run()
    {
        int at = 0;
        while (at < _text.Length && _words.Count < MostWords)
        {
            CharacterClass first = CharacterClasses.At(_text[at..], out int length);
            switch (first)
            {
                case CharacterClass.Letter:
                    at = ReadLetters(at);
                    break;
                case CharacterClass.Digit:
                    at = ReadDigits(at);
                    break;
                case CharacterClass.Ideograph:
                    Add(_text.Slice(at, length).ToString(), isNumber: false);
                    at += length;
                    break;
                case CharacterClass.None:
                    at = ReadSign(at, length);
                    break;
                default:
                    at += length;
                    break;
            }
        }

        NumberLetters();
    }

    private int ReadLetters(int start)
    {
        int at = start;
        while (at < _text.Length)
        {
            bool isApostrophe = CharacterClasses.IsApostrophe(_text[at]) && at + 1 < _text.Length && char.IsLetter(_text[at + 1]);
            int length = 1;
            if (!isApostrophe && CharacterClasses.At(_text[at..], out length) is not (CharacterClass.Letter or CharacterClass.Mark))
            {
                break;
            }

            at += length;
        }

        bool isOrdinal = _words.Count > 0 && _words[^1].IsNumber && start > 0 && char.IsDigit(_text[start - 1]) && Numerals.IsOrdinalEnding(_text[start..at]);
        if (!isOrdinal)
        {
            string folded = Folded(_text[start..at]);
            string? number = Numerals.Of(folded, mayBeLetter: false);
            Add(number ?? Spelling.Unified(GreekLetters.Named(folded)), number is not null);
        }

        return at;
    }

    /// <summary>The word as it is compared; an apostrophe in it makes no difference.</summary>
    private static string Folded(ReadOnlySpan<char> word)
    {
        if (word.ContainsAny('\'', '’'))
        {
            return TermFolding.Fold(word.ToString().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        }

        Span<char> folded = stackalloc char[TermFolding.MaximumLength];
        return folded[..TermFolding.Fold(word, folded)].ToString();
    }

    /// <summary>Digits, with the point of a decimal number; a comma before each three of them goes.</summary>
    private int ReadDigits(int start)
    {
        const int Group = 3;
        int at = start;
        while (at < _text.Length)
        {
            bool isDigit = CharacterClasses.At(_text[at..], out int length) == CharacterClass.Digit;
            bool isPoint = _text[at] == '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);
            bool isComma = _text[at] == ',' && at + Group < _text.Length && CountDigits(_text[(at + 1)..]) == Group;
            if (!isDigit && !isPoint && !isComma)
            {
                break;
            }

            at += length;
        }

        Add(TermFolding.Fold(_text[start..at].ToString().Replace(",", "", StringComparison.Ordinal)), isNumber: true);
        return at;
    }

    private int ReadSign(int at, int length)
    {
        char sign = _text[at];
        if (sign == '\\')
        {
            return ReadCommand(at);
        }

        if (!char.IsAscii(sign) && MathSigns.WordOf(sign.ToString()) is string word)
        {
            Add(word, isNumber: false);
            return at + length;
        }

        int before = at;
        while (before > 0 && _text[before - 1] is '^' or '_' or '{' or '}' or '$')
        {
            before--;
        }

        bool isAfterWord = before > 0 && char.IsLetterOrDigit(_text[before - 1]);
        bool isBeforeSpace = at + 1 >= _text.Length || char.IsWhiteSpace(_text[at + 1]);
        switch (sign)
        {
            case '&':
                Add("and", isNumber: false);
                break;
            case '%':
                Add("percent", isNumber: false);
                break;
            case '+' when isAfterWord:
                Add("plus", isNumber: false);
                break;
            case ':' or '(' or ')' or '[' or ']' or '—' or '|' or '：':
            case '?' or '!' or '.' or ';' when isBeforeSpace:
            case '-' or '–' or '/' when isBeforeSpace && !isAfterWord:
                _startsPart = true;
                break;
            default:
                break;
        }

        return at + length;
    }

    /// <summary>A command of mathematics: a symbol's name is a word, the look is none.</summary>
    private int ReadCommand(int at)
    {
        int end = at + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        string name = _text[(at + 1)..end].ToString();
        if (name.Length > 0 && !s_look.Contains(name))
        {
            Add(MathSigns.WordOf(name) ?? TermFolding.Fold(name), isNumber: false);
        }

        return end;
    }

    private void Add(string word, bool isNumber)
    {
        if (word.Length > 0)
        {
            _words.Add(new TitleWord(word, isNumber, _startsPart && _words.Count > 0));
            _startsPart = false;
        }
    }

    /// <summary>A single letter is a roman number behind "Part", and as <c>I</c> and <c>V</c> where a part of the title ends with it.</summary>
    private readonly void NumberLetters()
    {
        for (int i = 1; i < _words.Count; i++)
        {
            TitleWord word = _words[i];
            bool isLast = i + 1 == _words.Count || _words[i + 1].StartsPart;
            bool mayBeNumber = TitleWords.IsCounter(_words[i - 1].Text) || (isLast && word.Text is "i" or "v" && !word.StartsPart);
            if (mayBeNumber && Numerals.Of(word.Text, mayBeLetter: true) is string number)
            {
                _words[i] = word with { Text = number, IsNumber = true };
            }
            else if (TitleWords.IsCounter(_words[i - 1].Text) && word.Text.Length == 1)
            {
                // Part A counts as well.
                _words[i] = word with { IsNumber = true };
            }
        }
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
