namespace PaperTools.Watching;

/// <summary>What the reading of one source came to.</summary>
internal sealed class SourceResult(SourceContext context)
{
    public SourceContext Context { get; } = context;

    /// <summary>The papers that this source was the first to bring in this run.</summary>
    public HashSet<long> Papers { get; } = [];

    public int Read { get; set; }

    public int New { get; set; }

    /// <summary>Whether nothing at all came of the source for a reason that the next run may not have.</summary>
    public bool IsLost => Context.IsUnreachable || (Read == 0 && Context.Failed > 0);

    /// <summary>The counts, and why nothing came out.</summary>
    public WatchSourceStatus ToStatus(Selection selection)
    {
        double[] scores = [.. Papers.Where(selection.Scores.ContainsKey).Select(paper => selection.Scores[paper])];
        int selected = Papers.Count(paper => VerdictOf(paper, selection) == WatchReason.None);
        return new WatchSourceStatus(Context.Source.Label)
        {
            Read = Read,
            New = New,
            Repeated = Read - New,
            Selected = selected,
            Failed = Context.Failed,
            Reason = selected > 0 ? WatchReason.None : Reason(selection),
            BestScore = scores.Length > 0 ? scores.Max() : null,
            Problem = Context.Problem,
        };
    }

    private WatchReason Reason(Selection selection)
    {
        if (IsLost)
        {
            return WatchReason.SourceUnreachable;
        }

        if (Context.IsUnchanged || Context.IsOlder)
        {
            return Context.IsOlder ? WatchReason.OlderThanBefore : WatchReason.NotModified;
        }

        if (Read == 0)
        {
            return Context.IsWeekend || IsArxivOnAWeekend() ? WatchReason.WeekendListing : WatchReason.NothingInSource;
        }

        return Papers.Select(paper => VerdictOf(paper, selection)).Append(WatchReason.EverythingSeenBefore).Max();
    }

    private static WatchReason VerdictOf(long paper, Selection selection) => selection.Verdicts.GetValueOrDefault(paper, WatchReason.EverythingSeenBefore);

    /// <summary>arXiv's empty listings do not all say what day they are of.</summary>
    private bool IsArxivOnAWeekend() =>
        Context.Run.Time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        && (Context.Source.Format?.StartsWith("Arxiv", StringComparison.Ordinal) == true || Context.Source.Label.Contains("arxiv.org", StringComparison.OrdinalIgnoreCase));
}
