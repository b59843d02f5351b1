using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Says something of papers in the library: tags, read or not, a rating, a note.</summary>
/// <remarks>
/// <para>
/// A paper from Get-Paper -Library or Find-Paper -Library is known by its number; any other, such as one just read from a
/// file, is looked up by its identifiers, title and authors.
/// </para>
/// </remarks>
/// <example>
/// <code>Find-Paper quantization -Path ./seeds | Set-Paper -Tag quantization, 'to discuss'</code>
/// <para>Gives two tags to papers that the library has.</para>
/// </example>
/// <example>
/// <code>Get-Paper -Library | Where-Object Title -Match 'survey' | Set-Paper -Read -Rating 4 -PassThru</code>
/// <para>Marks papers as read, rates them, and shows them as they are in the library now.</para>
/// </example>
/// <example>
/// <code>$first, $second = Get-Paper -Library | Where-Object Title -Match 'survey'; Set-Paper $first -NotSameAs $second</code>
/// <para>Says that two papers are two, whatever their titles.</para>
/// </example>
/// <seealso>Add-Paper</seealso>
/// <seealso>Get-Paper</seealso>
/// <seealso>Merge-Paper</seealso>
[Cmdlet(VerbsCommon.Set, "Paper", SupportsShouldProcess = true, DefaultParameterSetName = PapersSet)]
[OutputType(typeof(Paper))]
public sealed class SetPaperCommand : LibraryPapersCommand
{
    private const string PapersSet = "Papers";
    private const string ReadSet = "Read";
    private const string UnreadSet = "Unread";

    /// <summary>Tags to give.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LibraryTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>Tags to take away.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LibraryTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] RemoveTag { get; set; } = [];

    /// <summary>Marks the papers as read.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ReadSet)]
    public SwitchParameter Read { get; set; }

    /// <summary>Marks the papers as not read.</summary>
    [Parameter(Mandatory = true, ParameterSetName = UnreadSet)]
    public SwitchParameter Unread { get; set; }

    /// <summary>How good the papers are, 1 to 5; 0 takes the rating away.</summary>
    [Parameter]
    [ValidateRange(0, 5)]
    public int? Rating { get; set; }

    /// <summary>A note; an empty one takes it away.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Note { get; set; }

    /// <summary>Papers that these are not the same as, however much they look it: they are never merged, nor shown as duplicates again.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Paper[] NotSameAs { get; set; } = [];

    /// <summary>Gives the papers as they are in the library now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private LibraryEdit Edit => new()
    {
        Tags = Tag,
        RemovedTags = RemoveTag,
        IsRead = ParameterSetName switch
        {
            ReadSet => Read.IsPresent,
            UnreadSet => !Unread.IsPresent,
            _ => null,
        },
        Rating = Rating,
        Note = MyInvocation.BoundParameters.ContainsKey(nameof(Note)) ? Note ?? "" : null,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Edit.IsEmpty && NotSameAs.Length == 0)
        {
            ThrowTerminatingError(PaperErrors.NothingToSet());
        }
    }

    private protected override bool IsWanted(Paper paper) => ShouldProcess(paper.Title, "Change in the library");

    private protected override void Change(IReadOnlyList<Paper> papers)
    {
        PaperLibrary library = Open(LibraryAccess.Change);
        IReadOnlyList<Paper?> changed = Guard(() => library.Set(papers, Edit));
        TellApart(library, papers);
        for (int i = 0; i < papers.Count; i++)
        {
            if (changed[i] is not Paper paper)
            {
                WriteError(PaperErrors.PaperNotInLibrary(papers[i], library.Path));
            }
            else if (PassThru)
            {
                WriteObject(paper);
            }
        }
    }

    private void TellApart(PaperLibrary library, IReadOnlyList<Paper> papers)
    {
        foreach (Paper other in NotSameAs)
        {
            if (Guard(() => library.Find(other)) is null)
            {
                WriteError(PaperErrors.PaperNotInLibrary(other, library.Path));
            }

            Guard(() => library.MarkNotSame(papers, other));
        }
    }
}
