using System.Management.Automation;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Searches papers and ranks them, the best first.</summary>
[Cmdlet(VerbsCommon.Find, "Paper", DefaultParameterSetName = PapersSet)]
[OutputType(typeof(Paper))]
public sealed class FindPaperCommand : PathReadingCommand
{
    private const string PapersSet = "Papers";

    private PaperSearch _search = null!;

    /// <summary>What to look for: all words must occur in title or abstract.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = "";

    /// <summary>The papers to search.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PapersSet)]
    public Paper InputObject { get; set; } = null!;

    /// <summary>Files and folders to search; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files and folders of exactly these names.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The number of papers to give at most.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>The number of best papers to leave out.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        _search = new PaperSearch(new SearchOptions { Query = Query, First = First, Skip = Skip });

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case PapersSet:
                _search.Add(InputObject);
                break;
            case LiteralPathSet:
                ReadPaths(LiteralPath, areLiteral: true, _search.Add);
                break;
            default:
                ReadPaths(Path, areLiteral: false, _search.Add);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (Paper paper in _search.Results())
        {
            WriteObject(paper);
        }
    }
}
