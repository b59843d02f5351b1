using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Copies the library to another file, as it is at one moment; others may write to it meanwhile.</summary>
/// <remarks>
/// <para>
/// The copy appears whole or not at all, and is a library itself: Get-Paper -Library reads it, and to go back to it, copy it
/// over the library's file.
/// </para>
/// </remarks>
/// <example>
/// <code>Backup-PaperLibrary ./papers.backup.db</code>
/// <para>Copies the library and gives the copy as a file.</para>
/// </example>
/// <seealso>Get-PaperLibrary</seealso>
/// <seealso>Repair-PaperLibrary</seealso>
[Cmdlet(VerbsData.Backup, "PaperLibrary", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class BackupPaperLibraryCommand : LibraryCommand
{
    /// <summary>The file to copy to.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Path", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>Replaces a file that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace a file that exists.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (new PathResolver(this).Target(Destination) is not string named)
        {
            return;
        }

        // A link to the library is the library.
        string target = Guard(() => LibraryLocation.Resolve(named));
        PaperLibrary library = Open(LibraryAccess.Read);
        ErrorRecord? error = target == library.Path ? PaperErrors.BackupOntoItself(target) : OutputPath.CheckFile(target, NoClobber, Force);
        if (error is not null)
        {
            WriteError(error);
        }
        else if (ShouldProcess(target, $"Copy '{library.Path}'"))
        {
            Guard(() => library.Backup(target, Force));
            WriteObject(new FileInfo(target));
        }
    }
}
