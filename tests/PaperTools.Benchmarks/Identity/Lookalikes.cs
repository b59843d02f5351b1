using System.Globalization;
using PaperTools.Benchmarks.Generation;

namespace PaperTools.Benchmarks.Identity;

/// <summary>
/// Works that look like another one and are none: a correction, a second part, next year's edition, the same title by others, ...
/// What no reader could tell apart is not made: where two works have one title, their records name authors and type, and
/// where two works of the same authors have one name before the colon, no source drops what is behind it.
/// </summary>
public static class Lookalikes
{
    /// <summary>Words that a slip would make of each other, and that are both right.</summary>
    private static readonly (string One, string Other)[] s_neighbours =
        [("Adaptive", "Adoptive"), ("Detection", "Selection"), ("Stimulation", "Simulation"), ("Quantitative", "Qualitative"), ("Evaluation", "Evolution"), ("Interactive", "Integrative"), ("Causal", "Casual"), ("Continuous", "Contiguous")];

    /// <summary>The kinds, each made from a work.</summary>
    private static readonly (string Name, Func<Work, Random, Work> Make)[] s_kinds =
    [
        ("erratum", (work, random) => About(work, Pick(random, "Erratum: {0}", "Correction to: {0}", "Corrigendum to \"{0}\"", "{0} - Erratum", "Author Correction: {0}", "Publisher Correction: {0}", "Addendum: {0}"))),
        ("retraction", (work, random) => About(work, Pick(random, "Retraction: {0}", "RETRACTED: {0}", "Retraction Note: {0}", "Expression of Concern: {0}", "[Retracted] {0}"))),
        ("comment", (work, random) => ByOthers(About(work, Pick(random, "Comment on \"{0}\"", "Comments on: {0}", "A Commentary on {0}", "Discussion of: {0}", "{0}: A Critique", "Letter to the Editor: {0}")), random)),
        ("reply", (work, random) => About(work, Pick(random, "Reply to: {0}", "{0} - a reply", "Response to comments on \"{0}\"", "Rejoinder: {0}", "{0}: Authors' response"))),
        ("supplement", (work, random) => About(work, Pick(random, "Supplementary material for: {0}", "{0}: Supplementary Information", "Data from: {0}", "Code for \"{0}\"", "Slides: {0}", "{0} (poster)", "Replication data for: {0}", "Appendix to {0}"))),
        ("part", (work, random) => work with { Title = string.Format(CultureInfo.InvariantCulture, Pick(random, "{0}. Part II", "{0} II", "{0}, Part 2", "{0} (Part Two)", "{0}, Volume 2", "{0} - Part B", "{0} v2"), work.Title) }),
        ("year", (work, random) => work with { Title = $"{work.Title} {work.Year + 1}", Published = work.Published.AddYears(1), Year = work.Year + 1 }),
        ("edition", (work, random) => work with { Title = work.Title + Pick(random, ", second edition", " (2nd ed.)", ", Third Edition", " Revisited"), Year = work.Year + 3, Published = work.Published.AddYears(3) }),
        ("others", (work, random) => ByOthers(work, random) with { Abstract = Fresh(random).Abstract, HasNamesake = true }),
        ("others, other abstract and year", (work, random) => ByOthers(work, random) with { Abstract = Fresh(random).Abstract, Year = work.Year + 4, Published = work.Published.AddYears(4), HasNamesake = true }),
        ("series", (work, random) => work with { Title = OtherWord(work.Title, random), Abstract = Fresh(random).Abstract, NeedsSubtitle = true }),
        ("opposite", (work, random) => work with { Title = Opposite(work.Title), Abstract = Fresh(random).Abstract, NeedsSubtitle = true }),
        ("translation", (work, random) => work with { Title = $"{work.Title} (translation)", Year = work.Year + 1 }),
        ("volume", (work, _) => work with { Published = work.Published.AddYears(1), Year = work.Year + 1, HasNamesake = true }),
        ("neighbour", (work, random) => work with { Title = ToNeighbour(work.Title), Abstract = Fresh(random).Abstract, NeedsSubtitle = true }),
        ("thesis", (work, random) => work with { Type = "thesis", Authors = [work.Authors[0]], Abstract = Fresh(random).Abstract, HasNamesake = true }),
    ];

