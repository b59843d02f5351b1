using PaperTools.Library;
using PaperTools.Searching;

namespace PaperTools.Watching;

/// <summary>What became of the papers that had not been delivered.</summary>
internal sealed record Selection
{
    /// <summary>The papers to deliver, the best first.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>What happened to each candidate: <see cref="WatchReason.None"/> for those selected.</summary>
    public required IReadOnlyDictionary<long, WatchReason> Verdicts { get; init; }

    /// <summary>The score of each that matched.</summary>
    public required IReadOnlyDictionary<long, double> Scores { get; init; }

    /// <summary>The papers that matched, whatever their score.</summary>
    public required int Matched { get; init; }
}

/// <summary>Selects papers as a search of the whole library ranks them, so that a score means the same on every day.</summary>
internal static class PaperSelection
{
    /// <summary>Selects among the candidates.</summary>
    /// <param name="profile">The query and the limits.</param>
    /// <param name="since">The day from which on papers count; null for all.</param>
    /// <param name="library">The library.</param>
    /// <param name="candidates">The papers that were not delivered or judged before.</param>
    /// <param name="delivered">The identities of papers that were delivered.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static Selection Select(WatchProfile profile, DateTime? since, PaperLibrary library, IReadOnlySet<long> candidates, IReadOnlySet<string> delivered, CancellationToken cancellation)
    {
        var verdicts = new Dictionary<long, WatchReason>();
        var scores = new Dictionary<long, double>();
        List<Paper> papers = [];
        int matched = 0;
        if (candidates.Count > 0)
        {
            foreach (Paper paper in Matching(profile, library, candidates, verdicts, cancellation))
            {
                matched++;
                long id = paper.Entry!.Id;
                if (profile.Query is not null)
                {
                    scores[id] = paper.Score ?? 0;
                }

                WatchReason verdict = Judge(profile, since, paper, delivered, papers.Count);
                verdicts[id] = verdict;
                if (verdict == WatchReason.None)
                {
                    papers.Add(paper);
                }
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return new Selection { Papers = papers, Verdicts = verdicts, Scores = scores, Matched = matched };
    }

    private static WatchReason Judge(WatchProfile profile, DateTime? since, Paper paper, IReadOnlySet<string> delivered, int selected) =>
        PaperIdentity.Of(paper).Any(delivered.Contains) ? WatchReason.EverythingSeenBefore
        : since is DateTime day && PaperAge.IsBefore(paper, day) ? WatchReason.BeforeSince
        : profile.MinScore is double least && (paper.Score ?? 0) < least ? WatchReason.BelowThreshold
        : profile.First is int first && selected >= first ? WatchReason.BehindOthers
        : WatchReason.None;

    private static IEnumerable<Paper> Matching(WatchProfile profile, PaperLibrary library, IReadOnlySet<long> candidates, Dictionary<long, WatchReason> verdicts, CancellationToken cancellation)
    {
        if (profile.Query is null)
        {
            return library.Papers([.. candidates.Order()]);
        }

        foreach (long candidate in candidates)
        {
            verdicts[candidate] = WatchReason.NothingMatched;
        }

        var search = new LibrarySearch(library, new SearchOptions { Query = profile.Query, Match = profile.Match });
        return search.Results().TakeWhile(_ => !cancellation.IsCancellationRequested).Where(paper => candidates.Contains(paper.Entry!.Id));
    }
}
