using System.Runtime.CompilerServices;

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

    private readonly double[] _weights = query.Weights;
    private readonly double[] _rarity = Rarities(statistics, query.Evidence.Count);
    private readonly double _titleMean = statistics.TitleLength;
    private readonly double _abstractMean = statistics.AbstractLength;

    /// <summary>The score of a paper, word by word.</summary>
    public ScoreExplanation Explain(IMatches matches, int index)
    {
        List<ScoreTerm> terms = [];
        MatchCounts found = matches.Counts;
        ReadOnlySpan<FieldCounts> counts = found.Of(index);
        for (int i = 0; i < counts.Length; i++)
        {
            if (_weights[i] > 0 && !counts[i].IsEmpty)
            {
                int name = NameCount(matches, index, i);
                double frequency = Frequency(counts[i], TitleNorm(found, index), AbstractNorm(found, index), name);
                terms.Add(new ScoreTerm(query.Evidence[i].ToString()!, _weights[i], _rarity[i], name, counts[i].Title, counts[i].Abstract, counts[i].Keywords, frequency)
                {
                    Score = Score(i, frequency),
                });
            }
        }

        return new ScoreExplanation(terms);
    }

    /// <summary>The score of each paper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Scores(IMatches matches)
    {
        double[] scores = new double[matches.Count];
        MatchCounts found = matches.Counts;
        for (int index = 0; index < scores.Length; index++)
        {
            ReadOnlySpan<FieldCounts> counts = found.Of(index);
            double title = TitleNorm(found, index);
            double text = AbstractNorm(found, index);
            double score = 0;
            for (int i = 0; i < counts.Length; i++)
            {
                if (_weights[i] > 0 && !counts[i].IsEmpty)
                {
                    score += Score(i, Frequency(counts[i], title, text, NameCount(matches, index, i)));
                }
            }

            scores[index] = score;
        }

        return scores;
    }

    /// <summary>The part that a piece of evidence has in a paper's score, the name aside.</summary>
    public double Part(MatchCounts found, int index, int evidence)
    {
        FieldCounts counts = found.Of(index)[evidence];
        return counts.IsEmpty ? 0 : Score(evidence, Frequency(counts, TitleNorm(found, index), AbstractNorm(found, index), name: 0));
    }

    /// <summary>
    /// How likely a paper is to have as much of everything as another: the sum of logarithms prefers much of each word to
    /// very much of one. No fact has to be worked out.
    /// </summary>
    public double Strength(MatchCounts found, int index)
    {
        double strength = 0;
        ReadOnlySpan<FieldCounts> counts = found.Of(index);
        for (int i = 0; i < counts.Length; i++)
        {
            strength += _weights[i] > 0 ? Math.Log(0.5 + Frequency(counts[i], TitleNorm(found, index), AbstractNorm(found, index), name: 0)) : 0;
        }

        return strength;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Frequency(FieldCounts counts, double titleNorm, double abstractNorm, int name) =>
        (TitleWeight * counts.Title / titleNorm)
        + (AbstractWeight * counts.Abstract / abstractNorm)
        + (KeywordsWeight * counts.Keywords)
        + (NameWeight * name);

    private static double[] Rarities(SearchStatistics statistics, int evidence)
    {
        double[] rarities = new double[evidence];
        for (int i = 0; i < rarities.Length; i++)
        {
            long documents = statistics.Documents(i);
            rarities[i] = Math.Log(1 + ((statistics.Count - documents + 0.5) / (documents + 0.5)));
        }

        return rarities;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Norm(double b, double length, double mean) => 1 - b + (b * length / mean);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Score(int evidence, double frequency) => _weights[evidence] * _rarity[evidence] * frequency / (K1 + frequency);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double TitleNorm(MatchCounts found, int index) => Norm(TitleB, found.TitleLengths[index], _titleMean);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double AbstractNorm(MatchCounts found, int index) => Norm(AbstractB, found.AbstractLengths[index], _abstractMean);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NameCount(IMatches matches, int index, int evidence) =>
        statistics.Documents(evidence) <= NameWordPapers ? CountIn(matches.NameOf(index), evidence) : 0;

    private int CountIn(string? name, int evidence) => name is null ? 0 : query.Evidence[evidence].FindIn(name).Count;
}
