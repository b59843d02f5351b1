using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows how far the facts of a library's papers are worked out that a search asks for.</summary>
internal sealed class FactProgress(Cmdlet command)
{
    private readonly ProgressBar _bar = new(command, 0x9AA1, "Working out facts");

    /// <summary>Takes the number of papers so far.</summary>
    public void Report(long papers)
    {
        if (_bar.IsDue)
        {
            _bar.Show(string.Create(CultureInfo.InvariantCulture, $"{papers:N0} papers"));
        }
    }

    /// <summary>Takes the bar away, if it is shown.</summary>
    public void Complete() => _bar.Complete();
}
