namespace PaperTools.Library;

/// <summary>Finds what a library has of a paper.</summary>
internal sealed class PaperFinder(LibrarySession session, PaperRows rows)
{
    /// <summary>The papers looked at for one key: a title such as "Editorial" is that of thousands.</summary>
    private const int CandidatesOfKey = 100;

    /// <summary>The paper as the library has it; null where it has no such paper.</summary>
    public Paper? Find(PreparedPaper paper) =>
        SaidBefore(paper.Description)
        ?? Candidates(paper.Keys).FirstOrDefault(candidate => PaperMatcher.Compare(candidate, paper.Paper).Verdict == SameVerdict.Same);

    /// <summary>The paper of which a digest said the same in every word: it is the same, whatever there is to doubt.</summary>
    public Paper? SaidBefore(long description) =>
        session.Number("SELECT paper FROM identity WHERE key = ?1", description) is long id ? rows.One(session, id) : null;

    /// <summary>The papers that share a key, in the order they were added.</summary>
    public IReadOnlyList<Paper> Candidates(IReadOnlyList<long> keys)
    {
        SortedSet<long> ids = [];
        foreach (long key in keys)
        {
            SqlStatement statement = session.Prepare("SELECT paper FROM identity WHERE key = ?1 LIMIT ?2").Set(1, key).Set(2, (long)CandidatesOfKey);
            while (statement.Step())
            {
                ids.Add(statement.Number(0));
            }
        }

        return [.. ids.Select(id => rows.One(session, id)).OfType<Paper>()];
    }
}
