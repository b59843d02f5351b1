using System.Text.RegularExpressions;

namespace PaperTools.Searching;

/// <summary>Something that a query looks for in title, abstract and keywords, is counted, and has a part in the score.</summary>
/// <param name="Fields">The fields it is looked for in.</param>
internal abstract record Evidence(WordFields Fields)
{
    /// <summary>The places in a text of one of the fields.</summary>
    public abstract List<TextSpan> FindIn(string text);

    /// <summary>How often it occurs in a paper, by looking at its text.</summary>
    public FieldCounts CountIn(Paper paper)
    {
        FieldCounts counts = default;
        foreach ((WordFields field, string text) in PaperTexts.Of(paper, Fields))
        {
            for (int found = FindIn(text).Count; found > 0; found--)
            {
                counts = counts.Increment(field);
            }
        }

        return counts;
    }
}

/// <summary>Single words, counted for all papers at once.</summary>
/// <param name="Term">The test for a word.</param>
/// <param name="TermIndex">Its number among the query's terms.</param>
/// <param name="Fields">See <see cref="Evidence"/>.</param>
internal sealed record TermEvidence(Term Term, int TermIndex, WordFields Fields) : Evidence(Fields)
{
    public override List<TextSpan> FindIn(string text) => new WordSequence([Term]).FindIn(text);

    public override string ToString() => Term.ToString();
}

/// <summary>Words in a row or near each other, or one word as written.</summary>
/// <param name="Sequence">The words.</param>
/// <param name="Guards">The numbers of terms that occur in every paper which has the parts.</param>
/// <param name="JoinedGuard">The number of the term that occurs in every paper which has them as one word; null for none.</param>
/// <param name="Fields">See <see cref="Evidence"/>.</param>
internal sealed record SequenceEvidence(WordSequence Sequence, IReadOnlyList<int> Guards, int? JoinedGuard, WordFields Fields) : Evidence(Fields)
{
    public override List<TextSpan> FindIn(string text) => Sequence.FindIn(text);

    public override string ToString() => Sequence.ToString();
}

/// <summary>What a regular expression matches.</summary>
/// <param name="Regex">The regular expression.</param>
/// <param name="Fields">See <see cref="Evidence"/>.</param>
internal sealed record RegexEvidence(Regex Regex, WordFields Fields) : Evidence(Fields)
{
    public override List<TextSpan> FindIn(string text)
    {
        List<TextSpan> spans = [];
        foreach (ValueMatch match in Regex.EnumerateMatches(text))
        {
            if (match.Length > 0)
            {
                spans.Add(new TextSpan(match.Index, match.Length));
            }
        }

        return spans;
    }

    public override string ToString() => $"/{Regex}/";
}

/// <summary>The texts of the fields whose words are counted.</summary>
internal static class PaperTexts
{
    /// <summary>Each text of the fields; the keywords are texts of their own.</summary>
    public static IEnumerable<(WordFields Field, string Text)> Of(Paper paper, WordFields fields)
    {
        if (fields.HasFlag(WordFields.Title))
        {
            yield return (WordFields.Title, paper.Title);
        }

        if (fields.HasFlag(WordFields.Abstract))
        {
            yield return (WordFields.Abstract, paper.Abstract);
        }

        if (fields.HasFlag(WordFields.Keywords))
        {
            foreach (string keyword in paper.Keywords)
            {
                yield return (WordFields.Keywords, keyword);
            }
        }
    }
}
