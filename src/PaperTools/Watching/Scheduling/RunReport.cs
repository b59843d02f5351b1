using System.Globalization;

namespace PaperTools.Watching;

/// <summary>An error of a run.</summary>
/// <param name="Id">What it is, a noun in PascalCase.</param>
/// <param name="Message">A sentence.</param>
internal sealed record RunError(string Id, string Message);

/// <summary>What a scheduler and the log are told of a run.</summary>
/// <param name="profile">The profile's full path.</param>
/// <param name="started">When it began, by the local clocks.</param>
/// <param name="ended">When it ended, by the local clocks.</param>
/// <param name="status">What it did; null where it did not begin.</param>
/// <param name="errors">What went wrong.</param>
internal sealed class RunReport(string profile, DateTimeOffset started, DateTimeOffset ended, WatchStatus? status, IReadOnlyList<RunError> errors)
{
    /// <summary>Without a status, these say that the profile is at fault.</summary>
    private static readonly string[] s_wrong =
    [
        ProfileMistake.Yaml, ProfileMistake.UnknownKey, ProfileMistake.DuplicateKey, ProfileMistake.MissingKey, ProfileMistake.Value, ProfileMistake.Secret,
        "PathNotFound", "NotAFilePath", "FileNotReadable", "FileAccessDenied", "ParameterArgumentTransformationError",
    ];

    /// <summary>How it ended, as a scheduler is told.</summary>
    public WatchExit Exit => status switch
    {
        null => errors.Any(error => s_wrong.Contains(error.Id)) ? WatchExit.Wrong
            : errors.Count > 0 && errors.All(error => error.Id == "LibraryBusy") ? WatchExit.TryAgain
            : WatchExit.Failed,
        { Outcome: WatchRunOutcome.Busy } => WatchExit.TryAgain,
        { IsSuccess: true } => status.Failed > 0 || errors.Count > 0 ? WatchExit.PartlyFailed : WatchExit.Done,
        _ when status.Outputs.Any(output => output.IsDone) => WatchExit.PartlyFailed,
        _ when status.Outputs.Count > 0 => status.Outputs.All(output => output.IsTemporary) ? WatchExit.TryAgain : WatchExit.Failed,
        _ when status.Sources.Any(source => source.Reason != WatchReason.SourceUnreachable) => WatchExit.PartlyFailed,

        // A secret that is missing is missing in an hour, too.
        _ => errors.Any(error => error.Id == "SecretNotFound") ? WatchExit.Failed : WatchExit.TryAgain,
    };

    /// <summary>A line for the run, one for each source and each output, and one for each error.</summary>
    public IEnumerable<LogLine> ToLines()
    {
        string seconds = (ended - started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        string outcome = status?.Outcome.ToString() ?? Exit.ToString();
        yield return Line(LogLine.Run, [new("outcome", outcome), new("exit", Text((int)Exit)), .. CountsOfRun(), new("seconds", seconds), new("profile", profile), new("message", status?.Message ?? "")]);
        foreach (WatchSourceStatus source in status?.Sources ?? [])
        {
            yield return Line("source", [new("source", source.Source), .. Counts(source.Read, source.New, source.Repeated, source.Selected, source.Failed, source.Reason), new("problem", source.Problem ?? "")]);
        }

        foreach (WatchOutputStatus output in status?.Outputs ?? [])
        {
            yield return Line("output", [new("kind", output.Kind), new("target", output.Target), new("papers", Text(output.Papers)), new("done", output.IsDone ? "yes" : "no"), new("problem", output.Problem ?? "")]);
        }

        foreach (RunError error in errors)
        {
            yield return Line("error", [new("id", error.Id), new("message", error.Message)]);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static KeyValuePair<string, string>[] Counts(int read, int added, int repeated, int selected, int failed, WatchReason reason) =>
    [
        new("read", Text(read)), new("new", Text(added)), new("repeated", Text(repeated)), new("selected", Text(selected)), new("failed", Text(failed)),
        new("reason", reason == WatchReason.None ? "" : reason.ToString()),
    ];

    private KeyValuePair<string, string>[] CountsOfRun() =>
        status is null ? [] : Counts(status.Read, status.New, status.Repeated, status.Selected, status.Failed, status.Reason);

    private LogLine Line(string kind, KeyValuePair<string, string>[] values) => new(ended, kind, [new("name", status?.Name ?? ""), .. values]);
}
