using System.Management.Automation;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Takes watches off their schedules. Profile, library, log and every other line of a crontab stay.</summary>
/// <example>
/// <code>Unregister-PaperWatch arxiv* -WhatIf</code>
/// <para>Shows which watches would be taken off their schedules; without -WhatIf they are.</para>
/// </example>
/// <example>
/// <code>Get-PaperWatch | Where-Object LastStatus -EQ Wrong | Unregister-PaperWatch -WhatIf</code>
/// <para>The same for those whose profile is wrong.</para>
/// </example>
/// <seealso>Register-PaperWatch</seealso>
/// <seealso>Get-PaperWatch</seealso>
[Cmdlet(VerbsLifecycle.Unregister, "PaperWatch", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UnregisterPaperWatchCommand : PaperCommand
{
    /// <summary>The names, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WatchNameCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Only what this scheduler runs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public WatchBackend? Backend { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var schedulers = Schedulers.OfMachine(new SchedulerClock());
        foreach ((ISchedulerBackend backend, InstalledWatch watch) in new InstalledWatches(this, schedulers).Find(Name, Backend))
        {
            string name = watch.Registration.Name;
            if (!ShouldProcess($"the watch '{PlainText.Line(name)}' ({watch.Registration.Schedule}) of {backend.Kind}: {string.Join(", ", watch.Targets)}", "Unregister"))
            {
                continue;
            }

            try
            {
                backend.Remove(watch);
            }
            catch (SchedulingException exception)
            {
                WriteError(PaperErrors.FromScheduling(exception, name));
            }
        }
    }
}
