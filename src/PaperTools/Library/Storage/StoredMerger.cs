using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>Makes one paper of several that the library has, in a transaction that the caller began.</summary>
internal sealed class StoredMerger(LibrarySession session, PaperTable table, PaperContent content)
{
    /// <summary>Takes other papers of the library, and what users and digests said of them, into one; their numbers go.</summary>
    /// <param name="stored">The paper that stays.</param>
    /// <param name="others">The papers that become a part of it.</param>
    /// <param name="incoming">A new description of it; null where there is none.</param>
    /// <returns>The paper as it is now; null where nothing was gained.</returns>
    public PreparedPaper? Merge(Paper stored, IEnumerable<Paper> others, PreparedPaper? incoming)
    {
        long id = stored.Entry!.Id;
        Paper merged = incoming is null ? stored : PaperMerger.Merge(stored, incoming.Paper);
        List<long> keys = incoming is null ? [] : [.. incoming.Keys, incoming.Description];
        foreach (Paper other in others)
        {
            long[] known = [.. IdentityKeys.HashesOf(new PaperProfile(other)), content.DescriptionHash(other)];
            merged = PaperMerger.Merge(merged, other);
            EntryMerger.Merge(session, id, other.Entry!.Id);
            table.Remove(other.Entry.Id, known, successor: id);
            keys.AddRange(known);
        }

        PreparedPaper? gained = ReferenceEquals(merged, stored) ? null : PreparedPaper.Of(merged, content);
        if (gained is not null)
        {
            table.Update(id, gained);
        }

        table.AddKeys(id, keys);
        return gained;
    }
}
