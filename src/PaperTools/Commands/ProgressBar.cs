using System.Diagnostics;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>The bar of one piece of work: it comes up when that has taken more than a second, and changes at most five times a second.</summary>
/// <param name="command">The cmdlet that works.</param>
/// <param name="activityId">Tells the bar from those of other work.</param>
/// <param name="activity">The bar's heading.</param>
internal sealed class ProgressBar(Cmdlet command, int activityId, string activity)
{
    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_delay;
    private bool _isShown;

    /// <summary>Whether it is time to show how far the work is.</summary>
    public bool IsDue => _clock.Elapsed >= _next;

    /// <summary>Shows how far the work is.</summary>
    /// <param name="status">What is at hand.</param>
    /// <param name="percent">How much is done, 0 to 100; -1 where that is not known.</param>
    public void Show(string status, int percent = -1)
    {
        _next = _clock.Elapsed + s_interval;
        _isShown = true;
        command.WriteProgress(new ProgressRecord(activityId, activity, status) { PercentComplete = percent });
    }

    /// <summary>Takes the bar away, if it is shown.</summary>
    public void Complete()
    {
        if (_isShown)
        {
            _isShown = false;
            command.WriteProgress(new ProgressRecord(activityId, activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
