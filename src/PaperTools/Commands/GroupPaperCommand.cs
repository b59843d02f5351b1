using System.Management.Automation;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Puts papers on the same subject together.</summary>
/// <remarks>
/// <para>
/// Papers are compared by the words of title, abstract and keywords, rare words weighing more. Each group has a centre, the
/// paper with the most similar ones, which comes first in it, and a label of the words that the group shares.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds | Group-Paper | Where-Object Count -gt 1</code>
/// <para>Shows the subjects that more than one paper is on.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Find-Paper translation | Group-Paper -Similarity 0.3 | ForEach-Object { $_.Group[0] }</code>
/// <para>Gives the most typical paper of each group that a search found.</para>
/// </example>
/// <seealso>Find-Paper</seealso>
[Cmdlet(VerbsData.Group, "Paper")]
[OutputType(typeof(PaperGroup))]
public sealed class GroupPaperCommand : PaperCommand
{
    private readonly List<Paper> _papers = [];

    /// <summary>The papers.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Paper")]
    public Paper InputObject { get; set; } = null!;

    /// <summary>How similar papers must be to be put together: from 0, where one of their strongest words in common is enough, to 1 for the same words only.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double Similarity { get; set; } = PaperClustering.DefaultSimilarity;

    /// <inheritdoc/>
    protected override void ProcessRecord() => _papers.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (PaperGroup group in Groups())
        {
            WriteObject(group);
        }
    }

    private IReadOnlyList<PaperGroup> Groups()
    {
        var progress = new PaperProgress(this, 0x9AA2, "Comparing papers");
        try
        {
            return PaperClustering.Group(_papers, Similarity, progress.Report, StopToken);
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            progress.Complete();
        }
    }
}
