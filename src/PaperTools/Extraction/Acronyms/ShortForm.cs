namespace PaperTools.Extraction;

/// <summary>Tells what can be the short form of a definition.</summary>
internal static class ShortForm
{
    private const int Longest = 14;

    /// <summary>Words that may follow a short form inside the parenthesis: <c>(SGD for short)</c>, <c>(OR or …)</c>.</summary>
    private static readonly WordTable<bool> s_followers = WordTable.Of("for", "or", "hereafter", "henceforth", "hereinafter", "in", "here");

    /// <summary>Words that may stand before it: <c>(abbreviated as X)</c>.</summary>
    private static readonly WordTable<bool> s_leaders = WordTable.Of("abbreviated", "abbrev", "as", "denoted", "termed", "called", "named", "or", "aka", "short", "for", "the", "i", "e", "ie");

    /// <summary>What looks like a short form and never is one.</summary>
    private static readonly WordTable<bool> s_never = WordTable.Of("eg", "ie", "II", "III", "IV", "VI", "VII", "XI", "vs", "N", "SD", "SE", "USA", "UK", "US", "EU", "NA");

    /// <summary>Reads a short form from the tokens <paramref name="first"/> up to, not with, <paramref name="end"/>; gives its place in the text.</summary>
    public static bool TryRead(PaperText text, int first, int end, out int start, out int stop)
    {
        start = stop = 0;

        // "(95% CI)": the level is no part of it.
        if (end - first > 2 && text.Tokens[first].Kind == TokenKind.Number && text.Is(first + 1, '%'))
        {
            first += 2;
        }

        while (first < end && (IsQuote(text.First(first)) || text.Is(first, '.') || text.Is(first, ',') || (char.IsLower(text.First(first)) && s_leaders.Contains(text.Span(first)))))
        {
            first++;
        }

        int words = 0;
        int last = first;
        for (int i = first; i < end; i++)
        {
            if (IsQuote(text.First(i)) || text.Is(i, ',') || text.Is(i, ';') || text.Is(i, ':') || (i > first && !text.IsGlued(i) && s_followers.Contains(text.Span(i))))
            {
                break;
            }

            words += i == first || !text.IsGlued(i) ? 1 : 0;
            last = i + 1;
        }

        if (last == first || words > 2)
        {
            return false;
        }

        start = text.Tokens[first].Start;
        stop = text.Tokens[last - 1].End;
        return IsShortForm(text.Text.AsSpan(start, stop - start), words);
    }

    /// <summary>Without the s of the plural.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> form) =>
        form.Length > 2 && form[^1] == 's' && (char.IsUpper(form[^2]) || char.IsDigit(form[^2])) ? form[..^1]
        : form;

    private static bool IsShortForm(ReadOnlySpan<char> form, int words)
    {
        ReadOnlySpan<char> stem = Stem(form);
        if (stem.Length < 2 || form.Length > Longest || !char.IsLetterOrDigit(stem[0]) || s_never.Contains(form))
        {
            return false;
        }

        int upper = 0;
        int lower = 0;
        int other = 0;
        foreach (char c in stem)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            other += char.IsLetterOrDigit(c) || c is '-' or ' ' ? 0 : 1;
            if (!char.IsLetterOrDigit(c) && c is not ('-' or ' ' or '/' or '&' or '+' or '^' or '.' or '_'))
            {
                return false;
            }
        }

        // A capitalised word ("Human") is a word; two words must be short forms both.
        bool isCapitalisedWord = upper == 1 && lower > 1 && char.IsUpper(stem[0]) && other == 0;
        return upper > 0 && other <= 2 && !isCapitalisedWord && (words == 1 || (upper >= 2 && upper >= lower / 2));
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u201c' or '\u201d' or '\u2018' or '\u2019' or '*';
}
