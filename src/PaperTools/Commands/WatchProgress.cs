using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows which source a watch is reading, once that has taken more than a second.</summary>
internal sealed class WatchProgress(Cmdlet command, string watch)
{
    private const int ActivityId = 0x9AA0;

    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_delay;

    /// <summary>Takes the source and the papers read of it.</summary>
    public void Report(string source, int papers)
    {
        if (_clock.Elapsed >= _next)
        {
            _next = _clock.Elapsed + s_interval;
            Show(string.Create(CultureInfo.InvariantCulture, $"{source}: {papers:N0} papers"), ProgressRecordType.Processing);
        }
    }

    /// <summary>Takes the bar away, if it was shown.</summary>
    public void Complete()
    {
        if (_next > s_delay)
        {
            Show("done", ProgressRecordType.Completed);
        }
    }

    private void Show(string status, ProgressRecordType type) =>
        command.WriteProgress(new ProgressRecord(ActivityId, $"Running the watch {watch}", status) { RecordType = type });
}
