using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PaperTools.Library;

namespace PaperTools.Watching;

/// <summary>One run of a watch, on a library that nobody else runs it on.</summary>
internal sealed class WatchRun
{
    private readonly WatchProfile _profile;
    private readonly WatchRunOptions _options;
    private readonly PaperLibrary _library;
    private readonly DateTimeOffset _started;
    private readonly WatchLedger _ledger;
    private readonly RunSecrets _secrets;
    private readonly OutputDelivery _delivery;
    private readonly List<WatchOutputStatus> _outputs = [];

    public WatchRun(WatchProfile profile, WatchRunOptions options, PaperLibrary library, DateTimeOffset started)
    {
        _profile = profile;
        _options = options;
        _library = library;
        _started = started;
        _ledger = WatchLedger.Open(library.Database, profile.Name);
        _secrets = new RunSecrets(options.Credentials);
        _delivery = new OutputDelivery(profile, options, _secrets);
    }

    /// <summary>Papers judged under other conditions are judged again.</summary>
    private string Conditions => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_profile.Query}\n{_profile.Match}\n{_profile.MinScore}"))))[..16];

    public WatchStatus Run()
    {
        foreach (Diagnostic remark in _profile.Remarks)
        {
            Report(remark);
        }

        IReadOnlyList<(PlannedRun Run, IReadOnlyList<(int Place, OutputTask Task)> Undone)> unfinished = [.. _ledger.Unfinished().Select(run => (run, _ledger.Undone(run)))];
        foreach ((PlannedRun run, _) in unfinished)
        {
            Step("Completing an earlier run");
            Deliver(run, isResumed: true);
        }

        HashSet<long> known = _ledger.Known();
        List<SourceResult> sources = ReadSources();
        Selection selection = Select([.. sources.SelectMany(source => source.Papers).Where(paper => !known.Contains(paper))]);
        IReadOnlyList<OutputTask> tasks = selection.Papers.Count == 0 ? [] : OutputPlanner.Plan(
            _profile,
            new RunMoment(_profile.Name, _started, selection.Papers.Count),
            path => File.Exists(path) || _ledger.HasWritten(path),
            path => [.. unfinished.Where(earlier => earlier.Undone.Any(undone => undone.Task.Path == path)).SelectMany(earlier => earlier.Undone.Where(undone => undone.Task.Path == path).SelectMany(undone => undone.Task.EarlierRuns).Append(earlier.Run.Id)).Distinct()]);

        WatchStatus status = Status(sources, selection);
        if (_options.IsDryRun)
        {
            _outputs.AddRange(tasks.Select(task => new WatchOutputStatus(task.Kind, task.Target) { Papers = selection.Papers.Count }));
            return Completed(status);
        }

        PlannedRun planned = Plan(status, sources, selection, tasks, known);
        Deliver(planned, isResumed: false);
        status = Completed(status);
        _ledger.Summarize(planned, status.Outcome, status.Message);
        _options.Checkpoint?.Invoke("summarized");
        return status;
    }

    private List<SourceResult> ReadSources()
    {
        using var fetcher = new Fetcher(_options.Handler, ReferenceEquals(_options.Time, TimeProvider.System) ? HostPace.Shared : new HostPace(_options.Time), _options.Time);
        var moment = new RunMoment(_profile.Name, _started, 0);
        var owned = new HashSet<long>();
        List<SourceResult> results = [];
        foreach (WatchSource source in _profile.Sources)
        {
            Step($"Reading {source.Label}");
            var result = new SourceResult(new SourceContext(source, moment, _secrets, Report, _options.Cancellation));
            results.Add(result);
            ReadSource(result, fetcher, owned);
            _options.Checkpoint?.Invoke("source read");
        }

        return results;
    }

    private void ReadSource(SourceResult result, Fetcher fetcher, HashSet<long> owned)
    {
        foreach (AddedPaper added in _library.Add(SourceReading.Read(result.Context, fetcher, _ledger.Address(AddressOf(result.Context.Source)))))
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            result.Read++;
            result.New += added.IsNew ? 1 : 0;
            long id = added.Paper.Entry!.Id;
            if (owned.Add(id))
            {
                result.Papers.Add(id);
            }

            _options.OnProgress?.Invoke(result.Context.Source.Label, result.Read);
            _options.Checkpoint?.Invoke("paper added");
        }
    }

    private Selection Select(IReadOnlyCollection<long> read)
    {
        Step("Selecting");
        HashSet<long> candidates = _ledger.Waiting(Conditions);
        candidates.UnionWith(read);
        DateTime? since = (_options.Since ?? _profile.Since)?.DayFor(_started);
        return PaperSelection.Select(_profile, since, _library, candidates, _ledger.Delivered(), _options.Cancellation);
    }

    private PlannedRun Plan(WatchStatus status, List<SourceResult> sources, Selection selection, IReadOnlyList<OutputTask> tasks, HashSet<long> known)
    {
        _options.Checkpoint?.Invoke("selected");
        PlannedRun planned = _ledger.Plan(new RunPlan
        {
            Token = Guid.NewGuid().ToString("N"),
            Started = _started,
            Outcome = status.Outcome,
            Summary = WatchMessage.Of(status),
            Read = [.. sources.SelectMany(source => source.Papers).Where(paper => !known.Contains(paper))],
            Conditions = Conditions,
            Judged = [.. selection.Verdicts.Where(verdict => verdict.Value is WatchReason.NothingMatched or WatchReason.BelowThreshold or WatchReason.EverythingSeenBefore).Select(verdict => verdict.Key)],
            Selected = [.. selection.Papers.Select(paper => new SelectedPaper(paper.Entry!.Id, paper.Score))],
            Identities = [.. selection.Papers.SelectMany(PaperIdentity.Of)],
            Tasks = tasks,
            Addresses = [.. sources.Where(IsRemembered).Select(source => (AddressOf(source.Context.Source), source.Context.NewState!))],
        });
        _options.Checkpoint?.Invoke("planned");
        return planned;
    }

    private void Deliver(PlannedRun run, bool isResumed)
    {
        foreach ((int place, OutputTask task) in _ledger.Undone(run))
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<Paper> papers = PapersOf(task.EarlierRuns.Append(run.Id));
            if (_options.IsDryRun)
            {
                _outputs.Add(new WatchOutputStatus(task.Kind, task.Target) { Papers = papers.Count, IsResumed = isResumed });
                continue;
            }

            if (task.To is not null && _profile.Mail is null)
            {
                Step($"Giving up the mail to {task.Target}, as the profile has no mail any more");
                _ledger.MarkDone(run, place, _options.Time.GetUtcNow());
                continue;
            }

            Step($"{(task.To is null ? "Writing" : "Sending to")} {task.Target}");
            WatchOutputStatus output = _delivery.Deliver(task, run, papers, isResumed);
            if (output.IsDone)
            {
                _ledger.MarkDone(run, place, _options.Time.GetUtcNow());
            }

            _outputs.Add(output);
            _options.Checkpoint?.Invoke("output marked");
        }

        if (!_options.IsDryRun)
        {
            _ledger.Finish(run, _options.Time.GetUtcNow());
            _options.Checkpoint?.Invoke("finished");
        }
    }

    /// <summary>The papers of runs as the library has them now; those removed meanwhile are left out.</summary>
    private IReadOnlyList<Paper> PapersOf(IEnumerable<long> runs)
    {
        IReadOnlyList<SelectedPaper> selected = _ledger.Selected(runs);
        var scores = selected.ToDictionary(paper => paper.Paper, paper => paper.Score);
        return [.. _library.Papers([.. selected.Select(paper => paper.Paper)])
            .Select(paper => scores[paper.Entry!.Id] is double score ? paper.WithScore(score, query: null, explanation: null) : paper)];
    }

    private WatchStatus Status(List<SourceResult> sources, Selection selection)
    {
        WatchSourceStatus[] statuses = [.. sources.Select(source => source.ToStatus(selection))];
        return new WatchStatus
        {
            Name = _profile.Name,
            Profile = _profile.Path,
            Library = _library.Path,
            Outcome = sources.Exists(source => source.IsLost) ? WatchRunOutcome.Incomplete : selection.Papers.Count > 0 ? WatchRunOutcome.Delivered : WatchRunOutcome.NothingNew,
            Reason = selection.Papers.Count > 0 ? WatchReason.None : statuses.Select(source => source.Reason).Concat(selection.Verdicts.Values).Max(),
            Message = "",
            Started = _started,
            Sources = statuses,
            Matched = selection.Matched,
            Papers = selection.Papers,
            BestScore = selection.Scores.Count > 0 ? selection.Scores.Values.Max() : null,
            IsDryRun = _options.IsDryRun,
        };
    }

    private WatchStatus Completed(WatchStatus status)
    {
        bool isUndone = !_options.IsDryRun && _outputs.Exists(output => !output.IsDone);
        bool hasDelivered = _outputs.Exists(output => output.IsDone);
        WatchRunOutcome outcome = isUndone ? WatchRunOutcome.Incomplete : status.Outcome == WatchRunOutcome.NothingNew && hasDelivered ? WatchRunOutcome.Delivered : status.Outcome;
        status = status with { Outcome = outcome, Outputs = _outputs, Duration = _options.Time.GetLocalNow() - _started };
        return status with { Message = WatchMessage.Of(status) };
    }

    /// <summary>An answer that could not be read is asked for again.</summary>
    private static bool IsRemembered(SourceResult source) => source.Context.NewState is not null && (!source.Context.IsBroken || source.Context.IsUnreachable);

    /// <summary>What the state of an address is stored under: read as another format, the same answer is another.</summary>
    private string AddressOf(WatchSource source) =>
        source is UrlSource url ? $"{source.Format} {url.Address.For(new RunMoment(_profile.Name, _started, 0), Uri.EscapeDataString)}" : source.Label;

    private void Report(Diagnostic diagnostic) => _options.OnDiagnostic?.Invoke(diagnostic);

    private void Step(string what) => _options.OnStep?.Invoke(_secrets.Clean(what));
}
