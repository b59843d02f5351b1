namespace PaperTools.Searching;

/// <summary>
/// BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
/// Information Retrieval 3(4), 2009, section 3.6): a word's occurrences are weighted by field and the field's length,
/// summed over the fields, and saturated once.
/// <code>
/// score(paper) = Σ over words: weight in the query · idf · tf / (k1 + tf)
/// tf           = Σ over fields: weight · occurrences / (1 - b + b · length / mean length)
/// idf          = ln(1 + (papers - papers with the word + 0.5) / (papers with the word + 0.5))
/// </code>
/// Lengths are in characters, which are known without cutting the text into words.
/// </summary>
internal sealed class Bm25F(CompiledQuery query, SearchStatistics statistics)
{
    /// <summary>How slowly more occurrences stop to count: between the 1.2 and 2 that the authors call reasonable.</summary>
    public const double K1 = 1.2;

    /// <summary>The weight of an occurrence in the abstract; the other weights are relative to it.</summary>
    public const double AbstractWeight = 1;

    /// <summary>The weight of an occurrence in the title.</summary>
    public const double TitleWeight = 2;

    /// <summary>The weight of an occurrence in the keywords.</summary>
    public const double KeywordsWeight = 1.5;

    /// <summary>The weight of an occurrence in the name of what the paper introduces.</summary>
    public const double NameWeight = 3;

    /// <summary>How much an abstract's length matters, from 0 to 1; the authors call 0.5 to 0.8 reasonable.</summary>
    public const double AbstractB = 0.75;

    /// <summary>How much a title's length matters: little, titles being all short.</summary>
    public const double TitleB = 0.3;

    /// <summary>A word that more papers have is no name: it is not looked for in names.</summary>
    public const int NameWordPapers = 1000;

    private readonly double[] _rarity = [.. Enumerable.Range(0, query.Evidence.Count).Select(evidence => Rarity(statistics, evidence))];

    /// <summary>The score of a paper, word by word.</summary>
    public ScoreExplanation Explain(IMatches matches, int index)
    {
        List<ScoreTerm> terms = [];
        ReadOnlySpan<FieldCounts> counts = matches.CountsOf(index);
        for (int i = 0; i < counts.Length; i++)
        {
            if (query.Weights[i] > 0 && !counts[i].IsEmpty)
            {
                int name = NameCount(matches, index, i);
                double frequency = Frequency(matches, index, counts[i], name);
                terms.Add(new ScoreTerm(query.Evidence[i].ToString()!, query.Weights[i], _rarity[i], name, counts[i].Title, counts[i].Abstract, counts[i].Keywords, frequency)
                {
                    Score = Score(i, frequency),
                });
            }
        }

        return new ScoreExplanation(terms);
    }

    /// <summary>The score of a paper.</summary>
    public double Score(IMatches matches, int index)
    {
        double score = 0;
        ReadOnlySpan<FieldCounts> counts = matches.CountsOf(index);
        for (int i = 0; i < counts.Length; i++)
        {
            if (query.Weights[i] > 0 && !counts[i].IsEmpty)
            {
                score += Score(i, Frequency(matches, index, counts[i], NameCount(matches, index, i)));
            }
        }

        return score;
    }

    /// <summary>
    /// How likely a paper is to have as much of everything as another: the sum of logarithms prefers much of each word to
    /// very much of one. No fact has to be worked out.
    /// </summary>
    public double Strength(IMatches matches, int index)
    {
        double strength = 0;
        ReadOnlySpan<FieldCounts> counts = matches.CountsOf(index);
        for (int i = 0; i < counts.Length; i++)
        {
            strength += query.Weights[i] > 0 ? Math.Log(0.5 + Frequency(matches, index, counts[i], name: 0)) : 0;
        }

        return strength;
    }

    private double Score(int evidence, double frequency) => query.Weights[evidence] * _rarity[evidence] * frequency / (K1 + frequency);

    private double Frequency(IMatches matches, int index, FieldCounts counts, int name) =>
        (TitleWeight * counts.Title / Norm(TitleB, matches.TitleLengthOf(index), statistics.TitleLength))
        + (AbstractWeight * counts.Abstract / Norm(AbstractB, matches.AbstractLengthOf(index), statistics.AbstractLength))
        + (KeywordsWeight * counts.Keywords)
        + (NameWeight * name);

    private int NameCount(IMatches matches, int index, int evidence) =>
        statistics.Documents(evidence) <= NameWordPapers && matches.NameOf(index) is string name ? query.Evidence[evidence].FindIn(name).Count : 0;

    private static double Rarity(SearchStatistics statistics, int evidence)
    {
        long documents = statistics.Documents(evidence);
        return Math.Log(1 + ((statistics.Count - documents + 0.5) / (documents + 0.5)));
    }

    private static double Norm(double b, double length, double mean) => 1 - b + (b * length / mean);
}
