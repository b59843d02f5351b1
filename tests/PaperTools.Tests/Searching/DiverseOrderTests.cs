using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class DiverseOrderTests
{
    [Fact]
    public void ItCanBeStopped()
    {
        using var stop = new CancellationTokenSource();
        var matches = new Matches([new() { Title = "Parallel corpora" }, new() { Title = "Protein folding" }]);
        using IEnumerator<RankedMatch> ordered = DiverseOrder.Reorder([new(matches, 0, 2), new(matches, 1, 1)], 0.5, 2, stop.Token).GetEnumerator();

        Assert.True(ordered.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => ordered.MoveNext());
    }

    private sealed class Matches(Paper[] papers) : IMatches
    {
        public int Count => papers.Length;

        public MatchCounts Counts => throw new NotSupportedException();

        public Paper PaperOf(int index) => papers[index];

        public string? NameOf(int index) => null;

        public long PositionOf(int index) => index;
    }
}
