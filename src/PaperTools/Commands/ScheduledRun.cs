using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>
/// Ends a run that a scheduler started: writes the log, and tells the exit code. <c>papertools watch</c> calls it, and so does what
/// Register-PaperWatch installs where there is no <c>papertools</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScheduledRun
{
    /// <summary>Writes the log of a run.</summary>
    /// <param name="profile">The profile's full path.</param>
    /// <param name="log">The log; empty for the usual one, null for none.</param>
    /// <param name="started">When the run began.</param>
    /// <param name="results">What Invoke-PaperWatch gave.</param>
    /// <param name="failures">The errors that it wrote.</param>
    /// <returns>The exit code.</returns>
    public static int Finish(string profile, string? log, DateTimeOffset started, object[]? results, IEnumerable? failures)
    {
        ErrorRecord[] errors = [.. (failures ?? Array.Empty<object>()).Cast<object>().Select(ErrorOf).OfType<ErrorRecord>().Distinct()];
        WatchStatus? status = (results ?? []).Select(result => result is PSObject wrapped ? wrapped.BaseObject : result).OfType<WatchStatus>().LastOrDefault();
        var report = new RunReport(profile, started, DateTimeOffset.Now, status, [.. errors.Select(error => new RunError(error.FullyQualifiedErrorId.Split(',')[0], error.Exception.Message))]);
        if (log is not null)
        {
            new WatchLog(log.Length > 0 ? log : WatchLog.UsualPath).Append(report.ToLines());
        }

        return (int)report.Exit;
    }

    /// <summary>An error variable holds errors, and the exceptions of those that ended a pipeline.</summary>
    private static ErrorRecord? ErrorOf(object failure) => (failure is PSObject wrapped ? wrapped.BaseObject : failure) switch
    {
        ErrorRecord error => error,
        RuntimeException exception => exception.ErrorRecord,
        _ => null,
    };
}
