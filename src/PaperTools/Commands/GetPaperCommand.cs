using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Reads the papers of digests: saved pages, mails, feeds, service answers, bibliographies.</summary>
/// <remarks>
/// <para>
/// Get-Paper takes files, folders and wildcards, finds out what each file is by its content, and writes each paper as soon
/// as it is read. A file that is no digest, an entry that is malformed, a path that is missing: each is an error or a
/// warning that names the file and the line, and everything else still comes out.
/// </para>
/// <para>
/// A folder is read file by file in the order of the names; files in it that are no digest are passed over with a warning.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds</code>
/// <para>Reads every digest in the folder and shows the papers as a table.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Where-Object { $_.Abstract -match 'low-resource' } | ForEach-Object Title</code>
/// <para>Gives the titles of the papers whose abstract names low-resource settings.</para>
/// </example>
/// <example>
/// <code>(Get-Paper ./seeds)[8] | Out-Default</code>
/// <para>Shows one paper; pipe it to Format-List * to see everything that was understood.</para>
/// </example>
/// <example>
/// <code>Get-Paper -Library -State Unread -AddedAfter 2023-05-01</code>
/// <para>Gives the papers of the library that were added since and not marked as read; Add-Paper puts papers there.</para>
/// </example>
/// <seealso>Add-Paper</seealso>
/// <seealso>ConvertFrom-PaperDigest</seealso>
/// <seealso>Find-Paper</seealso>
/// <seealso>about_PaperTools</seealso>
[Cmdlet(VerbsCommon.Get, "Paper", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Paper))]
public sealed class GetPaperCommand : PathReadingCommand
{
    /// <summary>Files and folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The library's file; without it, the one that PAPERTOOLS_LIBRARY names, or the one in your folder for data.</summary>
    [Parameter(Position = 0, ParameterSetName = LibrarySet)]
    [ValidateNotNullOrEmpty]
    public string? LibraryPath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == LibrarySet)
        {
            ReadLibrary();
            return;
        }

        bool areLiteral = ParameterSetName == LiteralPathSet;
        ReadPaths(areLiteral ? LiteralPath : Path, areLiteral, WriteObject);
    }

    private void ReadLibrary()
    {
        using PaperLibrary library = LibraryArguments.Open(this, LibraryPath, LibraryAccess.Read, StopToken);
        LibraryArguments.ForEach(this, library.Papers(LibraryFilter), WriteObject);
    }
}
