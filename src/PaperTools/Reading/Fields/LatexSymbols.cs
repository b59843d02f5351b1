using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace PaperTools.Reading.Fields;

/// <summary>
/// The LaTeX commands that mean a character: text symbols (<c>\ss</c>), accents (<c>\'</c>, <c>\v</c>), and commands
/// that change only how text looks. Names and meanings: LaTeX2e encodings T1 and TS1, and the comprehensive symbol list.
/// </summary>
internal static class LatexSymbols
{
    private const int AsciiCount = 128;

    private static readonly FrozenDictionary<char, char> s_combining = new Dictionary<char, char>
    {
        ['`'] = '\u0300',
        ['\''] = '\u0301',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['u'] = '\u0306',
        ['.'] = '\u0307',
        ['"'] = '\u0308',
        ['h'] = '\u0309',
        ['r'] = '\u030A',
        ['H'] = '\u030B',
        ['v'] = '\u030C',
        ['G'] = '\u030F',
        ['d'] = '\u0323',
        ['c'] = '\u0327',
        ['k'] = '\u0328',
        ['b'] = '\u0331',
        ['t'] = '\u0361',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> s_symbols = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["SS"] = "ẞ",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["ng"] = "ŋ",
        ["NG"] = "Ŋ",
        ["S"] = "§",
        ["P"] = "¶",
        ["dag"] = "†",
        ["ddag"] = "‡",
        ["copyright"] = "©",
        ["pounds"] = "£",
        ["euro"] = "€",
        ["EUR"] = "€",
        ["texteuro"] = "€",
        ["textsterling"] = "£",
        ["textyen"] = "¥",
        ["textcent"] = "¢",
        ["textdollar"] = "$",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["textcopyright"] = "©",
        ["textdegree"] = "°",
        ["degree"] = "°",
        ["textmu"] = "µ",
        ["textpm"] = "±",
        ["texttimes"] = "×",
        ["textdiv"] = "÷",
        ["textonehalf"] = "½",
        ["textonequarter"] = "¼",
        ["textonesuperior"] = "¹",
        ["texttwosuperior"] = "²",
        ["textthreesuperior"] = "³",
        ["textordmasculine"] = "º",
        ["textordfeminine"] = "ª",
        ["textperiodcentered"] = "·",
        ["textbullet"] = "•",
        ["textsection"] = "§",
        ["textparagraph"] = "¶",
        ["textdagger"] = "†",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textellipsis"] = "…",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["textquotesingle"] = "'",
        ["textquotedbl"] = "\"",
        ["quotesinglbase"] = "‚",
        ["quotedblbase"] = "„",
        ["glqq"] = "„",
        ["grqq"] = "“",
        ["flqq"] = "«",
        ["frqq"] = "»",
        ["guillemotleft"] = "«",
        ["guillemotright"] = "»",
        ["guilsinglleft"] = "‹",
        ["guilsinglright"] = "›",
        ["textexclamdown"] = "¡",
        ["textquestiondown"] = "¿",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textasciigrave"] = "`",
        ["textbackslash"] = "\\",
        ["textunderscore"] = "_",
        ["textless"] = "<",
        ["textgreater"] = ">",
        ["textbar"] = "|",
        ["textbraceleft"] = "{",
        ["textbraceright"] = "}",
        ["lbrace"] = "{",
        ["rbrace"] = "}",
        ["slash"] = "/",
        ["textminus"] = "−",
        ["textvisiblespace"] = "␣",
        ["textalpha"] = "α",
        ["textbeta"] = "β",
        ["textgamma"] = "γ",
        ["textdelta"] = "δ",
        ["textkappa"] = "κ",
        ["textlambda"] = "λ",
        ["textomega"] = "ω",
        ["TeX"] = "TeX",
        ["LaTeX"] = "LaTeX",
        ["BibTeX"] = "BibTeX",
        ["newline"] = " ",
        ["linebreak"] = " ",
        ["par"] = " ",
        ["space"] = " ",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["nobreakspace"] = " ",
        ["thinspace"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_looks = FrozenSet.ToFrozenSet(
        [
            "em", "it", "bf", "sc", "tt", "rm", "sf", "sl", "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl",
            "textup", "textmd", "textnormal", "bfseries", "mdseries", "itshape", "scshape", "slshape", "upshape", "rmfamily", "sffamily",
            "ttfamily", "normalfont", "uline", "underline", "mbox", "hbox", "text", "textsuperscript", "textsubscript", "MakeUppercase",
            "MakeLowercase", "uppercase", "lowercase", "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large",
            "relax", "protect", "nobreak", "leavevmode", "noindent", "allowbreak", "enquote", "mkbibquote", "mkbibemph", "bibinfo",
            "natexlab",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, char[]> s_composed = s_combining.Keys.ToFrozenDictionary(accent => accent, ComposeAscii);

    /// <summary>The accents whose command is a sign: <c>\'</c>.</summary>
    public static SearchValues<char> SignAccents { get; } = SearchValues.Create("`'^~=.\"");

    /// <summary>The symbols and what they mean; none is longer than its command.</summary>
    public static IReadOnlyDictionary<string, string> All => s_symbols;

    /// <summary>The character that a command stands for; null where it stands for none.</summary>
    public static string? Symbol(ReadOnlySpan<char> name) => s_symbols.GetValueOrDefault(name.ToString());

    /// <summary>Whether a command changes only how its argument, or what follows, looks.</summary>
    public static bool IsLook(ReadOnlySpan<char> name) => s_looks.Contains(name.ToString());

    /// <summary>The combining mark of an accent command; 0 where the command is no accent.</summary>
    public static char Combining(char accent) => s_combining.GetValueOrDefault(accent);

    /// <summary>The letter with the accent as one character; 0 where Unicode has none.</summary>
    public static char Compose(char letter, char accent)
    {
        if (letter < AsciiCount)
        {
            return s_composed[accent][letter];
        }

        return ComposeOne(letter, s_combining[accent]);
    }

    private static char[] ComposeAscii(char accent)
    {
        char[] composed = new char[AsciiCount];
        for (char letter = 'A'; letter <= 'z'; letter++)
        {
            composed[letter] = char.IsAsciiLetter(letter) ? ComposeOne(letter, s_combining[accent]) : '\0';
        }

        return composed;
    }

    private static char ComposeOne(char letter, char mark)
    {
        if (char.IsSurrogate(letter))
        {
            return '\0';
        }

        string text = string.Concat([letter], [mark]).Normalize(NormalizationForm.FormC);
        return text.Length == 1 ? text[0] : '\0';
    }
}
