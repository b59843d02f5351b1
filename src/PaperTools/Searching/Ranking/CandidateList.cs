namespace PaperTools.Searching;

/// <summary>
/// Keeps the candidates of which the best are wanted, while the statistics that decide it are still being gathered. A
/// candidate that as many others dominate as are wanted can never be among the best; it is let go, so that memory stays
/// small however many papers match. With no number wanted, all are kept.
/// </summary>
/// <param name="wanted">The number of best candidates wanted; null for all.</param>
/// <param name="mayDrop">Whether a candidate's score depends on nothing but its counts and lengths.</param>
internal sealed class CandidateList(int? wanted, Func<Candidate, bool> mayDrop)
{
    private const int FirstLimit = 4096;

    private List<Candidate> _candidates = [];
    private int _limit = FirstLimit;

    /// <summary>The candidates kept.</summary>
    public IReadOnlyList<Candidate> Items => _candidates;

    /// <summary>One more candidate.</summary>
    public void Add(Candidate candidate)
    {
        _candidates.Add(candidate);
        if (wanted is int count && _candidates.Count >= _limit)
        {
            _candidates = Best(count);
            _limit = Math.Max(FirstLimit, 2 * _candidates.Count);
        }
    }

    private List<Candidate> Best(int count)
    {
        // Those with much in little text dominate the most others, and are asked first.
        Candidate[] strongest = [.. _candidates.OrderByDescending(Strength).ThenBy(candidate => candidate.Position)];
        List<Candidate> kept = [];
        foreach (Candidate candidate in strongest)
        {
            if (!mayDrop(candidate) || kept.Where(other => other.Dominates(candidate)).Take(count).Count() < count)
            {
                kept.Add(candidate);
            }
        }

        return kept;
    }

    private static double Strength(Candidate candidate)
    {
        double sum = 0;
        foreach (FieldCounts counts in candidate.Counts)
        {
            sum += (4.0 * (counts.Title + counts.Keywords)) + counts.Abstract;
        }

        return sum / (1 + candidate.AbstractLength);
    }
}
