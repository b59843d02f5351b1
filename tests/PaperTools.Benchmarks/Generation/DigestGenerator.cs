using System.Globalization;
using System.Text;

namespace PaperTools.Benchmarks.Generation;

/// <summary>
/// Makes up papers of about 1.5 KB. The same count and seed give the same papers, on every machine. Words of the trade and
/// family names are drawn from long lists, a few of them often and most seldom, as in real texts: few papers have the title of
/// another. The <c>library-rate</c> benchmark prints how many do, and how many share another key that papers are looked up by.
/// </summary>
public sealed class DigestGenerator
{
    private const int FewestSentences = 8;
    private const int MostSentences = 11;

    private const double TermOfSentence = 0.3;

    private readonly Random _random;
    private readonly bool _isVaried;
    private readonly StringBuilder _text = new();
    private string _name = "";
    private string _topic = "";

    private DigestGenerator(int seed, bool isVaried)
    {
        _random = new Random(seed);
        _isVaried = isVaried;
    }

    /// <summary>The edition of the papers: it changes with them, so that files made of another one are not taken for these.</summary>
    public static int Edition => 2;

    /// <summary>The papers, made as they are asked for.</summary>
    public static IEnumerable<GeneratedPaper> Papers(int count, int seed = 1) => Papers(count, seed, isVaried: true);

    /// <summary>Papers of so few words that most look like others of them, and so are hard to tell apart.</summary>
    public static IEnumerable<GeneratedPaper> SimilarPapers(int count, int seed = 1) => Papers(count, seed, isVaried: false);

    private static IEnumerable<GeneratedPaper> Papers(int count, int seed, bool isVaried)
    {
        DigestGenerator generator = new(seed, isVaried);
        for (int i = 0; i < count; i++)
        {
            yield return generator.Next(i);
        }
    }

    private GeneratedPaper Next(int index)
    {
        _topic = _isVaried ? Term() : "";
        _name = $"{Pick(Vocabulary.NameStarts)}{(_isVaried ? Capitalise(Pick(Vocabulary.TermMiddles), everyWord: false) : "")}{Pick(Vocabulary.NameEnds)}";
        string title = Fill(Pick(Vocabulary.Titles), isTitle: true, isOnTopic: true);
        DateOnly published = new DateOnly(2020, 1, 1).AddDays(_random.Next(2000));
        (string, string)[] authors = new (string, string)[_random.Next(1, 7)];
        for (int i = 0; i < authors.Length; i++)
        {
            authors[i] = (Pick(Vocabulary.Given), Family());
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
        StringBuilder sentences = new(Fill(Pick(Vocabulary.Openings), isOnTopic: true));
        int middles = _random.Next(FewestSentences, MostSentences + 1);
        for (int i = 0; i < middles; i++)
        {
            _ = sentences.Append(' ').Append(Fill(Pick(Vocabulary.Middles)));
        }

        return sentences.Append(' ').Append(Fill(Pick(Vocabulary.Closings))).Append(' ').Append(Fill(Pick(Vocabulary.Closings))).ToString();
    }

    /// <summary>Puts words into a template's slots; a slot in capitals begins with a capital, in a title each word does. Where the paper says what it is on, each thing has its topic.</summary>
    private string Fill(string template, bool isTitle = false, bool isOnTopic = false)
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
            string word = Word(slot.ToLowerInvariant(), isOnTopic) ?? $"{{{slot}}}";
            _ = _text.Append(char.IsAsciiLetterUpper(slot[0]) ? Capitalise(word, isTitle) : word);
            position = close + 1;
        }

        return _text.Append(template, position, template.Length - position).ToString();
    }

    private string? Word(string slot, bool isOnTopic) => slot switch
    {
        "adjective" => Pick(Vocabulary.Adjectives),
        "noun" => WithTerm(Pick(Vocabulary.Nouns), isOnTopic),
        "task" => WithTerm(Pick(Vocabulary.Tasks), isOnTopic),
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

    /// <summary>What a field adds to the words that all have: the paper's own topic, elsewhere it or another now and then.</summary>
    private string WithTerm(string words, bool isOnTopic) =>
        !_isVaried || (!isOnTopic && _random.NextDouble() >= TermOfSentence) ? words
        : isOnTopic || _random.Next(2) == 0 ? $"{_topic} {words}"
        : $"{Term()} {words}";

    private string Term() => Vocabulary.Term(Rank(Vocabulary.TermCount));

    private string Family() => _isVaried && _random.Next(4) > 0 ? Vocabulary.MadeUpFamily(Rank(Vocabulary.MadeUpFamilyCount)) : Pick(Vocabulary.Family);

    /// <summary>A rank from 0 after the law of Zipf and Mandelbrot, in which the first few are not as frequent as after Zipf's.</summary>
    private int Rank(int count)
    {
        const double Shift = 50;
        return (int)((Shift * Math.Pow((count + Shift) / Shift, _random.NextDouble())) - Shift);
    }

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
