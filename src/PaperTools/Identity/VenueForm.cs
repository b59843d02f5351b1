using System.Collections.Frozen;

namespace PaperTools.Identity;

/// <summary>What kind of place a paper appeared in, by the words of its name.</summary>
internal enum VenueKind
{
    /// <summary>The name does not tell.</summary>
    Unknown,

    /// <summary>A preprint server: no place beside others.</summary>
    Preprint,

    /// <summary>A journal.</summary>
    Journal,

    /// <summary>A conference.</summary>
    Conference,

    /// <summary>A workshop.</summary>
    Workshop,
}

/// <summary>Tells the kinds of venues.</summary>
internal static class VenueForm
{
    private static readonly char[] s_separators = [' ', ',', '.', '-', ':', '(', ')', '/', '\'', '’', '&', ';', '\u2013'];

    private static readonly FrozenSet<string> s_journal = FrozenSet.ToFrozenSet(
        ["journal", "transactions", "letters", "magazine", "review", "annals", "archives", "bulletin", "quarterly", "trans", "jmlr", "tmlr", "tacl"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_conference = FrozenSet.ToFrozenSet(
        ["conference", "conf", "symposium", "meeting", "congress", "neurips", "nips", "icml", "iclr", "cvpr", "iccv", "eccv", "acl", "emnlp", "naacl", "eacl", "aaai", "ijcai", "interspeech", "icassp", "sigir", "kdd", "chi", "coling"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a venue.</summary>
    public static VenueKind KindOf(string? venue)
    {
        if (string.IsNullOrWhiteSpace(venue))
        {
            return VenueKind.Unknown;
        }

        string[] words = venue.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return FieldOrder.IsPreprint(venue) ? VenueKind.Preprint
            : Array.Exists(words, word => word.StartsWith("workshop", StringComparison.OrdinalIgnoreCase)) ? VenueKind.Workshop
            : Array.Exists(words, s_conference.Contains) ? VenueKind.Conference
            : Array.Exists(words, s_journal.Contains) ? VenueKind.Journal
            : VenueKind.Unknown;
    }
}
