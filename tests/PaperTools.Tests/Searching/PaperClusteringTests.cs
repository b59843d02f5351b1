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

    [Fact]
    public void ItCanBeStopped()
    {
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => PaperClustering.Group(s_papers, onProgress: _ => stop.Cancel(), cancellation: stop.Token));
    }

    [Fact]
    public void NothingGivesNoGroups() => Assert.Empty(PaperClustering.Group([]));
}
