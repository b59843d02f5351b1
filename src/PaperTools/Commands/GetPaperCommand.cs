using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Reads the papers of digests: saved pages, mails, feeds, service answers, bibliographies.</summary>
[Cmdlet(VerbsCommon.Get, "Paper", DefaultParameterSetName = PathSet, HelpUri = "https://papertools.example/help/Get-Paper")]
[OutputType(typeof(Paper))]
public sealed class GetPaperCommand : PathReadingCommand
{
    /// <summary>Files and folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files and folders of exactly these names.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool areLiteral = ParameterSetName == LiteralPathSet;
        ReadPaths(areLiteral ? LiteralPath : Path, areLiteral, WriteObject);
    }
}
