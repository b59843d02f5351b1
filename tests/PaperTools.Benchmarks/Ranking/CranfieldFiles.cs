using System.Globalization;

namespace PaperTools.Benchmarks.Ranking;

/// <summary>A text of a test collection: a document or a query.</summary>
public sealed record CollectionText(string Id, string Title, string Text);

/// <summary>
/// A test collection in the format that Cranfield, CISI, CACM and MEDLINE come in: <c>.I</c> opens an entry, <c>.T</c>, <c>.A</c>, <c>.B</c>
/// and <c>.W</c> its title, authors, source and text; a judgement is a line "query document [grade]".
/// </summary>
public static class CranfieldFiles
{
    /// <summary>Reads documents or queries.</summary>
    public static IReadOnlyList<CollectionText> ReadTexts(string path)
    {
        List<(string Id, Dictionary<char, List<string>> Parts)> entries = [];
        char part = ' ';
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(".I ", StringComparison.Ordinal))
            {
                entries.Add((line[2..].Trim(), []));
                part = ' ';
            }
            else if (line.TrimEnd() is ['.', var letter] && char.IsAsciiLetterUpper(letter))
            {
                part = letter;
            }
            else if (entries.Count > 0)
            {
                (entries[^1].Parts.TryGetValue(part, out List<string>? lines) ? lines : entries[^1].Parts[part] = []).Add(line.Trim());
            }
        }

        return [.. entries.Select(entry => new CollectionText(entry.Id, Join(entry.Parts, 'T'), Join(entry.Parts, 'W')))];
    }

    /// <summary>Reads the judgements: for each query, its relevant documents and their grades.</summary>
    /// <param name="path">The file.</param>
    /// <param name="queryIds">The ids of the queries in order.</param>
    /// <remarks>
    /// Cranfield's judgements count the queries from 1, whatever their ids. Its grades run from 1 (a complete answer) to 4
    /// (of minimum interest), with -1 for the paper the query came from: a document is relevant with any of them.
    /// </remarks>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> ReadJudgements(string path, IReadOnlyList<string> queryIds)
    {
        string[][] rows = [.. File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(row => row.Length >= 2)];
        bool areNumbers = rows.All(row => int.TryParse(row[0], CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= queryIds.Count);
        return rows
            .GroupBy(row => areNumbers ? queryIds[int.Parse(row[0], CultureInfo.InvariantCulture) - 1] : row[0].TrimStart('0'))
            .ToDictionary(group => group.Key, group => (IReadOnlySet<string>)group.Select(row => row[1]).ToHashSet());
    }

    private static string Join(Dictionary<char, List<string>> parts, char part) => parts.TryGetValue(part, out List<string>? lines) ? string.Join(' ', lines) : "";
}
