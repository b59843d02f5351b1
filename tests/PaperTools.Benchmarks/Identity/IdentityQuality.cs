using System.Globalization;
using System.Text;
using PaperTools.Identity;

namespace PaperTools.Benchmarks.Identity;

/// <summary>How well records of one paper are found among those of lookalikes: precision and recall over pairs of records.</summary>
public sealed class IdentityQuality
{
    private const int MostRecords = 6;
    private const int MostMistakes = 25;

    private readonly List<(Work Work, Paper Paper)> _records = [];
    private readonly StringBuilder _mistakes = new();

    private IdentityQuality()
    {
    }

    /// <summary>The pairs that were joined and are of one work, by the comparison of the two records alone.</summary>
    public Rate Direct { get; private set; }

    /// <summary>The same, where records that are the same as a third one are joined too.</summary>
    public Rate Joined { get; private set; }

    /// <summary>The number of records.</summary>
    public int Records => _records.Count;

    /// <summary>The first pairs that were judged wrong.</summary>
    public string Mistakes => _mistakes.ToString();

    /// <summary>Measures with works of a number, and as many lookalikes.</summary>
    public static IdentityQuality Measure(int works, int seed)
    {
        var quality = new IdentityQuality();
        var random = new Random(seed);
        Work[] own = [.. WorkGenerator.Works(works, seed)];
        foreach (Work work in Lookalikes.With(own, seed, works))
        {
            quality._records.AddRange(SourceRecords.Of(work, random, MostRecords, withOddNames: true).Select(paper => (work, paper)));
        }

        quality.MeasureDirect();
        quality.MeasureJoined();
        return quality;
    }

    /// <summary>Prints what was measured.</summary>
    public static void Print(int works, int seed)
    {
        IdentityQuality quality = Measure(works, seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quality.Records:N0} records of {2 * works:N0} works, every other one a lookalike (seed {seed})"));
        Console.WriteLine($"{"",-12}{"precision",10}{"recall",10}{"joined right",14}{"wrong",8}{"missed",8}");
        Console.WriteLine($"{"pair alone",-12}{quality.Direct}");
        Console.WriteLine($"{"in groups",-12}{quality.Joined}");
        Console.WriteLine(quality.Mistakes);
    }

    private void MeasureDirect()
    {
        var known = new KnownPapers();
        int right = 0;
        int wrong = 0;
        int[] found = new int[_records.Count];
        for (int i = 0; i < _records.Count; i++)
        {
            var profile = new PaperProfile(_records[i].Paper);
            foreach (int other in known.Add(profile))
            {
                PaperComparison comparison = PaperMatcher.Compare(known[other], profile);
                bool isSame = comparison.Verdict == SameVerdict.Same;
                bool isOne = _records[other].Work.Number == _records[i].Work.Number;
                right += isSame && isOne ? 1 : 0;
                wrong += isSame && !isOne ? 1 : 0;
                if (isSame != isOne)
                {
                    Tell(isSame ? "wrong" : "missed", _records[other], _records[i], comparison);
                }
            }
        }

        Direct = new Rate(right, wrong, PairsOf(_records.GroupBy(record => record.Work.Number).Select(group => group.Count())) - right);
    }

    private void MeasureJoined()
    {
        var finder = new DuplicateFinder();
        _records.ForEach(record => finder.Add(record.Paper));
        Dictionary<Paper, int> places = new(ReferenceEqualityComparer.Instance);
        int[] groups = [.. Enumerable.Range(0, _records.Count)];
        for (int i = 0; i < _records.Count; i++)
        {
            places[_records[i].Paper] = i;
        }

        int GroupOf(int place) => groups[place] == place ? place : groups[place] = GroupOf(groups[place]);
        foreach (PaperPair pair in finder.Pairs().Where(pair => pair.Verdict == SameVerdict.Same))
        {
            groups[GroupOf(places[pair.Second])] = GroupOf(places[pair.First]);
        }

        Work[][] joined = [.. Enumerable.Range(0, _records.Count).GroupBy(GroupOf).Select(group => group.Select(place => _records[place].Work).ToArray())];
        int right = joined.Sum(group => PairsOf(group.GroupBy(work => work.Number).Select(part => part.Count())));
        Joined = new Rate(right, PairsOf(joined.Select(group => group.Length)) - right, PairsOf(_records.GroupBy(record => record.Work.Number).Select(group => group.Count())) - right);
    }

    private static int PairsOf(IEnumerable<int> counts) => counts.Sum(count => count * (count - 1) / 2);

    private void Tell(string kind, (Work Work, Paper Paper) first, (Work Work, Paper Paper) second, PaperComparison comparison)
    {
        if (kind == "wrong" || _mistakes.Length < MostMistakes * 200)
        {
            string likeness = first.Work.Likeness + second.Work.Likeness;
            _mistakes.AppendLine(CultureInfo.InvariantCulture, $"{kind} ({likeness}) {comparison}\n    {Describe(first.Paper)}\n    {Describe(second.Paper)}");
        }
    }

    private static string Describe(Paper paper) =>
        $"{paper.Title} | {string.Join("; ", paper.Authors)} | {paper.Year} | {paper.Ids} | {paper.Type} | {paper.Abstract.Length}";
}

/// <summary>How many pairs were judged how.</summary>
/// <param name="Right">The pairs joined that are of one work.</param>
/// <param name="Wrong">The pairs joined that are not.</param>
/// <param name="Missed">The pairs of one work that were not joined.</param>
public readonly record struct Rate(int Right, int Wrong, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Precision,10:0.00000}{Recall,10:0.0000}{Right,14}{Wrong,8}{Missed,8}");
}
