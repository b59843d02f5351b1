using System.Management.Automation;
using PaperTools.Library;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Runs a watch: reads what is new, adds it to the library, selects, writes and mails, and says what happened.</summary>
/// <remarks>
/// <para>
/// A profile is a YAML file that names sources, a query, limits, the files to write and whom to mail; docs/watches.md describes
/// every key. A mistake in it is an error with file, line and column.
/// </para>
/// <para>
/// No paper is delivered twice by the same watch. A run that dies is completed by the next one, and two runs of a watch never work at the
/// same time: the second has the Outcome Busy and does nothing. When nothing comes out, Reason and Message of the status say why.
/// </para>
/// <para>
/// Secrets are never in a profile: it names a secret of SecretManagement, an environment variable, or asks for a prompt.
/// </para>
/// </remarks>
/// <example>
/// <code>Invoke-PaperWatch watch.yaml</code>
/// <para>Runs a watch, and shows what it read, selected, wrote and sent.</para>
/// </example>
/// <example>
/// <code>Invoke-PaperWatch *.yaml -WhatIf | ForEach-Object Papers</code>
/// <para>Shows the papers that each watch of the folder would deliver; nothing is changed, written or sent.</para>
/// </example>
/// <example>
/// <code>(Invoke-PaperWatch watch.yaml -Since 2023-01-01).Sources</code>
/// <para>Leaves out papers from before a day, and shows what each source gave and why nothing came of it.</para>
/// </example>
/// <seealso>Add-Paper</seealso>
/// <seealso>Find-Paper</seealso>
/// <seealso>Export-PaperDigest</seealso>
[Cmdlet(VerbsLifecycle.Invoke, "PaperWatch", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(WatchStatus))]
public sealed class InvokePaperWatchCommand : PaperCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>The profiles; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Profiles of exactly these names.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Leaves out papers of which every date that is known is earlier: 2026-05-06, 2026-05, a date, or a time such as '7 days'.</summary>
    [Parameter]
    [SinceArgument]
    public WatchSince? Since { get; set; }

    /// <summary>The library's file, in place of the profile's; without either, the usual library.</summary>
    [Parameter]
    [Alias("LibraryPath")]
    [ValidateNotNullOrEmpty]
    public string? Library { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var resolver = new PathResolver(this);
        bool areLiteral = ParameterSetName == LiteralPathSet;
        foreach (string path in areLiteral ? LiteralPath : Path)
        {
            foreach (string profile in areLiteral ? resolver.Literal(path) : resolver.Expand(path))
            {
                Run(profile);
            }
        }
    }

    private void Run(string path)
    {
        ReportLexicons();
        if (Directory.Exists(path))
        {
            WriteError(PaperErrors.TargetIsFolder(path));
            return;
        }

        ErrorRecord? error = null;
        WatchStatus? status = null;
        try
        {
            status = Run(WatchProfile.Load(path));
        }
        catch (WatchProfileException exception)
        {
            foreach (Diagnostic mistake in exception.Diagnostics)
            {
                WriteError(PaperErrors.FromDiagnostic(mistake));
            }
        }
        catch (LibraryException exception)
        {
            error = PaperErrors.FromLibrary(exception);
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception exception) when (exception is not PipelineStoppedException && (error = PaperErrors.FromReading(exception, path)) is not null)
        {
            // The profile, or a folder of the library, cannot be read; the error says so.
        }

        if (error is not null)
        {
            WriteError(error);
        }
        else if (status is not null)
        {
            WriteObject(status);
        }
    }

    /// <summary>Runs a watch; null where the user said no. With -WhatIf, the status tells what would be done.</summary>
    private WatchStatus? Run(WatchProfile profile)
    {
        string what = $"Run the watch '{profile.Name}' ({profile.Path}): read, select, write and send";
        bool isDryRun = !ShouldProcess(what, $"{what}?", "Run a watch", out ShouldProcessReason reason);
        if (isDryRun && reason != ShouldProcessReason.WhatIf)
        {
            return null;
        }

        var progress = new WatchProgress(this, profile.Name);
        WatchStatus status = WatchRunner.Run(profile, new WatchRunOptions
        {
            Since = Since,
            IsDryRun = isDryRun,
            Library = Library is null ? null : LibraryArguments.Resolve(this, Library),
            Credentials = new ShellCredentials(this),
            OnDiagnostic = diagnostic => Report(diagnostic),
            OnStep = WriteVerbose,
            OnProgress = progress.Report,
            Cancellation = StopToken,
        });
        progress.Complete();
        foreach (WatchOutputStatus output in status.Outputs)
        {
            if (output.Problem is not null)
            {
                WriteError(PaperErrors.OutputNotDone(profile.Path, output));
            }
        }

        return status;
    }
}
