using System.Globalization;
using System.Text;
using PaperTools.Searching.Analysis;

namespace PaperTools.Writing;

/// <summary>
/// What citation keys are made of: text with fields in braces, <c>{author}{year}{word}</c>. Of the text, letters,
/// digits and <c>- _ . : + /</c> are allowed, which every reader of keys takes.
/// </summary>
public sealed class CitationKeyPattern
{
    private const string Marks = "-_.:+/";

    private static readonly (string Name, string Description, Func<Paper, string> Text)[] s_fields =
    [
        ("author", "the first author's family name", paper => paper.Authors.Count > 0 ? KeyText.OfAuthor(paper.Authors[0]) : ""),
        ("authors", "the family names of up to three authors", paper => string.Concat(paper.Authors.Take(3).Select(KeyText.OfAuthor))),
        ("year", "the year of publication", paper => paper.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? ""),
        ("month", "the month of publication, two digits", paper => paper.Published?.Month?.ToString("00", CultureInfo.InvariantCulture) ?? ""),
        ("word", "the first word of the title that is not an article, preposition or the like", paper => KeyText.FirstWord(paper.Title)),
        ("title", "all words of the title", paper => KeyText.Of(paper.Title)),
        ("name", "the short name of what the paper introduces", paper => KeyText.Of(paper.Name ?? "")),
        ("venue", "the venue", paper => KeyText.Of(paper.Venue ?? "")),
        ("arxiv", "the arXiv identifier", paper => paper.Ids.Arxiv ?? ""),
        ("number", "the number in the digest", paper => paper.Number.ToString(CultureInfo.InvariantCulture)),
    ];

    private readonly List<Func<Paper, string>> _parts;

    private CitationKeyPattern(List<Func<Paper, string>> parts)
    {
        _parts = parts;
    }

    /// <summary>Author, year and first word of the title; without author and year the name, or the first word alone.</summary>
    public static CitationKeyPattern Default { get; } = new([DefaultKey]);

    /// <summary>The names of the fields, and what each means.</summary>
    public static IEnumerable<(string Name, string Description)> Fields => s_fields.Select(known => (known.Name, known.Description));

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It names a field that does not exist, or holds characters that no key may have.</exception>
    public static CitationKeyPattern Parse(string pattern)
    {
        List<Func<Paper, string>> parts = [];
        for (int i = 0; i < pattern.Length;)
        {
            int close = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (close >= 0)
            {
                parts.Add(Field(pattern[(i + 1)..close]));
                i = close + 1;
                continue;
            }

            string text = pattern.Substring(i, 1);
            if (!char.IsAsciiLetterOrDigit(text[0]) && !Marks.Contains(text[0], StringComparison.Ordinal))
            {
                throw new FormatException($"A citation key cannot hold '{text}'. A pattern is made of letters, digits, {string.Join(' ', Marks.ToCharArray())} and fields such as {{author}}.");
            }

            parts.Add(_ => text);
            i++;
        }

        return new CitationKeyPattern(parts);
    }

    /// <summary>The key of a paper, perhaps empty, and not yet unique.</summary>
    internal string Apply(Paper paper)
    {
        var key = new StringBuilder();
        foreach (Func<Paper, string> part in _parts)
        {
            key.Append(part(paper));
        }

        // A paper without authors has more than its year for a key.
        string text = key.ToString();
        return text.Any(char.IsLetter) ? text : NameOrWord(paper) + text;
    }

    private static Func<Paper, string> Field(string name)
    {
        foreach ((string known, _, Func<Paper, string> text) in s_fields)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        throw new FormatException($"There is no field '{{{name}}}' for citation keys. The fields are {string.Join(", ", Fields.Select(known => $"{{{known.Name}}}"))}.");
    }

    private static string DefaultKey(Paper paper)
    {
        string word = KeyText.FirstWord(paper.Title);
        string author = paper.Authors.Count > 0 ? KeyText.OfAuthor(paper.Authors[0]) : "";
        return author.Length == 0 && paper.Year is null ? NameOrWord(paper) : string.Create(CultureInfo.InvariantCulture, $"{author}{paper.Year:0000}{word}");
    }

    private static string NameOrWord(Paper paper) =>
        paper.Name is string name && KeyText.Of(name) is { Length: > 0 } known ? known : KeyText.FirstWord(paper.Title);
}
