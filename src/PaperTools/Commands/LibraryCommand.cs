using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that use a library.</summary>
public abstract class LibraryCommand : PaperCommand
{
    private PaperLibrary? _opened;

    /// <summary>The library's file; without it, the one that PAPERTOOLS_LIBRARY names, or the one in your folder for data.</summary>
    [Parameter]
    [Alias("LibraryPath")]
    [ValidateNotNullOrEmpty]
    public virtual string? Library { get; set; }

    /// <summary>Opens the library, which is closed with the cmdlet.</summary>
    private protected PaperLibrary Open(LibraryAccess access) => _opened ??= LibraryArguments.Open(this, Library, access, StopToken);

    /// <summary>Does something with the library; a problem ends the pipeline with an error that names it.</summary>
    private protected T Guard<T>(Func<T> work) => LibraryArguments.Guard(this, work);

    /// <inheritdoc cref="Guard{T}"/>
    private protected void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _opened?.Dispose();
        }

        base.Dispose(disposing);
    }
}
