using System.Management.Automation;
using PaperTools.Identity;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Makes one paper of several in the library, where you know that they are the same.</summary>
/// <remarks>
/// <para>
/// What is surely the same is merged as it is added. What is doubtful is left to you: Find-Paper -Duplicates shows it with
/// the reason, Merge-Paper makes one paper of two, and Set-Paper -NotSameAs says that they are two.
/// </para>
/// <para>
/// The oldest paper stays, with the best of each field, and with the tags, notes and sources of all. Each field's Origins
/// say which digest it is from.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper -Library | Where-Object Title -Match 'Dual Grained' | Merge-Paper -WhatIf</code>
/// <para>Says which papers would become one.</para>
/// </example>
/// <example>
/// <code>Find-Paper -Duplicates -Library | Where-Object Reason -Match 'spelling' | Merge-Paper</code>
/// <para>Merges pairs that differ in a word's spelling, each pair by itself.</para>
/// </example>
/// <seealso>Find-Paper</seealso>
/// <seealso>Set-Paper</seealso>
[Cmdlet(VerbsData.Merge, "Paper", SupportsShouldProcess = true, DefaultParameterSetName = PapersSet)]
[OutputType(typeof(Paper))]
public sealed class MergePaperCommand : LibraryCommand
{
    private const string PapersSet = "Papers";
    private const string PairsSet = "Pairs";

    private readonly List<Paper> _papers = [];

    /// <summary>The papers that are one: all that come become a single paper.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PapersSet)]
    public Paper[] InputObject { get; set; } = [];

    /// <summary>Pairs from Find-Paper -Duplicates: of each pair one paper is made.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PairsSet)]
    public PaperPair[] Pair { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _papers.AddRange(InputObject);
        foreach (PaperPair pair in Pair)
        {
            Merge([pair.First, pair.Second]);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_papers.Count > 0)
        {
            Merge(_papers);
        }
    }

    private void Merge(IReadOnlyList<Paper> papers)
    {
        if (!ShouldProcess(string.Join(", ", papers.Select(paper => $"'{paper.Title}'")), "Make one paper in the library"))
        {
            return;
        }

        PaperLibrary library = Open(LibraryAccess.Change);
        foreach (Paper paper in papers.Where(paper => Guard(() => library.Find(paper)) is null))
        {
            WriteError(PaperErrors.PaperNotInLibrary(paper, library.Path));
        }

        if (Guard(() => library.Merge(papers)) is Paper merged)
        {
            WriteObject(merged);
        }
        else
        {
            WriteError(PaperErrors.NothingToMerge());
        }
    }
}
