namespace PaperTools.Benchmarks.Ranking;

/// <summary>Prints how well each engine ranks a collection: nDCG@10 (Järvelin and Kekäläinen 2002) with relevant or not as the gain.</summary>
internal static class RankingQuality
{
    private const int Depth = 10;

    public static void Print(string documentsPath, string queriesPath, string judgementsPath)
    {
        IReadOnlyList<CollectionText> documents = CranfieldFiles.ReadTexts(documentsPath);
        IReadOnlyList<CollectionText> queries = CranfieldFiles.ReadTexts(queriesPath);
        IReadOnlyDictionary<string, IReadOnlySet<string>> judgements = CranfieldFiles.ReadJudgements(judgementsPath, [.. queries.Select(query => query.Id)]);
        CollectionText[] judged = [.. queries.Where(query => judgements.ContainsKey(query.Id))];
        Console.WriteLine($"{documents.Count:N0} documents, {judged.Length:N0} queries with judgements");
        foreach (ISearchEngine engine in (ISearchEngine[])[new PaperToolsEngine(), new LuceneEngine(), new Fts5Engine()])
        {
            using (engine)
            {
                engine.Add(documents);
                double sum = judged.Sum(query => Ndcg(engine.Find(query.Text, Depth, all: false), judgements[query.Id]));
                Console.WriteLine($"{engine.Name,-20} nDCG@{Depth} {sum / judged.Length:0.0000}");
            }
        }
    }

    private static double Ndcg(IReadOnlyList<string> found, IReadOnlySet<string> relevant)
    {
        double gain = found.Select((id, rank) => relevant.Contains(id) ? Discount(rank) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(Depth, relevant.Count)).Sum(Discount);
    }

    private static double Discount(int rank) => 1 / Math.Log2(rank + 2);
}
