using System.Globalization;
using System.Text;

namespace PaperTools.Benchmarks.Generation;

/// <summary>Makes up papers of about 1.5 KB. The same count and seed give the same papers, on every machine.</summary>
public sealed class DigestGenerator
{
    private const int FewestSentences = 8;
    private const int MostSentences = 11;

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private string _name = "";

    private DigestGenerator(int seed)
    {
        _random = new Random(seed);
    }

    /// <summary>The papers, made as they are asked for.</summary>
    public static IEnumerable<GeneratedPaper> Papers(int count, int seed = 1)
    {
        DigestGenerator generator = new(seed);
        for (int i = 0; i < count; i++)
        {
            yield return generator.Next(i);
        }
    }

    private GeneratedPaper Next(int index)
    {
        _name = $"{Pick(Vocabulary.NameStarts)}{Pick(Vocabulary.NameEnds)}";
        string title = Fill(Pick(Vocabulary.Titles), isTitle: true);
        DateOnly published = new DateOnly(2020, 1, 1).AddDays(_random.Next(2000));
        (string, string)[] authors = new (string, string)[_random.Next(1, 7)];
        for (int i = 0; i < authors.Length; i++)
        {
            authors[i] = (Pick(Vocabulary.Given), Pick(Vocabulary.Family));
        }

        return new GeneratedPaper(
            title,
            Abstract(),
            authors,
            string.Create(CultureInfo.InvariantCulture, $"{published:yyMM}.{index % 100_000:00000}"),
            string.Create(CultureInfo.InvariantCulture, $"10.5555/papertools.{index}"),
            published,
            [Pick(Vocabulary.Categories)],
            Pick(Vocabulary.Venues),
            [Pick(Vocabulary.Tasks), Pick(Vocabulary.Nouns), Pick(Vocabulary.Qualities)]);
    }

    private string Abstract()
    {
        StringBuilder sentences = new(Fill(Pick(Vocabulary.Openings)));
        int middles = _random.Next(FewestSentences, MostSentences + 1);
        for (int i = 0; i < middles; i++)
        {
            _ = sentences.Append(' ').Append(Fill(Pick(Vocabulary.Middles)));
        }

        return sentences.Append(' ').Append(Fill(Pick(Vocabulary.Closings))).Append(' ').Append(Fill(Pick(Vocabulary.Closings))).ToString();
    }

    /// <summary>Puts words into a template's slots; a slot in capitals begins with a capital, in a title each word does.</summary>
    private string Fill(string template, bool isTitle = false)
    {
        _ = _text.Clear();
        int position = 0;
        while (position < template.Length)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            _ = _text.Append(template, position, open - position);
            string slot = template[(open + 1)..close];
            string word = Word(slot.ToLowerInvariant()) ?? $"{{{slot}}}";
            _ = _text.Append(char.IsAsciiLetterUpper(slot[0]) ? Capitalise(word, isTitle) : word);
            position = close + 1;
        }

        return _text.Append(template, position, template.Length - position).ToString();
    }

    private string? Word(string slot) => slot switch
    {
        "adjective" => Pick(Vocabulary.Adjectives),
        "noun" => Pick(Vocabulary.Nouns),
        "task" => Pick(Vocabulary.Tasks),
        "quality" => Pick(Vocabulary.Qualities),
        "model" => Pick(Vocabulary.Models),
        "dataset" => Pick(Vocabulary.Datasets),
        "name" => _name,
        "lab" => "example-lab",
        "number" => _random.Next(2, 500).ToString(CultureInfo.InvariantCulture),
        "size" => _random.Next(1, 80).ToString(CultureInfo.InvariantCulture),
        "percent" => (_random.Next(10, 990) / 10.0).ToString("0.0", CultureInfo.InvariantCulture),
        "factor" => (_random.Next(11, 120) / 10.0).ToString("0.0", CultureInfo.InvariantCulture),
        _ => null,
    };

    private string Pick(string[] list) => list[_random.Next(list.Length)];

    private static string Capitalise(string words, bool everyWord)
    {
        char[] letters = words.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 0 || (everyWord && letters[i - 1] == ' '))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }
        }

        return new string(letters);
    }
}
