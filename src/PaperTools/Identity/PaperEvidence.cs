using System.Globalization;

namespace PaperTools.Identity;

/// <summary>What two records say of whether they are of one paper, apart from their identifiers; each is worked out when it is asked for.</summary>
internal sealed class PaperEvidence(PaperProfile first, PaperProfile second)
{
    /// <summary>The years between a preprint and what came of it, and between other records of one paper.</summary>
    private const int YearsToPublish = 5;

    private const int YearsBetween = 2;

    private TitleComparison? _title;
    private TitleForm? _shorter;
    private AuthorComparison? _authors;
    private AbstractRelation? _abstract;

    /// <summary>How near the titles are: of all titles that the papers are known by, the nearest two that nothing speaks against.</summary>
    public TitleComparison Title => _title ??= NearestTitles();

    /// <summary>How far the authors agree.</summary>
    public AuthorComparison Authors => _authors ??= AuthorComparison.Of(first.Authors, second.Authors);

    /// <summary>How near the abstracts are.</summary>
    public AbstractRelation Abstract => _abstract ??= CompareAbstracts();

    /// <summary>Whether the abstracts are one text, which is told faster than how near they are.</summary>
    public bool HasOneAbstract =>
        _abstract is AbstractRelation known ? known == AbstractRelation.Equal
        : first.Paper.Abstract.Length > 0 && second.Paper.Abstract.Length > 0 && AbstractComparison.AreEqual(first.Abstract, second.Abstract);

    /// <summary>Whether the words that both titles have tell which paper it is.</summary>
    public bool HasTellingTitle => Shorter.IsTelling;

    /// <summary>The title with less words of the nearest two.</summary>
    public TitleForm Shorter
    {
        get
        {
            _ = Title;
            return _shorter!;
        }
    }

    /// <summary>The years between the records; null where one has none.</summary>
    public int? YearsApart => YearOf(first) is int one && YearOf(second) is int other ? Math.Abs(one - other) : null;

    /// <summary>Whether both author lists have one name only.</summary>
    public bool HasOneAuthor => first.Authors.Length == 1 && second.Authors.Length == 1;

    /// <summary>Whether both are signed by groups only, or by names without given names as <c>OECD</c>: such write a report of one title every year.</summary>
    public bool AreOfGroups => Array.TrueForAll(first.Authors, name => name.Given.Length == 0) && Array.TrueForAll(second.Authors, name => name.Given.Length == 0);

    /// <summary>Whether neither has authors.</summary>
    public bool AreUnsigned => first.Authors.Length == 0 && second.Authors.Length == 0;

    /// <summary>Whether they are of two years, and not only as a preprint and what came of it.</summary>
    public bool AreOfOtherYears => YearsApart > (HasPreprint ? 1 : 0);

    private bool HasPreprint => first.Paper.Ids.Arxiv is not null || second.Paper.Ids.Arxiv is not null || VenueForm.KindOf(first.Paper.Venue) == VenueKind.Preprint || VenueForm.KindOf(second.Paper.Venue) == VenueKind.Preprint;

    /// <summary>Whether one author list has initials only: many bear such a name.</summary>
    public bool HasInitialsOnly => !Array.Exists(first.Authors, name => name.HasGivenName) || !Array.Exists(second.Authors, name => name.HasGivenName);

    /// <summary>Whether one author list is longer than the other.</summary>
    public bool AreAuthorsMore => first.Authors.Length != second.Authors.Length;

    /// <summary>Whether they stand in other places: two journals, two issues, two pages.</summary>
    public bool AreOfTwoPlaces
    {
        get
        {
            (Paper one, Paper other) = (first.Paper, second.Paper);
            return AreOther(one.Venue, other.Venue) || AreOther(one.Volume, other.Volume) || AreOther(one.Issue, other.Issue)
                || AreOther(one.Pages, other.Pages);
        }
    }

    /// <summary>What speaks against an identifier that both records have: a correction of the paper, or nothing else in common. Null where nothing does.</summary>
    public string? AgainstIdentifier =>
        Title.Marker is string marker && TitleWords.IsCorrection(marker) ? $"'{marker}' in one title only"
        : Title.Relation != TitleRelation.Different ? null
        : Authors.Agreement == AuthorAgreement.None ? "other title and authors"
        : Authors.Agreement == AuthorAgreement.Unknown && Abstract == AbstractRelation.Different ? "other title and abstract"
        : null;

