using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>Finds what a library has of a paper.</summary>
internal sealed class PaperFinder(LibrarySession session, PaperRows rows, KeyTable keys)
{
    /// <summary>A key of more papers than this tells nothing.</summary>
    private const int PapersOfKey = 8;

    private const int MostCandidates = 16;

    /// <summary>One key of three papers, or several that are more frequent.</summary>
    private const double LeastEvidence = 0.33;

    private readonly List<Evidence> _found = [];

    /// <summary>The paper as the library has it; null where it has no such paper, or several that it may be.</summary>
    public Paper? Find(PreparedPaper paper) => SaidBefore(paper.Description) ?? (Match(paper).Same is [Paper first, ..] ? first : null);

    /// <summary>The papers of the library that are one with a paper, and those that may be.</summary>
    public (IReadOnlyList<Paper> Same, List<DoubtfulMatch> Doubts) Match(PreparedPaper paper)
    {
        IReadOnlyList<Paper> candidates = Candidates(paper);
        if (candidates.Count == 0)
        {
            return ([], []);
        }

        List<PaperProfile> same = [];
        List<DoubtfulMatch> doubts = [];
        foreach (Paper stored in candidates)
        {
            var candidate = new PaperProfile(stored);
            PaperComparison comparison = PaperMatcher.Compare(candidate, paper.Profile);
            if (comparison.Verdict == SameVerdict.Same)
            {
                same.Add(candidate);
            }
            else if (comparison.Verdict == SameVerdict.Doubtful)
            {
                doubts.Add(new DoubtfulMatch(stored, comparison.Reason));
            }
        }

        IReadOnlyList<PaperProfile> chosen = SameChoice.Choose(paper.Profile.Ids, same, candidate => candidate.Ids, AreApart);
        doubts.AddRange(same.Except(chosen).Select(candidate => new DoubtfulMatch(candidate.Paper, SameChoice.Reason)));
        return ([.. chosen.Select(candidate => candidate.Paper)], doubts);
    }

    /// <summary>The paper of which a digest said the same in every word: it is the same, whatever there is to doubt.</summary>
    public Paper? SaidBefore(long description) =>
        keys.PapersOf(description, PapersOfKey) is { Count: > 0 } papers ? papers.Select(Current).FirstOrDefault(paper => paper is not null) : null;

    /// <summary>The paper of a number, or the one that it was put together with.</summary>
    public Paper? Current(long id)
    {
        long? current = id;
        while (current is long number)
        {
            if (rows.One(session, number) is Paper paper)
            {
                return paper;
            }

            current = session.Number("SELECT successor FROM removal WHERE paper = ?1", number);
        }

        return null;
    }

    /// <summary>
    /// The papers that share a telling key, or several others, in the order they were added. A key tells as much as it is
    /// rare: "In this paper, we" begins thousands of abstracts, and none of them is looked at for that alone.
    /// </summary>
    private IReadOnlyList<Paper> Candidates(PreparedPaper paper)
    {
        _found.Clear();
        for (int i = 0; i < paper.Keys.Count; i++)
        {
            IReadOnlyList<long> papers = keys.PapersOf(paper.Keys[i], PapersOfKey);
            if (papers.Count < PapersOfKey || i < paper.IdKeys)
            {
                foreach (long id in papers)
                {
                    Add(id, 1.0 / papers.Count, isStrong: i <= paper.IdKeys);
                }
            }
        }

        _found.RemoveAll(evidence => evidence.Weight < LeastEvidence);
        return _found.Count == 0 ? [] : Telling(paper.Schemes);
    }

    /// <summary>Few papers share a key with another, so that they are found by looking at each.</summary>
    private void Add(long id, double weight, bool isStrong)
    {
        int place = _found.FindIndex(evidence => evidence.Paper == id);
        if (place < 0)
        {
            _found.Add(new Evidence(id, weight, isStrong));
        }
        else
        {
            Evidence known = _found[place];
            _found[place] = new Evidence(id, known.Weight + weight, known.IsStrong || isStrong);
        }
    }

    private Paper[] Telling(long schemes)
    {
        IEnumerable<long> telling =
            from evidence in _found
            orderby evidence.Weight descending, evidence.Paper
            where evidence.IsStrong || MayBeSame(evidence.Paper, schemes)
            select evidence.Paper;
        return [.. telling.Take(MostCandidates).Select(Current).OfType<Paper>().DistinctBy(candidate => candidate.Entry!.Id).OrderBy(candidate => candidate.Entry!.Id)];
    }

    /// <summary>Whether two papers of the library are two: something speaks against their being one, or the user said so.</summary>
    private bool AreApart(PaperProfile first, PaperProfile second) =>
        PaperMatcher.AreApart(first, second) || ToldApart.Contains(session, first.Paper.Entry!.Id, second.Paper.Entry!.Id);

    /// <summary>Two papers that have identifiers of a scheme of which a paper has one, and share none, are two; only one of the same title is worth a doubt.</summary>
    private bool MayBeSame(long id, long schemes) =>
        schemes == 0 || session.Number("SELECT schemes & ?2 FROM paper WHERE id = ?1", id, schemes) is null or 0;

    /// <summary>What speaks for a paper.</summary>
    /// <param name="Paper">Its number.</param>
    /// <param name="Weight">The sum of the keys shared, each the more the rarer it is.</param>
    /// <param name="IsStrong">Whether an identifier or the whole title is among them.</param>
    private readonly record struct Evidence(long Paper, double Weight, bool IsStrong);
}
