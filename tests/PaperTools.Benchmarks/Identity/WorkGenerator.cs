using System.Globalization;
using PaperTools.Benchmarks.Generation;

namespace PaperTools.Benchmarks.Identity;

/// <summary>
/// Makes up works. Of ten, seven are on arXiv and eight have a DOI of a publisher (each has one of the two); every
/// fifth is in PubMed, every third in dblp, every sixth in the ACL Anthology; one in twenty was published under a revised title, and
/// one in twenty has signs of mathematics in it.
/// No two have the same words before the colon.
/// </summary>
public static class WorkGenerator
{
    private static readonly string[] s_subtitles =
        ["A Study in Three Settings", "Methods and Open Questions", "What Works and What Does Not", "Evidence from Practice", "From Theory to Deployment", "An Empirical Analysis", "Lessons Learned"];

    private static readonly string[] s_venues =
        ["Annual Meeting of the Association for Computational Linguistics", "International Conference on Machine Learning", "Advances in Neural Information Processing Systems", "AAAI Conference on Artificial Intelligence"];

    private static readonly string[] s_signs = ["at √s = 13 TeV", "with a β-Divergence", "in O(n log n) Time", "at 50% Sparsity"];

    /// <summary>The works, numbered from a first number on.</summary>
    public static IEnumerable<Work> Works(int count, int seed, int firstNumber = 0)
    {
        var random = new Random(seed);
        int number = firstNumber;
        HashSet<string> taken = [];
        foreach (GeneratedPaper paper in DigestGenerator.SimilarPapers(int.MaxValue, seed).Where(paper => taken.Add(paper.Title.Split(": ")[0])).Take(count))
        {
            yield return Of(paper, number++, random);
        }
    }

    private static Work Of(GeneratedPaper paper, int number, Random random)
    {
        bool isOnArxiv = random.NextDouble() < 0.7;
        bool isPublished = !isOnArxiv || random.NextDouble() < 0.75;
        bool isConference = random.NextDouble() < 0.5;
        string title = paper.Title.Contains(':', StringComparison.Ordinal) || random.NextDouble() < 0.6 ? paper.Title : $"{paper.Title}: {s_subtitles[random.Next(s_subtitles.Length)]}";
        title = random.NextDouble() < 0.05 ? $"{title} {s_signs[random.Next(s_signs.Length)]}" : title;
        return new Work
        {
            Number = number,
            Title = title,
            PublishedTitle = isPublished && isOnArxiv && random.NextDouble() < 0.05 ? Revised(title, random) : null,
            Abstract = paper.Abstract,
            Authors = [.. paper.Authors.DistinctBy(name => name.Family).Select(name => new Author { Given = name.Given, Family = name.Family })],
            Published = paper.Published,
            Year = paper.Published.Year + (isOnArxiv && random.NextDouble() < 0.5 ? 1 : 0),
            Arxiv = isOnArxiv ? $"{paper.Published:yyMM}.{number % 90_000 + 10_000}" : null,
            Doi = isPublished ? $"10.{random.Next(1000, 9999)}/work.{number}" : null,
            Pmid = number % 5 == 0 ? (10_000_000 + number).ToString(CultureInfo.InvariantCulture) : null,
            Acl = isPublished && number % 6 == 0 ? $"{paper.Published.Year + 1}.acl-main.{number}" : null,
            Dblp = isPublished && number % 3 == 0 ? $"conf/x/{paper.Authors[0].Family}{number}" : null,
            OpenAlex = $"W{3_000_000_000 + number}",
            SemanticScholar = $"{number:x8}{number * 7919L:x16}{number * 104729L:x16}",
            Venue = isConference ? s_venues[random.Next(s_venues.Length)] : paper.Venue,
            Type = isConference ? "paper-conference" : "article-journal",
            Volume = isConference ? null : random.Next(1, 90).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What reviewers bring about: a word more, a word less, another word.</summary>
    private static string Revised(string title, Random random) => random.Next(4) switch
    {
        0 => $"Towards {title}",
        1 => title.Replace(" for ", " in ", StringComparison.Ordinal) + " Revised Models".Replace("Revised ", "", StringComparison.Ordinal),
        2 => title.Replace("A ", "An Improved ", StringComparison.Ordinal),
        _ => title.Replace(" of ", " on ", StringComparison.Ordinal).Replace("Framework", "System", StringComparison.Ordinal),
    };
}
