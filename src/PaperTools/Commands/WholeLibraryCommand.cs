using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that are about the library itself, whose file is their first argument.</summary>
public abstract class WholeLibraryCommand : LibraryCommand
{
    /// <summary>The library's file; without it, the one that PAPERTOOLS_LIBRARY names, or the one in your folder for data.</summary>
    [Parameter(Position = 0)]
    [Alias("LibraryPath")]
    [ValidateNotNullOrEmpty]
    public override string? Library { get; set; }
}
