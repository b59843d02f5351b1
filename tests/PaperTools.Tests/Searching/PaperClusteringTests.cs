using CsCheck;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class PaperClusteringTests
{
    private static readonly Paper[] s_papers =
    [
        new() { Title = "Quantizing large transformers", Abstract = "Post-training quantization of transformer weights to four bits" },
        new() { Title = "Translating Xhosa", Abstract = "Machine translation for Xhosa and Zulu with parallel corpora" },
        new() { Title = "Transformer quantization revisited", Abstract = "Quantization of weights and activations to four bits after training" },
        new() { Title = "Parallel corpora for Zulu", Abstract = "Corpora for the translation of Zulu and Xhosa" },
        new() { Title = "Protein folding" },
    ];

    [Fact]
    public void SimilarPapersComeTogether()
    {
        IReadOnlyList<PaperGroup> groups = PaperClustering.Group(s_papers);

        Assert.Equal([2, 2, 1], groups.Select(group => group.Count));
        Assert.Equal(["Protein folding"], groups[2].Group.Select(paper => paper.Title));
        Assert.Equal("quantization", groups[0].Name.Split(", ").Single(word => word.StartsWith("quanti", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void TheOrderOfThePapersChangesNoGroup()
    {
        IEnumerable<string> Titles(IEnumerable<Paper> papers) =>
            PaperClustering.Group([.. papers]).Select(group => string.Join('|', group.Group.Select(paper => paper.Title).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

        Assert.Equal(Titles(s_papers), Titles(s_papers.Reverse()));
    }

    [Fact]
    public void TheSameWordsAreTogetherAtTheHighestSimilarity() =>
        Assert.Equal([2, 2, 2, 2, 2], PaperClustering.Group([.. s_papers, .. s_papers], similarity: 1).Select(group => group.Count));

    /// <summary>Words of which none is another's stem or says nothing, few enough for a paper to have no weak ones.</summary>
    private static readonly Gen<Paper> s_paper = Gen.OneOfConst("kalb", "dorn", "fint", "murg", "plok", "sarv", "trum", "vask", "wolk", "zand").Array[0, 9]
        .Select(words => new Paper { Title = "", Abstract = string.Join(' ', words) });

    [Fact]
    public void TheGroupsAreThoseOfEveryPairCompared() =>
        (from papers in s_paper.Array[0, 100]
         from similarity in Gen.OneOfConst(0, 0.2, 0.5, 0.8, 1)
         select (papers, similarity)).Sample(
            sample => Assert.Equal(
                EveryPairCompared(sample.papers, sample.similarity),
                PaperClustering.Group(sample.papers, sample.similarity).Select(group => string.Join(' ', group.Group.Select(paper => Array.IndexOf(sample.papers, paper)).Order()))),
            iter: 50);

    [Fact]
    public void ItCanBeStopped()
    {
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => PaperClustering.Group(s_papers, onProgress: _ => stop.Cancel(), cancellation: stop.Token));
    }

    [Fact]
    public void NothingGivesNoGroups() => Assert.Empty(PaperClustering.Group([]));

    /// <summary>The groups by the definition: each as the numbers of its papers, the largest first.</summary>
    private static IEnumerable<string> EveryPairCompared(Paper[] papers, double similarity)
    {
        Dictionary<string, double>[] counts = [.. papers.Select(paper => paper.Abstract.Split(' ', StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).ToDictionary(word => word.Key, word => 1 + Math.Log(word.Value)))];
        Dictionary<string, double>[] vectors = [.. counts.Select(count => count.ToDictionary(word => word.Key, word => word.Value * Math.Log(1 + ((double)papers.Length / counts.Count(other => other.ContainsKey(word.Key))))))];
        double Product(int left, int right) => vectors[left].Sum(word => word.Value * vectors[right].GetValueOrDefault(word.Key));
        bool AreNeighbours(int left, int right) =>
            left != right && vectors[left].Keys.Intersect(vectors[right].Keys).Any() && Product(left, right) / Math.Sqrt(Product(left, left) * Product(right, right)) >= similarity - 1e-9;

        int[] all = [.. Enumerable.Range(0, papers.Length)];
        var left = new HashSet<int>(all);
        List<int[]> groups = [];
        foreach (int centre in all.OrderByDescending(paper => all.Count(other => AreNeighbours(paper, other))).Where(left.Contains))
        {
            groups.Add([.. left.Where(paper => paper == centre || AreNeighbours(centre, paper)).Order()]);
            left.ExceptWith(groups[^1]);
        }

        return groups.OrderByDescending(group => group.Length).ThenBy(group => group[0]).Select(group => string.Join(' ', group));
    }
}
