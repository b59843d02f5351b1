using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class LeadersTests
{
    private const int Papers = 3000;
    private const int Words = 20;
    private const int Wanted = 5;

    /// <summary>What the remarks of <see cref="Leaders"/> prove, for words whose rarity changes by less than the margin.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OfWhatIsLetGoNoneIsAmongTheBestWhereRarityChangesByLessThanTheMargin(int seed)
    {
        var random = new Random(seed);
        using MatchCounts counts = Counts(random);
        int[] documents = [.. Enumerable.Range(0, Words).Select(_ => random.Next(1001, 50_000))];
        Bm25F known = Ranker(documents);
        double[] scores = Scores(counts, known);

        var leaders = new Leaders(Wanted);
        bool[] leads = leaders.Mark(counts, known);
        int[] gone = [.. Enumerable.Range(0, Papers).Where(index => !leads[index])];
        Assert.NotEmpty(gone);
        Assert.DoesNotContain(gone, index => leaders.MayTake(counts, index));

        double margin = scores.OrderDescending().ElementAt(Wanted - 1) / gone.Max(index => scores[index]);
        int judged = 0;
        for (int trial = 0; trial < 100; trial++)
        {
            Bm25F final = Ranker([.. documents.Select(count => (int)(count * (1 + (random.NextDouble() * margin))))]);
            double[] growth = [.. Enumerable.Range(0, Words).Select(word => Part(counts, final, word) / Part(counts, known, word))];
            if (growth.Max() / growth.Min() < margin)
            {
                judged++;
                double[] ended = Scores(counts, final);
                Assert.All(Enumerable.Range(0, Papers).OrderByDescending(index => ended[index]).Take(Wanted), index => Assert.True(leads[index]));
            }
        }

        Assert.NotEqual(0, judged);
    }

    /// <summary>Papers with a few of the words each; the first has all of them.</summary>
    private static MatchCounts Counts(Random random)
    {
        var counts = new MatchCounts(Papers, Words);
        for (int index = 0; index < Papers; index++)
        {
            counts.TitleLengths[index] = random.Next(20, 120);
            counts.AbstractLengths[index] = random.Next(200, 2000);
            for (int word = 0; word < Words; word++)
            {
                counts.Of(index)[word] = index == 0 || random.Next(4) == 0 ? new FieldCounts().Plus(WordFields.Abstract, 1 + random.Next(4)) : default;
            }
        }

        return counts;
    }

    private static Bm25F Ranker(int[] documents)
    {
        var statistics = new SearchStatistics(Words);
        statistics.AddPapers(100_000, 100_000 * 70L, 100_000 * 1100L);
        for (int word = 0; word < Words; word++)
        {
            statistics.AddDocuments(word, documents[word]);
        }

        string query = string.Join(" OR ", Enumerable.Range(0, Words).Select(word => $"b{(char)('a' + word)}kst"));
        return new Bm25F(SearchQuery.Compile(new SearchOptions { Query = query }), statistics);
    }

    private static double[] Scores(MatchCounts counts, Bm25F ranker) =>
        [.. Enumerable.Range(0, Papers).Select(index => Enumerable.Range(0, Words).Sum(word => ranker.Part(counts, index, word)))];

    /// <summary>The part of a word in the score of the paper that has all words.</summary>
    private static double Part(MatchCounts counts, Bm25F ranker, int word) => ranker.Part(counts, 0, word);
}
