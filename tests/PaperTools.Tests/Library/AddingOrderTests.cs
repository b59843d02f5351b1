using CsCheck;
using PaperTools.Benchmarks.Identity;
using PaperTools.Library;

namespace PaperTools.Tests.Library;

/// <summary>
/// Papers that come in any order make the same library. A record that may be of several papers, as a page that has only a title may, is
/// of the one that is there when it comes: so works that look alike have records with a DOI here, which tells them apart.
/// </summary>
public class AddingOrderTests
{
    [Fact]
    public void TheOrderOfAddingChangesNoPaper() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Bool, Gen.Int).Sample(
            (seed, alike, order) =>
            {
                Paper[] records = [.. Records(seed, alike)];
                var random = new Random(order);
                Paper[] shuffled = [.. records.OrderBy(_ => random.Next())];
                int[] expected = Together(records, records);
                int[] found = Together(shuffled, records);

                Assert.Empty(Enumerable.Range(0, records.Length).Where(i => expected[i] != found[i]).Select(i => $"{records[i].Title} {records[i].Ids}: with {records[expected[i]].Ids}, with {records[found[i]].Ids}"));
            },
            iter: 40);

    private static IEnumerable<Paper> Records(int seed, bool alike)
    {
        var random = new Random(seed);
        Work[] works = [.. WorkGenerator.Works(12, seed)];
        return (alike ? Lookalikes.With(works, seed, firstNumber: works.Length) : works)
            .SelectMany(work => SourceRecords.Of(work, random, most: 4))
            .Where(record => !alike || record.Ids.Doi is not null);
    }

    /// <summary>For each record, the first one that became the same paper.</summary>
    private static int[] Together(Paper[] added, Paper[] records)
    {
        using var library = new TemporaryLibrary();
        library.Add(added);
        using PaperLibrary open = library.Open(LibraryAccess.Read);
        long[] papers = [.. records.Select(record => open.Find(record)!.Entry!.Id)];
        return [.. papers.Select(paper => Array.IndexOf(papers, paper))];
    }
}
