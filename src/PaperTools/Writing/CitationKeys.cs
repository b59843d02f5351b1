using System.Globalization;
using System.Text;

namespace PaperTools.Writing;

/// <summary>
/// Citation keys, unique within a file without regard to case, as BibTeX wants them: a paper that comes with a key
/// keeps it unless a pattern is asked for, and of equal keys the later ones get a letter (<c>smith2023ab</c>).
/// Only hashes are kept, so that a million keys stay small.
/// </summary>
internal sealed class CitationKeys
{
    /// <summary>What a key may not hold in BibTeX, BibLaTeX or a citation in Markdown.</summary>
    private const string Forbidden = "\"#%'(),={}~\\@[]<>|;&$^`*?!";

    private readonly CitationKeyPattern? _pattern;
    private readonly Func<Paper, bool> _isLasting;
    private readonly Dictionary<ulong, int> _uses = [];

    public CitationKeys(WriteOptions options)
    {
        _pattern = options.KeyPattern;
        _isLasting = options.HasLastingKey;
        foreach (string key in options.TakenKeys)
        {
            _uses.TryAdd(Hash(key), 0);
        }
    }

    /// <summary>The key of the next paper.</summary>
    public string Next(Paper paper)
    {
        string key = (_pattern is null || _isLasting(paper)) && paper.Ids.CitationKey is string own ? Allowed(own) : "";
        key = key.Length > 0 ? key : (_pattern ?? CitationKeyPattern.Default).Apply(paper);
        key = key.Length > 0 ? key : "paper";
        if (_uses.TryAdd(Hash(key), 0))
        {
            return key;
        }

        while (true)
        {
            string numbered = key + Letters(_uses[Hash(key)]++);
            if (_uses.TryAdd(Hash(numbered), 0))
            {
                return numbered;
            }
        }
    }

    /// <summary>a, b, ... z, aa, ab, ...</summary>
    private static string Letters(int index)
    {
        string letters = "";
        for (int rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('a' + (rest % 26)) + letters;
        }

        return letters;
    }

    private static string Allowed(string key)
    {
        var allowed = new StringBuilder(key.Length);
        foreach (char c in key)
        {
            bool isForbidden = char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) == UnicodeCategory.Format || Forbidden.Contains(c, StringComparison.Ordinal);
            if (!isForbidden)
            {
                allowed.Append(c);
            }
        }

        return allowed.ToString();
    }

    /// <summary>FNV-1a, 64 bits, of the key in upper case (http://www.isthe.com/chongo/tech/comp/fnv/).</summary>
    private static ulong Hash(string key)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in key)
        {
            hash = (hash ^ char.ToUpperInvariant(c)) * 1099511628211;
        }

        return hash;
    }
}
