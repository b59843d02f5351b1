using System.Diagnostics;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows how far a file is read, once that has taken more than a second.</summary>
internal sealed class ReadingProgress(Cmdlet command, string activity)
{
    private const int ActivityId = 0x9A9E;

    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_delay;

    /// <summary>Takes the bytes read and the size of the file; both 0 or more, the size 0 where it is not known.</summary>
    public void Report(long read, long size)
    {
        bool isDone = size > 0 && read >= size;
        bool isShown = _next > s_delay;
        if (_clock.Elapsed < _next || (isDone && !isShown))
        {
            return;
        }

        _next = _clock.Elapsed + s_interval;
        int percent = size > 0 ? (int)Math.Min(100, read * 100 / size) : -1;
        command.WriteProgress(new ProgressRecord(ActivityId, "Reading papers", activity)
        {
            PercentComplete = percent,
            RecordType = isDone ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
    }
}
