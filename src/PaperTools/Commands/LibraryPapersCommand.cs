using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that change papers of the library: papers are taken together, so that each change of the file serves many.</summary>
public abstract class LibraryPapersCommand : LibraryCommand
{
    private const int BatchSize = 256;

    private readonly List<Paper> _papers = [];

    /// <summary>Papers of the library, or papers that it is known to have by identifiers, title and authors.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Paper")]
    public Paper[] InputObject { get; set; } = [];

    /// <summary>Changes papers in one step.</summary>
    private protected abstract void Change(IReadOnlyList<Paper> papers);

    /// <summary>Whether a paper is to be changed.</summary>
    private protected abstract bool IsWanted(Paper paper);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _papers.AddRange(InputObject.Where(IsWanted));
        if (_papers.Count >= BatchSize)
        {
            ChangeAll();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => ChangeAll();

    private void ChangeAll()
    {
        if (_papers.Count > 0)
        {
            Change(_papers);
            _papers.Clear();
        }
    }
}
