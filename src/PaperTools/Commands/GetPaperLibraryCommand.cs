using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Tells where the library is, what is in it, when it was last used, and whether its file is sound.</summary>
/// <remarks>
/// <para>
/// The whole file is checked, which takes a second or two for each gigabyte. A damaged library is a warning, and Problems says
/// what is wrong.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-PaperLibrary</code>
/// <para>Shows the library's file, the number of papers, how many are unread, and its health.</para>
/// </example>
/// <example>
/// <code>(Get-PaperLibrary).Tags</code>
/// <para>The tags that papers in the library have.</para>
/// </example>
/// <seealso>Add-Paper</seealso>
/// <seealso>Backup-PaperLibrary</seealso>
/// <seealso>Repair-PaperLibrary</seealso>
[Cmdlet(VerbsCommon.Get, "PaperLibrary")]
[OutputType(typeof(LibraryStatus))]
public sealed class GetPaperLibraryCommand : WholeLibraryCommand
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        PaperLibrary library = Open(LibraryAccess.Read);
        LibraryStatus status = Guard(library.Status);
        if (status.Health == LibraryHealth.Damaged)
        {
            WriteWarning($"'{status.Path}' is damaged: {status.Problems[0]}. Put a backup in its place, or run Repair-PaperLibrary.");
        }

        WriteObject(status);
    }
}