    /// <summary>Works and a lookalike of each, the kinds in turn.</summary>
    public static IEnumerable<Work> With(IEnumerable<Work> works, int seed, int firstNumber)
    {
        var random = new Random(seed);
        int number = firstNumber;
        foreach (Work plain in works)
        {
            (string name, Func<Work, Random, Work> make) = s_kinds[number % s_kinds.Length];
            Work work = name == "volume" ? AsVolume(plain, random) : name == "neighbour" ? WithNeighbour(plain, random) : plain;
            Work made = make(work, random);
            yield return work with { HasNamesake = made.HasNamesake, NeedsSubtitle = made.NeedsSubtitle };
            yield return made with
            {
                Number = number,
                Likeness = name,
                NeedsSubtitle = true,
                PublishedTitle = null,
                Arxiv = work.Arxiv is null ? null : $"{made.Published:yyMM}.{number % 90_000 + 10_000}",
                Doi = work.Doi is null ? null : $"10.{random.Next(1000, 9999)}/work.{number}",
                Pmid = null,
                Acl = null,
                Dblp = null,
                OpenAlex = $"W{3_000_000_000 + number}",
                SemanticScholar = $"{number:x8}{number * 7919L:x16}{number * 104729L:x16}",
            };
            number++;
        }
    }

    /// <summary>A volume of what comes out every year under one title.</summary>
    private static Work AsVolume(Work work, Random random) => work with
    {
        Title = string.Format(CultureInfo.InvariantCulture, Pick(random, "Proceedings of the Workshop on {0}", "Advances in {0}", "International Conference on {0}", "Lecture Notes on {0}"), string.Concat(work.Title.Where(c => !char.IsAsciiDigit(c)))),
        PublishedTitle = null,
        Arxiv = null,
        Doi = work.Doi ?? $"10.1000/volume.{work.Number}",
        Published = new DateOnly(work.Year, work.Published.Month, 1),
    };

    private static Work WithNeighbour(Work work, Random random) =>
        work with { Title = $"{work.Title} in {s_neighbours[random.Next(s_neighbours.Length)].One} Settings", PublishedTitle = null };

    private static string ToNeighbour(string title) => s_neighbours.Aggregate(title, (text, pair) => text.Replace($" in {pair.One} Settings", $" in {pair.Other} Settings", StringComparison.Ordinal));

    private static Work About(Work work, string form) => work with { Title = string.Format(CultureInfo.InvariantCulture, form, work.Title), Abstract = "" };

    private static Work ByOthers(Work work, Random random)
    {
        HashSet<string?> taken = [.. work.Authors.Select(author => author.Family)];
        return work with { Authors = [.. Fresh(random).Authors.Where(name => !taken.Contains(name.Family)).Append((Given: "Xenia", Family: $"Newcomer{(char)('a' + random.Next(26))}")).Select(name => new Author { Given = name.Given, Family = name.Family })] };
    }

    private static GeneratedPaper Fresh(Random random) => DigestGenerator.SimilarPapers(1, random.Next()).First();

    /// <summary>The same authors' next paper: one word of the title is another.</summary>
    private static string OtherWord(string title, Random random)
    {
        string task = Vocabulary.Tasks[random.Next(Vocabulary.Tasks.Length)];
        string[] words = title.Split(' ');
        words[^1] = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(task);
        return string.Join(' ', words);
    }

    private static string Opposite(string title) =>
        title.Contains(" with", StringComparison.OrdinalIgnoreCase) ? title.Replace(" with", " without", StringComparison.OrdinalIgnoreCase)
        : title.Contains("supervised", StringComparison.OrdinalIgnoreCase) ? title.Replace("supervised", "unsupervised", StringComparison.OrdinalIgnoreCase)
        : title.Contains(" for ", StringComparison.OrdinalIgnoreCase) ? title.Replace(" for ", " beyond ", StringComparison.OrdinalIgnoreCase)
        : $"Against {title}";

    private static string Pick(Random random, params string[] forms) => forms[random.Next(forms.Length)];
}
