using System.Management.Automation;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Lists the watches that run on a schedule, when each runs next, and how its last run went.</summary>
/// <example>
/// <code>Get-PaperWatch</code>
/// <para>Lists what Register-PaperWatch has installed, whatever runs it.</para>
/// </example>
/// <example>
/// <code>Get-PaperWatch arxiv* | Where-Object LastStatus -NotIn Delivered, NothingNew</code>
/// <para>Shows the watches of these names whose last run did not do everything.</para>
/// </example>
/// <seealso>Register-PaperWatch</seealso>
/// <seealso>Unregister-PaperWatch</seealso>
[Cmdlet(VerbsCommon.Get, "PaperWatch")]
[OutputType(typeof(RegisteredWatch))]
public sealed class GetPaperWatchCommand : PaperCommand
{
    /// <summary>The names, with wildcards; without them, all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WatchNameCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only what this scheduler runs.</summary>
    [Parameter]
    public WatchBackend? Backend { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var schedulers = Schedulers.OfMachine(new SchedulerClock());
        foreach ((ISchedulerBackend backend, InstalledWatch watch) in new InstalledWatches(this, schedulers).Find(Name, Backend))
        {
            WriteObject(Schedulers.Registered(backend, watch));
        }
    }
}
