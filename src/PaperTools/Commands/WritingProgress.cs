using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows how many papers are written.</summary>
internal sealed class WritingProgress(Cmdlet command, string target)
{
    private const int Stride = 256;

    private readonly ProgressBar _bar = new(command, 0x9A9F, $"Writing {target}");
    private int _count;

    /// <summary>Counts a paper.</summary>
    public void Count()
    {
        _count++;
        if (_count % Stride == 0 && _bar.IsDue)
        {
            _bar.Show(string.Create(CultureInfo.InvariantCulture, $"{_count:N0} papers"));
        }
    }

    /// <summary>Takes the bar away, if it is shown.</summary>
    public void Complete() => _bar.Complete();
}
