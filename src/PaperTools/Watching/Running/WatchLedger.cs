using System.Globalization;
using PaperTools.Library;

namespace PaperTools.Watching;

/// <summary>A paper that is to be delivered.</summary>
/// <param name="Paper">Its number in the library.</param>
/// <param name="Score">Its score; null without a query.</param>
internal sealed record SelectedPaper(long Paper, double? Score);

/// <summary>A run that came as far as its selection.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Token">What nobody else has; mails are known by it.</param>
/// <param name="Started">When it began.</param>
internal sealed record PlannedRun(long Id, string Token, DateTimeOffset Started);

/// <summary>What one watch remembers, in the library's tables.</summary>
internal sealed class WatchLedger
{
    private readonly LibraryDatabase _database;
    private readonly long _watch;

    private WatchLedger(LibraryDatabase database, long watch)
    {
        _database = database;
        _watch = watch;
    }

    /// <summary>Opens the ledger of a watch.</summary>
    public static WatchLedger Open(LibraryDatabase database, string name)
    {
        string id = WatchName.IdOf(name);
        return new WatchLedger(database, database.Write(session =>
        {
            session.Run("INSERT OR IGNORE INTO watch (name) VALUES (?1)", id);
            return session.Number("SELECT id FROM watch WHERE name = ?1", id)!.Value;
        }));
    }

    /// <summary>What is remembered of an address.</summary>
    public FetchState? Address(string address) => _database.Read(session => session.Rows(
        "SELECT etag, modified, hash, not_before FROM watch_address WHERE watch = ?1 AND address = ?2",
        row => new FetchState(row.Text(0), row.Text(1), row.Text(2), row.IsNull(3) ? null : row.Moment(3)),
        _watch,
        address)).FirstOrDefault();

    /// <summary>The runs that were not completed, the first one first.</summary>
    public IReadOnlyList<PlannedRun> Unfinished() => _database.Read(session => session.Rows(
        "SELECT id, token, started FROM watch_run WHERE watch = ?1 AND finished IS NULL ORDER BY id",
        row => new PlannedRun(row.Number(0), row.Text(1)!, row.Moment(2)),
        _watch));

    /// <summary>The papers that the watch has read and never delivered, without those that were judged under the same conditions.</summary>
    public HashSet<long> Waiting(string conditions) => [.. _database.Read(session => session.Rows(
        "SELECT paper FROM watch_paper WHERE watch = ?1 AND run IS NULL AND judged IS NOT ?2", row => row.Number(0), _watch, conditions))];

    /// <summary>Every paper that the watch has read.</summary>
    public HashSet<long> Known() => [.. _database.Read(session => session.Rows("SELECT paper FROM watch_paper WHERE watch = ?1", row => row.Number(0), _watch))];

    /// <summary>The identities of all that was delivered.</summary>
    public HashSet<string> Delivered() => new(
        _database.Read(session => session.Rows("SELECT identity FROM watch_delivered WHERE watch = ?1", row => row.Text(0)!, _watch)),
        StringComparer.Ordinal);

    /// <summary>Whether a run of any watch has written a file.</summary>
    public bool HasWritten(string path) => _database.Read(session => session.Number("SELECT 1 FROM watch_output WHERE target = ?1", path)) is not null;

    /// <summary>Stores all that a run came to, in one transaction: what was read, judged and selected, and the outbox.</summary>
    public PlannedRun Plan(RunPlan plan) => _database.Write(session =>
    {
        bool isDone = plan.Tasks.Count == 0;
        session.Run(
            "INSERT INTO watch_run (watch, token, started, finished, outcome, summary) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            _watch,
            plan.Token,
            plan.Started,
            isDone ? plan.Started : null,
            plan.Outcome.ToString(),
            plan.Summary);
        var run = new PlannedRun(session.Number("SELECT last_insert_rowid()")!.Value, plan.Token, plan.Started);
        foreach (long paper in plan.Read)
        {
            session.Run("INSERT OR IGNORE INTO watch_paper (watch, paper) VALUES (?1, ?2)", _watch, paper);
        }

        foreach (long paper in plan.Judged)
        {
            session.Run("UPDATE watch_paper SET judged = ?3 WHERE watch = ?1 AND paper = ?2 AND run IS NULL", _watch, paper, plan.Conditions);
        }

        for (int i = 0; i < plan.Selected.Count; i++)
        {
            string? score = plan.Selected[i].Score?.ToString("R", CultureInfo.InvariantCulture);
            session.Run("UPDATE watch_paper SET run = ?3, place = ?4, score = ?5 WHERE watch = ?1 AND paper = ?2", _watch, plan.Selected[i].Paper, run.Id, i, score);
        }

        foreach (string identity in plan.Identities)
        {
            session.Run("INSERT OR IGNORE INTO watch_delivered (watch, identity) VALUES (?1, ?2)", _watch, identity);
        }

        for (int i = 0; i < plan.Tasks.Count; i++)
        {
            session.Run("INSERT INTO watch_output (run, place, target, task) VALUES (?1, ?2, ?3, ?4)", run.Id, i, plan.Tasks[i].Target, plan.Tasks[i].ToJson());
        }

        foreach ((string address, FetchState state) in plan.Addresses)
        {
            session.Run(
                "INSERT OR REPLACE INTO watch_address (watch, address, etag, modified, hash, not_before) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                _watch,
                address,
                state.ETag,
                state.LastModified,
                state.Hash,
                state.NotBefore);
        }

        session.Run("INSERT OR REPLACE INTO meta (name, value) VALUES ('last_run', ?1)", plan.Started);
        return run;
    });

    /// <summary>What of a run is still to be written and sent.</summary>
    public IReadOnlyList<(int Place, OutputTask Task)> Undone(PlannedRun run) => _database.Read(session => session.Rows(
        "SELECT place, task FROM watch_output WHERE run = ?1 AND done IS NULL ORDER BY place",
        row => ((int)row.Number(0), OutputTask.FromJson(row.Text(1)!)),
        run.Id));

    /// <summary>The papers of runs, in their order.</summary>
    public IReadOnlyList<SelectedPaper> Selected(IEnumerable<long> runs) => _database.Read(session =>
        runs.SelectMany(run => session.Rows(
            "SELECT paper, score FROM watch_paper WHERE run = ?1 ORDER BY place",
            row => new SelectedPaper(row.Number(0), row.Text(1) is string score ? double.Parse(score, CultureInfo.InvariantCulture) : null),
            run)).ToArray());

    /// <summary>Marks an output as written or sent.</summary>
    public void MarkDone(PlannedRun run, int place, DateTimeOffset time) => _database.Write(session =>
        session.Run("UPDATE watch_output SET done = ?3 WHERE run = ?1 AND place = ?2", run.Id, place, time));

    /// <summary>Ends a run of which nothing is left to do.</summary>
    public void Finish(PlannedRun run, DateTimeOffset time) => _database.Write(session =>
        session.Run("UPDATE watch_run SET finished = ?2 WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM watch_output WHERE run = ?1 AND done IS NULL)", run.Id, time));

    /// <summary>Notes how a run ended, for whoever asks later.</summary>
    public void Summarize(PlannedRun run, WatchRunOutcome outcome, string summary) => _database.Write(session =>
        session.Run("UPDATE watch_run SET outcome = ?2, summary = ?3 WHERE id = ?1", run.Id, outcome.ToString(), summary));
}
