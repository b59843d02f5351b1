namespace PaperTools.Identity;

/// <summary>
/// Finds the records of one paper among many. What is the same as the same is one, unless identifiers conflict; which of the
/// records came first changes no group. Each record of a group but the first comes in one pair; doubtful pairs
/// come once for two groups. Papers are compared only where they share a key, so that the time grows with their number.
/// </summary>
public sealed class DuplicateFinder
{
    /// <summary>The records of one group that a new one is compared with.</summary>
    private const int MostOfGroup = 4;

    private readonly List<Paper> _papers = [];
    private readonly Func<Paper, Paper, bool> _areToldApart;
    private readonly KnownPapers _known = new();
    private readonly List<int> _inputs = [];
    private readonly List<DuplicateGroup> _groups = [];
    private readonly Dictionary<(int, int), string> _doubts = [];

    /// <summary>Prepares a search.</summary>
    /// <param name="areToldApart">Whether a person said of two papers that they are not the same: they are neither joined nor reported.</param>
    public DuplicateFinder(Func<Paper, Paper, bool>? areToldApart = null)
    {
        _areToldApart = areToldApart ?? ((_, _) => false);
    }

    /// <summary>Takes a record.</summary>
    public void Add(Paper paper) => _papers.Add(paper);

    /// <summary>The pairs, in the order of their later records.</summary>
    public IEnumerable<PaperPair> Pairs()
    {
        // Records that say most come first, so that one that says little finds all it may be of.
        foreach (int input in Enumerable.Range(0, _papers.Count).OrderByDescending(RankOf).ThenBy(input => _papers[input].Title, StringComparer.Ordinal).ThenBy(input => _papers[input].Ids.ToString(), StringComparer.Ordinal))
        {
            Place(input);
        }

        return SamePairs().Concat(DoubtfulPairs())
            .OrderBy(pair => pair.Second).ThenBy(pair => pair.First)
            .Select(pair => new PaperPair(_papers[pair.First], _papers[pair.Second], pair.Found.Verdict, pair.Found.Reason));
    }

    private int RankOf(int input)
    {
        Paper paper = _papers[input];
        return (paper.Ids == PaperIds.None ? 0 : 4) + (paper.Authors.Count > 0 ? 2 : 0) + (paper.Year is not null ? 1 : 0);
    }

    private void Place(int input)
    {
        var profile = new PaperProfile(_papers[input]);
        IReadOnlyList<int> candidates = _known.Add(profile);
        int number = _inputs.Count;
        _inputs.Add(input);
        var group = new DuplicateGroup(number, profile.Ids);
        _groups.Add(group);
        var same = new List<DuplicateGroup>();
        var looked = new Dictionary<DuplicateGroup, int>();
        foreach (int candidate in candidates)
        {
            DuplicateGroup other = GroupOf(candidate);
            int count = looked.GetValueOrDefault(other);
            if (count == MostOfGroup || same.Contains(other))
            {
                continue;
            }

            looked[other] = count + 1;
            PaperComparison found = PaperMatcher.Compare(_known[candidate], profile);
            if (found.Verdict == SameVerdict.Same)
            {
                same.Add(other);
            }
            else if (found.Verdict == SameVerdict.Doubtful)
            {
                _doubts.TryAdd((candidate, number), found.Reason);
            }
        }

        Join(group, same);
    }

    private void Join(DuplicateGroup group, List<DuplicateGroup> same)
    {
        foreach (DuplicateGroup other in same.Where(other => AreApart(group, other)).ToArray())
        {
            // It is the same as a record of the group, and not as all of them.
            same.Remove(other);
            _doubts.TryAdd((other.Members[0], group.Members[0]), IdComparison.Of(group.Ids, other.Ids).Conflict ?? SameChoice.Reason);
        }

        IReadOnlyList<DuplicateGroup> chosen = SameChoice.Choose(group.Ids, same, other => other.Ids, AreApart);
        foreach (DuplicateGroup other in same)
        {
            if (chosen.Contains(other))
            {
                group.Take(other);
            }
            else
            {
                _doubts.TryAdd((other.Members[0], group.Members[0]), SameChoice.Reason);
            }
        }
    }

    private DuplicateGroup GroupOf(int number)
    {
        DuplicateGroup group = _groups[number];
        while (group.Into is DuplicateGroup into)
        {
            group = into;
        }

        return _groups[number] = group;
    }

    private bool AreApart(DuplicateGroup first, DuplicateGroup second) =>
        IdComparison.Of(first.Ids, second.Ids).Conflict is not null
        || first.Members.Take(MostOfGroup).Any(one => second.Members.Take(MostOfGroup).Any(other => PaperMatcher.AreApart(_known[one], _known[other]) || _areToldApart(_known[one].Paper, _known[other].Paper)));

    private IEnumerable<(int First, int Second, PaperComparison Found)> SamePairs()
    {
        foreach (DuplicateGroup group in _groups.Where(group => group.Into is null && group.Members.Count > 1).Distinct())
        {
            int[] members = [.. group.Members.OrderBy(member => _inputs[member])];
            for (int i = 1; i < members.Length; i++)
            {
                (int first, PaperComparison found) = Nearest(members.AsSpan(0, Math.Min(i, MostOfGroup)), members[i]);
                yield return (_inputs[first], _inputs[members[i]], found);
            }
        }
    }

    /// <summary>The first earlier record that the record is the same as for itself; the very first where others show that they are one.</summary>
    private (int First, PaperComparison Found) Nearest(ReadOnlySpan<int> earlier, int member)
    {
        foreach (int first in earlier)
        {
            PaperComparison found = PaperMatcher.Compare(_known[first], _known[member]);
            if (found.Verdict == SameVerdict.Same)
            {
                return (first, found);
            }
        }

        return (earlier[0], new PaperComparison(SameVerdict.Same, "another record is the same as both"));
    }

    private IEnumerable<(int First, int Second, PaperComparison Found)> DoubtfulPairs()
    {
        var told = new HashSet<(DuplicateGroup, DuplicateGroup)>();
        foreach (((int one, int other), string reason) in _doubts.OrderBy(doubt => Math.Max(_inputs[doubt.Key.Item1], _inputs[doubt.Key.Item2])).ThenBy(doubt => Math.Min(_inputs[doubt.Key.Item1], _inputs[doubt.Key.Item2])))
        {
            (DuplicateGroup first, DuplicateGroup second) = (GroupOf(one), GroupOf(other));
            bool isOpen = first != second && !_areToldApart(_known[one].Paper, _known[other].Paper);
            if (isOpen && !told.Contains((second, first)) && told.Add((first, second)))
            {
                yield return (Math.Min(_inputs[one], _inputs[other]), Math.Max(_inputs[one], _inputs[other]), new PaperComparison(SameVerdict.Doubtful, reason));
            }
        }
    }
}
