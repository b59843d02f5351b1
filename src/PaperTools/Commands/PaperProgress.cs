using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows how many papers a piece of work is done with.</summary>
/// <param name="command">The cmdlet that works.</param>
/// <param name="activityId">Tells the bar from those of other work.</param>
/// <param name="activity">The bar's heading.</param>
internal sealed class PaperProgress(Cmdlet command, int activityId, string activity)
{
    private readonly ProgressBar _bar = new(command, activityId, activity);

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
