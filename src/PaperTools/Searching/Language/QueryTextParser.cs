using System.Globalization;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Parses the part of a query that is looked for in text.
/// <code>
/// text = quoted [ "~" number ] | "/" regular expression "/" | word [ "*" | "~" [ "1" | "2" ] ]
/// </code>
/// </summary>
/// <param name="cursor">The query.</param>
internal sealed class QueryTextParser(QueryCursor cursor)
{
    /// <summary>The words that may stand between those of a phrase at most.</summary>
    private const int MaximumDistance = 100;

    /// <summary>The words so far that compounds have beyond their first.</summary>
    public int CompoundedWords { get; private set; }

    /// <summary>Parses a word, a phrase or a regular expression; null, after passing over it, where there is nothing to look for.</summary>
    /// <param name="field">The field that it must stand in; null for the fields that words are looked for in.</param>
    /// <exception cref="QueryException">There is a mistake in it.</exception>
    public QueryNode? Parse(TextField? field) => cursor.IsQuoted ? ParsePhrase(field) : cursor.IsRegex ? ParseRegex(field) : ParseWord(field);

    private PhraseNode ParsePhrase(TextField? field)
    {
        int start = cursor.At;
        string words = cursor.ReadQuoted();
        int count = CountWords(words);
        if (count is 0 or > WordSequence.MaximumParts)
        {
            throw cursor.Fail(start, count == 0 ? "a word between the quotation marks" : $"no more than {WordSequence.MaximumParts} words between quotation marks");
        }

        return new PhraseNode(field, words, ReadDistance());
    }

    private int? ReadDistance()
    {
        if (cursor.IsAtEnd || cursor.Current != '~')
        {
            return null;
        }

        int start = ++cursor.At;
        return int.TryParse(cursor.ReadDigits(), CultureInfo.InvariantCulture, out int distance) && distance <= MaximumDistance
            ? distance
            : throw cursor.Fail(start, $"a number of words up to {MaximumDistance} after the ~ of a phrase");
    }

    private RegexNode ParseRegex(TextField? field)
    {
        int start = cursor.At;
        string pattern = cursor.ReadRegex();
        return SafeRegex.Check(pattern) is string mistake ? throw cursor.Fail(start + 1, mistake) : new RegexNode(field, pattern);
    }

    private QueryNode? ParseWord(TextField? field)
    {
        string word = cursor.ReadWord();
        if (word == "*")
        {
            return field is null ? new EverythingNode() : new ValueNode((ValueField)QueryFields.ByName("has")!, field.Name);
        }

        int words = CountWords(word);
        if (words == 0)
        {
            return null;
        }

        CompoundedWords += words - 1;

        // A hyphen or slash that means nothing here is doubled, as which it means nothing anywhere.
        return ParseSuffix(field, word[0] is '-' or '/' && word[1] != word[0] ? word[0] + word : word);
    }

    /// <summary>A word with an asterisk or a tilde at its end, or without.</summary>
    private TextNode ParseSuffix(TextField? field, string word)
    {
        int tilde = word.LastIndexOf('~');
        if (word[^1] == '*' && char.IsLetterOrDigit(word[^2]))
        {
            return new PrefixNode(field, word[..^1]);
        }

        bool isFuzzy = tilde > 0
            && CountWords(word[..tilde]) > 0
            && word.AsSpan(0, tilde).ContainsAnyExceptInRange('0', '9')
            && !word.AsSpan(tilde + 1).ContainsAnyExceptInRange('0', '9');
        if (!isFuzzy)
        {
            return new WordNode(field, word);
        }

        return word[(tilde + 1)..] switch
        {
            "" or "1" => new FuzzyNode(field, word[..tilde], 1),
            "2" => new FuzzyNode(field, word[..tilde], 2),
            _ => throw cursor.Fail(cursor.At - word.Length + word.IndexOf('~', StringComparison.Ordinal), "~1 or ~2 after a word that may be misspelt"),
        };
    }

    private static int CountWords(string text)
    {
        var counter = default(WordCounter);
        WordBreaker.Break(text, ref counter);
        return counter.Count;
    }
}
