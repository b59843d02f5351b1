namespace PaperTools.Searching;

/// <summary>
/// The candidates that lead by the statistics so far: those with the highest scores, a thousand more than are wanted, and
/// for each word those that have most of it, in case it turns out to be rarer than it seemed. Which of them are the best is
/// decided by the statistics of all papers.
/// </summary>
/// <remarks>
/// One that was let go is missing only if rarity turns around. Let S be the lowest score of the wanted ones so far, and L the
/// highest of those let go; let what any word adds to a score be multiplied by a to b until all papers are known. Then one
/// that was let go ends with b · L at most and the wanted ones with a · S at least, so that none is missing where b / a is less than
/// S / L. Nothing better can be had in one pass: of many words, nearly every paper has most of some of them, and could
/// still be the best if all others turned out to be common, so that all would have to be kept.
/// </remarks>
/// <param name="wanted">The number of candidates wanted.</param>
internal sealed class Leaders(int wanted)
{
    /// <summary>Those kept beyond the number wanted.</summary>
    private const int Spare = 1000;

    /// <summary>Those kept for the sake of a word at least; of few words, more.</summary>
    private const int PerWord = 20;

    private Bm25F? _ranker;
    private double _lowest;
    private double[] _lowestOfWord = [];

    /// <summary>Whether a candidate would have been among the leaders when they were last marked.</summary>
    /// <param name="counts">What the candidate's score is made of, among others'.</param>
    /// <param name="index">Its place in it.</param>
    public bool MayTake(MatchCounts counts, int index)
    {
        if (_ranker is null)
        {
            return true;
        }

        double score = 0;
        bool leads = false;
        for (int word = 0; word < _lowestOfWord.Length && !leads; word++)
        {
            double part = _ranker.Part(counts, index, word);
            score += part;
            leads = part > _lowestOfWord[word];
        }

        return leads || score > _lowest;
    }

    /// <summary>Marks the leaders.</summary>
    /// <param name="counts">What the scores of the candidates, which come in their order, are made of.</param>
    /// <param name="ranker">Ranks by the statistics so far.</param>
    public bool[] Mark(MatchCounts counts, Bm25F ranker)
    {
        bool[] leads = new bool[counts.Papers];
        double[] scores = new double[leads.Length];
        double[] parts = new double[leads.Length];
        _ranker = ranker;
        _lowestOfWord = new double[counts.Evidence];
        for (int word = 0; word < _lowestOfWord.Length; word++)
        {
            for (int index = 0; index < parts.Length; index++)
            {
                parts[index] = ranker.Part(counts, index, word);
                scores[index] += parts[index];
            }

            _lowestOfWord[word] = Mark(parts, Math.Max(PerWord, (wanted + Spare) / counts.Evidence), above: 0, leads);
        }

        _lowest = Mark(scores, wanted + Spare, above: double.NegativeInfinity, leads);
        return leads;
    }

    /// <summary>Marks the highest; of equals, the first.</summary>
    /// <returns>What the next would have to be above.</returns>
    private static double Mark(double[] scores, int count, double above, bool[] leads)
    {
        var highest = new PriorityQueue<int, (double Score, int NegatedIndex)>();
        double lowest = above;
        for (int index = 0; index < scores.Length; index++)
        {
            if (scores[index] > lowest)
            {
                highest.Enqueue(index, (scores[index], -index));
                if (highest.Count > count)
                {
                    highest.Dequeue();
                    lowest = scores[highest.Peek()];
                }
            }
        }

        foreach ((int index, _) in highest.UnorderedItems)
        {
            leads[index] = true;
        }

        return lowest;
    }
}
