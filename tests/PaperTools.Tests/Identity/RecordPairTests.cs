using PaperTools.Identity;

namespace PaperTools.Tests.Identity;

public class RecordPairTests
{
    private static readonly IReadOnlyList<RecordPair> s_pairs = RecordPair.Load();

    [Fact]
    public void EveryPairIsJudgedAsAReaderDoes()
    {
        string[] mistakes =
        [
            .. s_pairs
                .Select(pair => (Pair: pair, Found: PaperMatcher.Compare(pair.First, pair.Second)))
                .Where(found => !found.Pair.Accepts(found.Found.Verdict))
                .Select(found => $"{found.Pair.Expected}, but {found.Found}:\n  {RecordPair.Describe(found.Pair.First)}\n  {RecordPair.Describe(found.Pair.Second)}"),
        ];

        Assert.True(s_pairs.Count >= 150);
        Assert.True(mistakes.Length == 0, string.Join('\n', mistakes));
    }

    [Fact]
    public void WhichIsTheFirstMakesNoDifference() =>
        Assert.All(s_pairs, pair => Assert.Equal(PaperMatcher.Compare(pair.First, pair.Second), PaperMatcher.Compare(pair.Second, pair.First)));

    [Fact]
    public void RecordsOfOnePaperShareAKey() =>
        Assert.All(
            s_pairs.Where(pair => pair.Expected == "same"),
            pair => Assert.NotEmpty(IdentityKeys.Of(pair.First).Intersect(IdentityKeys.Of(pair.Second))));
}
