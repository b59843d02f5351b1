namespace PaperTools.Identity;

/// <summary>What a paper is compared by, worked out when it is first asked for and kept: a paper is compared with many.</summary>
internal sealed class PaperProfile(Paper paper)
{
    private TitleForm[]? _titles;
    private IReadOnlyList<PaperIdentifier>? _ids;
    private AuthorName[]? _authors;
    private AbstractForm? _abstract;
    private (string? Family, bool IsKnown) _first;

    /// <summary>The paper.</summary>
    public Paper Paper { get; } = paper;

    /// <summary>Its title, then the other titles it is known by.</summary>
    public TitleForm[] Titles => _titles ??= [.. Paper.OtherTitles.Prepend(Paper.Title).Select(title => new TitleForm(title))];

    /// <summary>Its identifiers.</summary>
    public IReadOnlyList<PaperIdentifier> Ids => _ids ??= PaperIdentifiers.Of(Paper);

    /// <summary>Its authors; none where they are anonymous.</summary>
    public AuthorName[] Authors => _authors ??= AuthorComparison.NamesOf(Paper.Authors);

    /// <summary>The family name of its first author; null where it has no authors, or they are anonymous.</summary>
    public string? FirstFamily
    {
        get
        {
            _first = _first.IsKnown ? _first : (AuthorComparison.FirstOf(Paper.Authors)?.LooseFamily, true);
            return _first.Family;
        }
    }

    /// <summary>Its abstract.</summary>
    public AbstractForm Abstract => _abstract ??= AbstractForm.Of(Paper.Abstract);

    /// <summary>What kind of text it is.</summary>
    public PaperKind Kind => PaperKinds.Of(Paper);
}
