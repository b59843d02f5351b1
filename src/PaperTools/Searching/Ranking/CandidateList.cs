namespace PaperTools.Searching;

/// <summary>
/// Keeps the candidates of which the best are wanted, while the statistics that decide it are still being gathered, so that
/// memory stays small however many papers match. A candidate that as many <see cref="Champions"/> dominate as are wanted can
/// never be among the best; it is let go. Of many words, hardly a paper has as much of each as another, and hardly one is
/// dominated by very many: then the <see cref="Leaders"/> by the statistics so far are kept, many more than are wanted.
/// </summary>
/// <param name="wanted">The number of best candidates wanted; null for all.</param>
/// <param name="weights">How often the query asks for each piece of evidence.</param>
/// <param name="leavesOut">Whether some of the best are going to be left out.</param>
/// <param name="mayDrop">Whether a candidate's score depends on nothing but its counts and lengths.</param>
/// <param name="ranker">Ranks by the statistics so far.</param>
internal sealed class CandidateList(int? wanted, double[] weights, bool leavesOut, Func<MatchCounts, int, bool> mayDrop, Func<Bm25F> ranker) : IMatches
{
    /// <summary>The champions beyond the number wanted.</summary>
    private const int Spare = 200;

    /// <summary>With more wanted, hardly a candidate is dominated by as many.</summary>
    private const int MaximumCompared = 200;

    private const int MaximumEvidence = 16;

    /// <summary>With more wanted, all are kept: what is given is not much less.</summary>
    private const int MaximumWanted = 1000;

    private readonly bool _compares = Compares(wanted, weights, leavesOut);
    private readonly bool _drops = wanted is <= MaximumWanted;
    private readonly Champions _champions = new(weights);
    private readonly Leaders _leaders = new(wanted.GetValueOrDefault());
    private List<Candidate> _candidates = [];
    private MatchCounts? _counts;
    private int _limit = Compares(wanted, weights, leavesOut) ? 256 : 8192;

    /// <summary>The number of candidates kept.</summary>
    public int Count => _candidates.Count;

    /// <inheritdoc/>
    public MatchCounts Counts => _counts ??= CountsOf(_candidates);

    /// <inheritdoc/>
    public Paper PaperOf(int index) => _candidates[index].Paper;

    /// <inheritdoc/>
    public string? NameOf(int index) => _candidates[index].Paper.Name;

    /// <inheritdoc/>
    public long PositionOf(int index) => _candidates[index].Position;

    /// <summary>Takes those that may be among the best.</summary>
    public void Add(IMatches matches)
    {
        for (int index = 0; index < matches.Count; index++)
        {
            long position = matches.PositionOf(index);
            if (IsNeeded(matches.Counts, index, position))
            {
                Add(new Candidate(matches.PaperOf(index), position, matches.Counts.TitleLengths[index], matches.Counts.AbstractLengths[index], matches.Counts.Of(index).ToArray()));
            }
        }
    }

    private void Add(Candidate candidate)
    {
        _candidates.Add(candidate);
        _counts = null;
        if (_drops && _candidates.Count >= _limit)
        {
            _candidates = _compares ? Undominated() : Leading();
            _counts = null;
            _limit = Math.Max(_limit, 2 * _candidates.Count);
        }
    }

    private List<Candidate> Undominated()
    {
        MatchCounts counts = Counts;
        Bm25F known = ranker();
        double[] strengths = new double[Count];
        for (int index = 0; index < strengths.Length; index++)
        {
            strengths[index] = known.Strength(counts, index);
        }

        _champions.Set(counts, RankedMatch.Best(this, strengths, wanted.GetValueOrDefault() + Spare));
        return [.. _candidates.Where((kept, index) => IsNeeded(counts, index, kept.Position))];
    }

    private List<Candidate> Leading()
    {
        bool[] leads = _leaders.Mark(Counts, ranker());
        return [.. _candidates.Where((_, index) => leads[index])];
    }

    private static bool Compares(int? wanted, double[] weights, bool leavesOut) => wanted is <= MaximumCompared && weights.Length <= MaximumEvidence && !leavesOut;

    private static MatchCounts CountsOf(List<Candidate> candidates)
    {
        var counts = new MatchCounts(candidates.Count, candidates.Count == 0 ? 0 : candidates[0].Counts.Length);
        for (int index = 0; index < candidates.Count; index++)
        {
            counts.TitleLengths[index] = candidates[index].TitleLength;
            counts.AbstractLengths[index] = candidates[index].AbstractLength;
            candidates[index].Counts.CopyTo(counts.Of(index));
        }

        return counts;
    }

    private bool IsNeeded(MatchCounts counts, int index, long position) => wanted is not 0 && (_compares
        ? !_champions.Dominate(wanted.GetValueOrDefault(), counts, index, position) || !mayDrop(counts, index)
        : !_drops || _leaders.MayTake(counts, index));
}
