using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Removes papers from the library, with their tags, notes and all that was said of them.</summary>
/// <remarks>
/// <para>
/// The library forgets the paper: if a digest brings it again, it is new again. To keep it and see it no more, mark it as read
/// (Set-Paper -Read) and ask for unread papers (Get-Paper -Library -State Unread).
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper -Library -Tag draft | Remove-Paper -WhatIf</code>
/// <para>Says which papers would be removed.</para>
/// </example>
/// <example>
/// <code>Find-Paper 'title:survey' -Path ./seeds | Remove-Paper</code>
/// <para>Removes the papers of files that the library has.</para>
/// </example>
/// <seealso>Add-Paper</seealso>
/// <seealso>Set-Paper</seealso>
[Cmdlet(VerbsCommon.Remove, "Paper", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemovePaperCommand : LibraryPapersCommand
{
    private protected override bool IsWanted(Paper paper) => ShouldProcess(paper.Title, "Remove from the library");

    private protected override void Change(IReadOnlyList<Paper> papers)
    {
        PaperLibrary library = Open(LibraryAccess.Change);
        IReadOnlyList<bool> had = Guard(() => library.Remove(papers));
        foreach ((Paper paper, bool wasThere) in papers.Zip(had))
        {
            if (!wasThere)
            {
                WriteError(PaperErrors.PaperNotInLibrary(paper, library.Path));
            }
        }
    }
}
