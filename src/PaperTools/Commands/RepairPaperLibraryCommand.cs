using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Saves what can be saved of a damaged library.</summary>
/// <remarks>
/// <para>
/// What can be read goes into a new file in the library's place; the damaged one is kept beside it, its name ending in .damaged and
/// the time. What could not be saved is told in Losses. A library that is sound stays as it is. Nobody else should use the
/// library meanwhile.
/// </para>
/// </remarks>
/// <example>
/// <code>Repair-PaperLibrary</code>
/// <para>Checks the library, and repairs it if it is damaged.</para>
/// </example>
/// <seealso>Get-PaperLibrary</seealso>
/// <seealso>Backup-PaperLibrary</seealso>
[Cmdlet(VerbsDiagnostic.Repair, "PaperLibrary", SupportsShouldProcess = true)]
[OutputType(typeof(LibraryRepair))]
public sealed class RepairPaperLibraryCommand : WholeLibraryCommand
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string path = LibraryArguments.Resolve(this, Library);
        if (!ShouldProcess(path, "Repair the library"))
        {
            return;
        }

        LibraryRepair repair = Guard(() => PaperLibrary.Repair(path, StopToken));
        if (repair.Lost > 0)
        {
            WriteWarning($"{repair.Lost} papers could not be saved; Losses says which. The damaged library is kept as '{repair.Damaged}'.");
        }

        WriteObject(repair);
    }
}
