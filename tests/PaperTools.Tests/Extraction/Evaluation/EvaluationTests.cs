using System.Globalization;
using System.Text;

namespace PaperTools.Tests.Extraction.Evaluation;

/// <summary>How well the facts are found: precision, recall and F1 of each over papers labelled by reading.</summary>
public class EvaluationTests(ITestOutputHelper output)
{
    /// <summary>The facts with several values, and how a value is compared.</summary>
    private static readonly (string Fact, Func<Paper, IEnumerable<string>> Values, Func<string, string> Key)[] s_lists =
    [
        ("acronyms", paper => paper.Acronyms.Select(acronym => acronym.Short), Loose),
        ("links", paper => paper.Links.Select(link => link.Url), url => url.TrimEnd('/').ToLowerInvariant()),
        ("results", paper => paper.Results.Select(Quantity), quantity => quantity),
        ("models", paper => paper.Models, Loose),
        ("datasets", paper => paper.Datasets, Loose),
        ("modelSizes", paper => paper.ModelSizes, Loose),
        ("languages", paper => paper.Languages, Loose),
        ("languageCounts", paper => paper.LanguageCounts, Loose),
        ("topics", paper => paper.Topics, topic => topic),
    ];

    /// <summary>The facts with one value, of which the labels may accept several.</summary>
    private static readonly (string Fact, Func<Paper, string?> Value)[] s_single = [("name", paper => paper.Name), ("contribution", paper => paper.Contribution)];

    [Fact]
    public void EveryFactIsFoundAsWellAsItsFloorAsks()
    {
        (IReadOnlyList<LabelledPaper> papers, IReadOnlyDictionary<string, double> floors) = LabelledPaper.Load();
        Dictionary<string, Tally> tallies = floors.Keys.ToDictionary(fact => fact, _ => new Tally());
        foreach (LabelledPaper paper in papers)
        {
            foreach ((string fact, Func<Paper, IEnumerable<string>> values, Func<string, string> key) in s_lists)
            {
                tallies[fact].Add(paper.Paper.Title, paper.Required(fact).Select(key), paper.Optional(fact).Select(key), values(paper.Paper).Select(key));
            }

            foreach ((string fact, Func<Paper, string?> value) in s_single)
            {
                tallies[fact].AddSingle(paper.Paper.Title, [.. paper.Required(fact).Select(Loose)], [.. paper.Optional(fact).Select(Loose)], value(paper.Paper) is string found ? Loose(found) : null);
            }
        }

        output.WriteLine(Table(tallies, floors));

        Assert.True(papers.Count >= 40);
        Assert.Empty(tallies.Where(pair => pair.Value.F1 < floors[pair.Key]).Select(pair => $"{pair.Key}: F1 {pair.Value.F1:0.000} is below {floors[pair.Key]:0.000}\n{pair.Value.Mistakes}"));
    }

    private static string Table(Dictionary<string, Tally> tallies, IReadOnlyDictionary<string, double> floors)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"fact",-16}{"precision",10}{"recall",8}{"F1",8}{"floor",8}{"right",7}{"extra",7}{"missed",8}");
        foreach ((string fact, Tally tally) in tallies)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{fact,-16}{tally.Precision,10:0.000}{tally.Recall,8:0.000}{tally.F1,8:0.000}{floors[fact],8:0.000}{tally.Right,7}{tally.Extra,7}{tally.Missed,8}");
        }

        foreach ((string fact, Tally tally) in tallies)
        {
            table.Append(CultureInfo.InvariantCulture, $"{fact}:\n{tally.Mistakes}");
        }

        return table.ToString();
    }

    private static string Quantity(PaperResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Value} {result.Unit switch { "x" or "%" or "points" => result.Unit, _ => "score" }}");

    /// <summary>Names differ in case, spaces, hyphens and a plural's s.</summary>
    private static string Loose(string name) =>
        string.Concat(name.ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_'))) is var key && key.Length > 2 && key[^1] == 's' ? key[..^1] : key;

    private sealed class Tally
    {
        private readonly StringBuilder _mistakes = new();

        public int Right { get; private set; }

        public int Extra { get; private set; }

        public int Missed { get; private set; }

        public double Precision => Right + Extra == 0 ? 1 : (double)Right / (Right + Extra);

        public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

        public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        public string Mistakes => _mistakes.ToString();

        public void Add(string title, IEnumerable<string> required, IEnumerable<string> optional, IEnumerable<string> found)
        {
            HashSet<string> wanted = [.. required];
            HashSet<string> got = [.. found];
            string[] missed = [.. wanted.Except(got)];
            string[] extra = [.. got.Except(wanted).Except(optional)];
            Count(title, wanted.Count - missed.Length, extra, missed);
        }

        public void AddSingle(string title, string[] accepted, string[] optional, string? found)
        {
            bool isRight = found is not null && accepted.Contains(found);
            bool isExtra = found is not null && !isRight && !optional.Contains(found) && (accepted.Length > 0 || optional.Length == 0);
            Count(title, isRight ? 1 : 0, isExtra ? [found!] : [], accepted.Length > 0 && !isRight ? [accepted[0]] : []);
        }

        private void Count(string title, int right, string[] extra, string[] missed)
        {
            Right += right;
            Extra += extra.Length;
            Missed += missed.Length;
            foreach (string mistake in extra.Select(value => "extra " + value).Concat(missed.Select(value => "missed " + value)))
            {
                _mistakes.AppendLine(CultureInfo.InvariantCulture, $"  {mistake}: {title}");
            }
        }
    }
}