    /// <summary>What makes it doubtful that records with one title and one author list are of one paper; null where nothing does.</summary>
    public string? Doubt
    {
        get
        {
            (PaperKind kind, PaperKind other) = (first.Kind, second.Kind);
            if (kind != other && kind != PaperKind.Unknown && other != PaperKind.Unknown)
            {
                return $"one is {PaperKinds.NameOf(kind < other ? kind : other)}, one {PaperKinds.NameOf(kind < other ? other : kind)}";
            }

            if (IsOneOf(kind, other) && !AreOfOneDay)
            {
                return $"one is {PaperKinds.NameOf(kind > other ? kind : other)}";
            }

            if ((Shorter.IsSerial || Shorter.IsOfSeries) && AreOfOtherYears)
            {
                return "such a title comes every year";
            }

            int limit = IsPreprint(first.Paper) || IsPreprint(second.Paper) ? YearsToPublish : YearsBetween;
            return YearsApart > limit ? $"{YearsApart} years apart"
                : VenueDoubt() ?? (Abstract == AbstractRelation.Different ? "the abstracts have little in common" : null);
        }
    }

    /// <summary>Whether both have one date, to the month at least.</summary>
    private bool AreOfOneDay => first.Paper.Published is { Month: not null } date && date == second.Paper.Published;

    /// <summary>Where only one record says what kind of text it is, it counts if the kind is not the usual one.</summary>
    private static bool IsOneOf(PaperKind kind, PaperKind other) => kind != other && (kind is >= PaperKind.Abstract and not PaperKind.Book || other is >= PaperKind.Abstract and not PaperKind.Book);

    private static bool AreOther(string? one, string? other) =>
        !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other) && !string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase)
        && !FieldOrder.IsPreprint(one) && !FieldOrder.IsPreprint(other);

    private static bool IsPreprint(Paper paper) => paper.Ids.Arxiv is not null || VenueForm.KindOf(paper.Venue) is VenueKind.Preprint or VenueKind.Unknown;

    /// <summary>The year of publication, or that of the arXiv identifier (<c>2305.12345</c>).</summary>
    private static int? YearOf(PaperProfile profile) =>
        profile.Paper.Year ?? (profile.Paper.Ids.Arxiv is { Length: > 4 } arxiv && arxiv[4] == '.' && int.TryParse(arxiv.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? 2000 + year : null);

    private TitleComparison NearestTitles()
    {
        TitleComparison best = default;
        foreach (TitleForm one in first.Titles)
        {
            foreach (TitleForm other in second.Titles)
            {
                TitleComparison found = TitleComparison.Of(one, other);
                TitleForm shorter = one.Weight.CompareTo(other.Weight) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(one.Letters, other.Letters) <= 0)) ? one : other;
                int rank = _shorter is null ? 1 : Rank(found).CompareTo(Rank(best));
                if (rank > 0 || (rank == 0 && string.CompareOrdinal(shorter.Letters, _shorter!.Letters) < 0))
                {
                    best = found;
                    _shorter = shorter;
                }
            }
        }

        return best;
    }

    private static double Rank(TitleComparison title) => (title.Contradiction is null ? 10 : 0) + (int)title.Relation + (title.Overlap / 2);

    private AbstractRelation CompareAbstracts()
    {
        if (first.Paper.Abstract.Length == 0 || second.Paper.Abstract.Length == 0)
        {
            return AbstractRelation.Unknown;
        }

        bool areOwn = first.Paper.AbstractKind == AbstractKind.Abstract && second.Paper.AbstractKind == AbstractKind.Abstract;
        return first.Paper.Abstract == second.Paper.Abstract && first.Abstract.IsTelling ? AbstractRelation.Equal : AbstractComparison.Of(first.Abstract, second.Abstract, areOwn);
    }

    /// <summary>A workshop's paper and a conference's, a conference's and a journal's may be two texts; so may those of two volumes of one journal.</summary>
    private string? VenueDoubt()
    {
        (Paper one, Paper other) = (first.Paper, second.Paper);
        (VenueKind kind, VenueKind otherKind) = (VenueForm.KindOf(one.Venue), VenueForm.KindOf(other.Venue));
        bool areTwo = kind != otherKind && kind is not (VenueKind.Unknown or VenueKind.Preprint) && otherKind is not (VenueKind.Unknown or VenueKind.Preprint);
        if (areTwo)
        {
            VenueKind[] kinds = [.. new[] { kind, otherKind }.Order()];
            return $"one of a {kinds[0].ToString().ToLowerInvariant()}, one of a {kinds[1].ToString().ToLowerInvariant()}";
        }

        bool areOtherVolumes = string.Equals(one.Venue, other.Venue, StringComparison.OrdinalIgnoreCase) && one.Volume is { Length: > 0 } volume && other.Volume is { Length: > 0 } otherVolume && volume.Trim() != otherVolume.Trim();
        return one.Venue is not null && areOtherVolumes ? "different volumes of one journal" : null;
    }
}
