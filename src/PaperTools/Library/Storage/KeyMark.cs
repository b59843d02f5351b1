using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>
/// The revision up to which a library's papers have the keys that today's rules give. Each version of the rules has a mark of
/// its own, so that two versions of PaperTools which take turns each make keys only for what the other one changed.
/// </summary>
internal static class KeyMark
{
    private static readonly string s_name = $"keys.{KeysVersion.Current}";

    /// <summary>The mark; 0 where these rules have made no keys yet.</summary>
    public static long Of(LibrarySession session) => session.Number("SELECT value FROM meta WHERE name = ?1", s_name) ?? 0;

    /// <summary>Sets the mark.</summary>
    public static void Set(LibrarySession session, long revision) => session.Run("INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)", s_name, revision);

    /// <summary>Moves the mark over changes that were given their keys as they were made, if it stood before them.</summary>
    public static void Advance(LibrarySession session, long from, long to)
    {
        if (Of(session) == from)
        {
            Set(session, to);
        }
    }

    /// <summary>Sets the mark of a library all of whose keys are new; those of other rules are gone.</summary>
    public static void Reset(LibrarySession session, long revision)
    {
        session.Run("DELETE FROM meta WHERE name LIKE 'keys.%'");
        Set(session, revision);
    }
}
