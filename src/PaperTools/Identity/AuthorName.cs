using System.Collections.Frozen;
using System.Text;
using PaperTools.Reading.Fields;
using PaperTools.Searching.Analysis;

namespace PaperTools.Identity;

/// <summary>
/// A name as it is compared: family and given names apart, folded, without particles, numbers (DBLP's <c>Wei Wang 0001</c>)
/// and punctuation.
/// </summary>
internal sealed class AuthorName
{
    /// <summary>What stands in front of family names, and around the names of groups.</summary>
    private static readonly FrozenSet<string> s_particles = FrozenSet.ToFrozenSet(
        ["van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "do", "dos", "das", "del", "della", "el", "al", "bin", "ibn", "ben", "ter", "ten", "zu", "zur", "af", "av", "y", "e", "st",
         "the", "collaboration", "collaborations", "consortium", "team", "group"],
        StringComparer.Ordinal);

    /// <summary>What stands in front of given names.</summary>
    private static readonly FrozenSet<string> s_titles = FrozenSet.ToFrozenSet(["prof", "dr"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_suffixes = FrozenSet.ToFrozenSet(["dr", "prof", "phd", "md", "jr", "sr", "ii", "iii", "iv"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_nobody = FrozenSet.ToFrozenSet(
        ["anonymous", "anonymousauthor", "anonymousauthors", "anonymousaclsubmission", "anonymoussubmission", "unknown", "unknownauthor", "none", "na", "noauthor", "noauthorslisted", "various", "variousauthors", "etal", "others", "andothers", "authors", "author", "paperunderdoubleblindreview", "underreview"],
        StringComparer.Ordinal);

    /// <summary>The letters of initials at most that are written without points.</summary>
    private const int MostInitials = 3;

    /// <summary>The loose family name with its particles: <c>Yann Le Cun</c> is <c>LeCun</c>.</summary>
    private readonly string _whole;

    /// <summary>The name read with its initials behind it (<c>Silver D</c>), where it may be so.</summary>
    private readonly AuthorName? _turned;

    private AuthorName(string[] family, string[] given, string whole, bool isGroup, AuthorName? turned)
    {
        _whole = whole;
        IsGroup = isGroup;
        _turned = turned;
        Family = string.Concat(family);
        FamilyParts = family;
        Given = given;
        LooseFamily = Spelling.WithoutDigraphs(Family);
    }

    /// <summary>The family name, its parts in one; of a group the whole name.</summary>
    public string Family { get; }

    /// <summary>The family name with what is transliterated in two ways in one: <c>Müller</c> and <c>Mueller</c>.</summary>
    public string LooseFamily { get; }

    /// <summary>The parts of the family name.</summary>
    public string[] FamilyParts { get; }

    /// <summary>The given names or initials, each one.</summary>
    public string[] Given { get; }

    /// <summary>Whether it is the name of a group, which signs for persons.</summary>
    public bool IsGroup { get; }

    /// <summary>Whether a given name is written out.</summary>
    public bool HasGivenName => Array.Exists(Given, name => name.Length > 1);

    /// <summary>The name of an author; null for one that stands for nobody.</summary>
    public static AuthorName? Of(Author author)
    {
        Author known = Parted(author);
        if (known.Given is null && known.Family is string both && AuthorParser.ParseWithInitials(both) is { Given: not null } medline && AreInitials(medline.Given))
        {
            // BibTeX's von de la Cruz M.
            known = medline;
        }

        AuthorName? turned = known is { Given: string first, Family: string last } && AreInitials(last) && !AreInitials(first) ? Of(first, last, isGroup: false, null) : null;
        return Of(known.Family ?? known.Literal ?? "", known.Given ?? "", NameWords.IsGroup(known.Literal), turned);
    }

    private static AuthorName? Of(string familyName, string givenName, bool isGroup, AuthorName? turned)
    {
        string[] given = [.. GivenParts(givenName).SkipWhile(s_titles.Contains)];
        string[] whole = [.. given.Skip(1).Reverse().TakeWhile(s_particles.Contains).Reverse(), .. Parts(familyName)];
        string[] family = WithoutParticles(whole);
        if (family.Length == 0)
        {
            (family, given) = (given, family);
        }

        string all = string.Concat([.. given, .. family]);
        return family.Length == 0 || s_nobody.Contains(all) ? null : new AuthorName(family, given, Spelling.WithoutDigraphs(string.Concat(whole)), isGroup, turned);
    }

    /// <summary>The parts of a name that came as a whole, or with DBLP's number (<c>Wei Wang 0001</c>) for its family name.</summary>
    private static Author Parted(Author author)
    {
        bool isNumbered = author.Family is string family && family.All(char.IsAsciiDigit);
        string? whole = author.Family is null || isNumbered ? author.Literal ?? author.Given : null;
        return (whole is null ? null : AuthorParser.Parse(whole.TrimEnd([' ', .. "0123456789"]))) ?? author;
    }

    /// <summary>Whether it is in Latin letters, and comparable to a name in them.</summary>
    public bool IsLatin => Family[0] < '\u0250';

    /// <summary>Whether the other may be the same person.</summary>
    public bool IsCompatible(AuthorName other) =>
        IsNameOf(other) || IsTurnedRound(other) || IsWholeOf(other) || other.IsWholeOf(this) || (_turned?.IsNameOf(other) ?? false) || (other._turned?.IsNameOf(this) ?? false);

    /// <summary>The name with family and given names in each other's place.</summary>
    public AuthorName TurnedRound() => HasGivenName ? new AuthorName(Given, FamilyParts, Spelling.WithoutDigraphs(string.Concat(Given)), IsGroup, turned: null) : this;

    private bool IsNameOf(AuthorName other) => HasFamilyOf(other) && HasGivenOf(other);

    private bool HasFamilyOf(AuthorName other)
    {
        if (LooseFamily == other.LooseFamily || _whole == other._whole)
        {
            return true;
        }

        if (IsGroup && other.IsGroup)
        {
            // Gemini Team, Google
            return !FamilyParts.Except(other.FamilyParts, StringComparer.Ordinal).Any() || !other.FamilyParts.Except(FamilyParts, StringComparer.Ordinal).Any();
        }

        // Garcia for Garcia Marquez, and a slip in a long name.
        bool isPart = FamilyParts.Length != other.FamilyParts.Length
            && (FamilyParts[0] == other.FamilyParts[0] || FamilyParts[^1] == other.FamilyParts[^1])
            && Given.Length > 0 && other.Given.Length > 0;
        bool isOfGiven = Given.Skip(1).Contains(other.Family, StringComparer.Ordinal) || other.Given.Skip(1).Contains(Family, StringComparer.Ordinal);
        return isPart || isOfGiven || WordVariants.IsSlip(LooseFamily, other.LooseFamily);
    }

    private bool HasGivenOf(AuthorName other)
    {
        if (Given.Length == 0 || other.Given.Length == 0)
        {
            return true;
        }

        string first = Given[0];
        string second = other.Given[0];
        bool isInitial = first.Length == 1 || second.Length == 1;
        if (first[0] == second[0])
        {
            return isInitial || IsFormOf(first, second) || IsFormOf(string.Concat(Given), string.Concat(other.Given));
        }

        // J. Robert and Robert: one goes by a later name.
        return (first.Length > 1 && other.Given.Skip(1).Contains(first, StringComparer.Ordinal)) || (second.Length > 1 && Given.Skip(1).Contains(second, StringComparer.Ordinal));
    }

    /// <summary>Whether one given name is short for the other, or written another way.</summary>
    private static bool IsFormOf(string first, string second) =>
        IsShortFor(first, second) || IsShortFor(second, first)
        || Spelling.WithoutDigraphs(first) == Spelling.WithoutDigraphs(second)
        || WordVariants.IsSlip(first, second);

    /// <summary>Whether a name is the other, or its beginning: Alex for Alexander, and not Paul for Paula.</summary>
    private static bool IsShortFor(string shorter, string longer) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && (longer.Length - shorter.Length != 1 || longer[^1] is not ('a' or 'e'));

    /// <summary>Whether family and given names changed places: <c>Wang Wei</c> and <c>Wei Wang</c>, <c>Nguyễn Quốc Đạt</c> and <c>Dat Quoc Nguyen</c>.</summary>
    private bool IsTurnedRound(AuthorName other) =>
        Given.Length > 0 && other.Given.Length > 0
        && ((Family == string.Concat(other.Given) && other.Family == string.Concat(Given)) || HasPartsOf(other));

    /// <summary>Whether it is the other, written in one: <c>山田太郎</c> for <c>山田 太郎</c>.</summary>
    private bool IsWholeOf(AuthorName other) =>
        Given.Length == 0 && other.Given.Length > 0
        && (Family == string.Concat([.. other.Given, other.Family]) || Family == string.Concat([other.Family, .. other.Given]));

    private bool HasPartsOf(AuthorName other) =>
        Given.Length + FamilyParts.Length == other.Given.Length + other.FamilyParts.Length
        && Array.TrueForAll(Given, part => part.Length > 1)
        && Given.Concat(FamilyParts).Order(StringComparer.Ordinal).SequenceEqual(other.Given.Concat(other.FamilyParts).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string[] Parts(string name)
    {
        var parts = new List<string>();
        var word = new StringBuilder();
        foreach (char c in name.Length > 256 ? name[..256] : name)
        {
            if (char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '’' or 'ʼ' or '`'))
            {
                Flush(parts, word);
            }
        }

        Flush(parts, word);
        return [.. parts];
    }

    private static string[] WithoutParticles(string[] parts)
    {
        string[] telling = [.. parts.Where(part => !s_particles.Contains(part) && !s_suffixes.Contains(part))];
        return telling.Length > 0 ? telling : parts;
    }

    /// <summary>Initials without points are one each: <c>JA</c>.</summary>
    private static string[] GivenParts(string given) => Parts(given.Length > 1 && AreInitials(given) ? string.Join(' ', given.ToCharArray()) : given);

    private static bool AreInitials(string name) => name.Length is > 0 and <= MostInitials && name.All(char.IsUpper);

    private static void Flush(List<string> parts, StringBuilder word)
    {
        if (word.Length > 0)
        {
            parts.Add(TermFolding.Fold(word.ToString()));
            word.Clear();
        }
    }
}
