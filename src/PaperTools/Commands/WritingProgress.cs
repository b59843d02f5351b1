using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows how many papers are written, once that has taken more than a second.</summary>
internal sealed class WritingProgress(Cmdlet command, string target)
{
    private const int ActivityId = 0x9A9F;
    private const int Stride = 256;

    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_delay;
    private int _count;

    /// <summary>Counts a paper.</summary>
    public void Count()
    {
        _count++;
        if (_count % Stride == 0 && _clock.Elapsed >= _next)
        {
            _next = _clock.Elapsed + s_interval;
            Show(ProgressRecordType.Processing);
        }
    }

    /// <summary>Takes the bar away, if it was shown.</summary>
    public void Complete()
    {
        if (_next > s_delay)
        {
            Show(ProgressRecordType.Completed);
        }
    }

    private void Show(ProgressRecordType type) =>
        command.WriteProgress(new ProgressRecord(ActivityId, $"Writing {target}", string.Create(CultureInfo.InvariantCulture, $"{_count:N0} papers")) { RecordType = type });
}
