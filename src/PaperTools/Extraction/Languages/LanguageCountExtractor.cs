namespace PaperTools.Extraction;

/// <summary>
/// Finds how many languages a paper speaks of: <c>100+</c> in <c>100+ languages</c>, <c>thirteen</c> in <c>thirteen
/// low-resource languages</c>, <c>13</c> and <c>21</c> in <c>13 Indic and 21 African languages</c>. Numbers of language pairs,
/// translation directions, speakers and programming languages are none.
/// </summary>
internal static class LanguageCountExtractor
{
    private const int WordsBetween = 9;

    private static readonly WordTable<bool> s_numerals = WordTable.Of(
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds");

    private static readonly WordTable<bool> s_breaks = WordTable.Of(
        "programming", "coding", "query", "formal", "of", "in", "for", "on", "to", "tasks", "models", "datasets", "directions", "pairs", "involving", "with", "from", "across", "are", "is",
        "benchmarks", "the", "that", "which", "using", "by", "as", "percent", "than", "these", "markup", "specification", "modeling", "hardware", "regular", "context-free");

    /// <summary>The numbers, as written.</summary>
    public static IReadOnlyList<string> Extract(FactStore facts)
    {
        PaperText text = facts.Text;
        var values = new DistinctValues();
        var found = new List<(int Start, int End)>();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            bool isNoun = text.Is(i, "languages") || (text.Is(i, "language") && i + 1 < text.Tokens.Length && text.Is(i + 1, "varieties"));
            if (isNoun)
            {
                Collect(text, i, found);
            }
        }

        foreach ((int start, int end) in found)
        {
            values.Add(text.Text.AsSpan(start, end - start));
        }

        return values.Values;
    }

    /// <summary>Walks back from the noun to the number, and over <c>and</c> to one more.</summary>
    private static void Collect(PaperText text, int noun, List<(int Start, int End)> found)
    {
        int at = found.Count;
        bool hasNumber = false;
        for (int i = noun - 1; i >= 0 && i >= noun - (hasNumber ? 2 * WordsBetween : WordsBetween) - 1; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Number || s_numerals.Contains(text.Span(i)))
            {
                if (IsCount(text, i))
                {
                    found.Insert(at, (text.Tokens[i].Start, EndOfCount(text, i)));
                    hasNumber = true;
                }
                else
                {
                    return;
                }
            }
            else if (hasNumber ? !text.Is(i, "and") && text.Tokens[i + 1].Kind != TokenKind.Word : !CanStandBetween(text, i))
            {
                return;
            }
            else if (hasNumber && (!CanStandBetween(text, i) || text.Is(i, ',')))
            {
                return;
            }
            else if (hasNumber && !text.Is(i, "and") && !char.IsUpper(text.First(i)))
            {
                return;
            }
        }
    }

    private static bool CanStandBetween(PaperText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word
            ? !s_breaks.Contains(text.Span(token))
            : text.First(token) is '-' or '+' or '/' or ',';

    /// <summary>A whole number that stands alone.</summary>
    private static bool IsCount(PaperText text, int token)
    {
        bool isGluedBefore = text.IsGlued(token) && text.First(token - 1) is not ('(' or '~');
        bool isGluedAfter = token + 1 < text.Tokens.Length && text.IsGlued(token + 1) && text.First(token + 1) is not ('+' or '-' or ',');
        return !isGluedBefore && !isGluedAfter && !text.Span(token).Contains('.');
    }

    private static int EndOfCount(PaperText text, int token) =>
        token + 1 < text.Tokens.Length && text.IsGlued(token + 1) && text.Is(token + 1, '+') ? text.Tokens[token + 1].End : text.Tokens[token].End;
}
