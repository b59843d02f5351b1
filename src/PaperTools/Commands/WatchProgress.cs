using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows which source a watch is reading.</summary>
internal sealed class WatchProgress(Cmdlet command, string watch)
{
    private readonly ProgressBar _bar = new(command, 0x9AA0, $"Running the watch {watch}");

    /// <summary>Takes the source and the papers read of it.</summary>
    public void Report(string source, int papers)
    {
        if (_bar.IsDue)
        {
            _bar.Show(string.Create(CultureInfo.InvariantCulture, $"{source}: {papers:N0} papers"));
        }
    }

    /// <summary>Takes the bar away, if it is shown.</summary>
    public void Complete() => _bar.Complete();
}
