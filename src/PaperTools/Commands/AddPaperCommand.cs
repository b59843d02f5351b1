using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Adds papers to the library, which remembers every paper it ever took.</summary>
/// <remarks>
/// <para>
/// For each paper Add-Paper tells what happened: Added, Merged (the library had the paper and took over what was new), or
/// Unchanged. A result is written when the paper is safely on the disk. With -NewOnly, the papers that the library had never
/// seen are passed on as papers, so that a daily run is one line.
/// </para>
/// <para>
/// The library is one file: the one that -Library names, else the environment variable PAPERTOOLS_LIBRARY, else
/// PaperTools/library.db in your folder for data. Several processes may add at once.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds | Add-Paper</code>
/// <para>Adds every paper of the folder and tells what happened to each.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Add-Paper -NewOnly | Find-Paper quantization | Export-PaperDigest today.html</code>
/// <para>A whole daily run: what is new, and about quantization, as a page. Run again, it finds nothing new.</para>
/// </example>
/// <seealso>Get-Paper</seealso>
/// <seealso>Find-Paper</seealso>
[Cmdlet(VerbsCommon.Add, "Paper", SupportsShouldProcess = true)]
[OutputType(typeof(AddedPaper), typeof(Paper))]
public sealed class AddPaperCommand : LibraryCommand
{
    private PaperIntake? _intake;

    /// <summary>The papers to add.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Paper")]
    public Paper InputObject { get; set; } = null!;

    /// <summary>Passes on only papers that the library had never seen, as papers.</summary>
    [Parameter]
    public SwitchParameter NewOnly { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ShouldProcess(InputObject.Title, "Add to the library"))
        {
            _intake ??= Open(LibraryAccess.Add).Intake();
            Guard(() => _intake.Post(InputObject));
            WriteStored(_intake);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_intake is not null)
        {
            Guard(_intake.Wait);
            WriteStored(_intake);
            Guard(Open(LibraryAccess.Add).UpdateIndex);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _intake?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteStored(PaperIntake intake)
    {
        while (intake.TryTake(out AddedPaper added))
        {
            if (!NewOnly)
            {
                WriteObject(added);
            }
            else if (added.IsNew)
            {
                WriteObject(added.Paper);
            }
        }
    }
}
