namespace PaperTools.Searching;

/// <summary>What was found in a batch.</summary>
/// <param name="Statistics">What ranking must know of the batch.</param>
/// <param name="Candidates">The papers that match.</param>
/// <param name="Others">A few of those that do not.</param>
internal sealed record BatchMatches(SearchStatistics Statistics, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Paper> Others);

/// <summary>Finds the papers of a batch that meet a query. Changes nothing but the batch, so that batches can be matched at the same time.</summary>
internal static class BatchMatcher
{
    private const int MaximumOthers = 8;

    /// <summary>Matches a batch.</summary>
    /// <param name="batch">The papers.</param>
    /// <param name="segment">The index segment that all of them belong to; null to read their text.</param>
    /// <param name="query">The query.</param>
    public static BatchMatches Match(PaperBatch batch, PostingsSegment? segment, CompiledQuery query)
    {
        if (segment is null)
        {
            BatchCounter.Fill(batch, query.Terms);
        }
        else
        {
            segment.Fill(batch, query.Terms);
        }

        var statistics = new SearchStatistics(query.Evidence.Count);
        List<Candidate> candidates = [];
        List<Paper> others = [];
        var counts = new FieldCounts[query.Evidence.Count];
        for (int i = 0; i < batch.Count; i++)
        {
            for (int j = 0; j < counts.Length; j++)
            {
                counts[j] = Count(query.Evidence[j], batch, i);
            }

            statistics.Add(batch.TitleLengths[i], batch.AbstractLengths[i], counts);
            Paper paper = batch.Papers[i];
            if (query.Condition.IsMet(paper, counts))
            {
                candidates.Add(new Candidate(paper, batch.Positions[i], batch.TitleLengths[i], batch.AbstractLengths[i], [.. counts]));
            }
            else if (others.Count < MaximumOthers)
            {
                others.Add(paper);
            }
        }

        return new BatchMatches(statistics, candidates, others);
    }

    private static FieldCounts Count(Evidence evidence, PaperBatch batch, int paper)
    {
        switch (evidence)
        {
            case TermEvidence term:
                return batch.Counts[term.TermIndex][paper].In(term.Fields);
            case SequenceEvidence sequence:
                bool canOccur = HasAll(sequence, batch, paper)
                    || (sequence.JoinedGuard is int joined && !batch.Counts[joined][paper].In(sequence.Fields).IsEmpty);
                return canOccur ? evidence.CountIn(batch.Papers[paper]) : default;
            default:
                return evidence.CountIn(batch.Papers[paper]);
        }
    }

    private static bool HasAll(SequenceEvidence sequence, PaperBatch batch, int paper)
    {
        foreach (int guard in sequence.Guards)
        {
            if (batch.Counts[guard][paper].In(sequence.Fields).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
