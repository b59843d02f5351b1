using System.Buffers;

namespace PaperTools.Reading.Fields;

/// <summary>Normalises identifiers as <see cref="PaperIds"/> has them. Each gives null where the text holds none.</summary>
internal static class Identifiers
{
    private const int LongestDoi = 1000;
    private const int IsbnLength = 10;
    private const int LongIsbnLength = 13;

    private static readonly SearchValues<char> s_doiEnds = SearchValues.Create(" \t\r\n\"<>{}|\\^`\u00A0");

    /// <summary>
    /// The DOI of a field: bare, with a prefix, as an address, with PubMed's <c>[doi]</c> behind it. The grammar is the
    /// DOI Handbook's (2.2: <c>10.</c>, registrant, slash, suffix); the sentence's punctuation behind it goes, a closing
    /// bracket only if none opens it.
    /// </summary>
    public static string? Doi(ReadOnlySpan<char> text)
    {
        int start = IndexOfDoi(text);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> doi = text[start..];
        doi = doi[..DoiLength(doi)];
        doi = TrimPunctuation(doi.Contains('%') ? Uri.UnescapeDataString(doi.ToString()) : doi);
        bool hasSuffix = doi.IndexOf('/') is int slash and > 0 && slash + 1 < doi.Length && doi.Length <= LongestDoi;
        return hasSuffix ? doi.ToString().ToLowerInvariant() : null;
    }

    /// <summary>The PubMed identifier: one to eight digits, bare, after <c>PMID:</c>, or in an address of PubMed.</summary>
    public static string? Pmid(ReadOnlySpan<char> text)
    {
        const int LongestPmid = 8;
        ReadOnlySpan<char> digits = DigitsAfter(text.Trim(), ["pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "pmid:", "pmid", "medline:"]);
        return digits.Length is > 0 and <= LongestPmid && digits[0] != '0' ? digits.ToString() : null;
    }

    /// <summary>The PubMed Central identifier: <c>PMC</c> and digits; a version (<c>.1</c>) goes.</summary>
    public static string? Pmcid(ReadOnlySpan<char> text)
    {
        int start = text.IndexOf("pmc", StringComparison.OrdinalIgnoreCase);
        while (start >= 0)
        {
            ReadOnlySpan<char> digits = DigitsAtStart(text[(start + 3)..]);
            if (!digits.IsEmpty)
            {
                return $"PMC{digits}";
            }

            int next = text[(start + 3)..].IndexOf("pmc", StringComparison.OrdinalIgnoreCase);
            start = next < 0 ? -1 : start + 3 + next;
        }

        return null;
    }

    /// <summary>The OpenAlex work: <c>W</c> and digits, bare or in an address.</summary>
    public static string? OpenAlex(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> id = text.Trim();
        id = id[(id.LastIndexOf('/') + 1)..];
        bool isWork = id.Length > 1 && id[0] is 'W' or 'w' && DigitsAtStart(id[1..]).Length == id.Length - 1;
        return isWork ? $"W{id[1..]}" : null;
    }

    /// <summary>The ACL Anthology identifier: of an address, or bare (<c>2020.acl-main.1</c>, <c>P19-1001</c>).</summary>
    public static string? Acl(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> id = After(text.Trim(), ["aclanthology.org/", "aclweb.org/anthology/", "10.18653/v1/"]);
        int end = id.IndexOfAny('/', '?', '#');
        id = end < 0 ? id : id[..end];
        id = id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? id[..^".pdf".Length] : id;
        bool isOld = id.Length == 8 && char.IsAsciiLetterUpper(id[0]) && id[3] == '-' && DigitsAtStart(id[1..]).Length == 2 && DigitsAtStart(id[4..]).Length == 4;
        bool isNew = DigitsAtStart(id).Length == 4 && id.Count('.') == 2 && id[4] == '.' && char.IsAsciiDigit(id[^1]) && id.Contains('-');
        return isOld || isNew ? id.ToString() : null;
    }

    /// <summary>The DBLP key: after <c>DBLP:</c>, or in an address of dblp.</summary>
    public static string? Dblp(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> whole = text.Trim();
        ReadOnlySpan<char> key = After(whole, ["dblp.org/rec/bib/", "dblp.org/rec/", "dblp:"]);
        bool isKey = key.Length < whole.Length && key.Contains('/') && !key.Contains(' ');
        return isKey ? key.ToString() : null;
    }

    /// <summary>The ISBN as written, if it has ten or thirteen digits; of several the first.</summary>
    public static string? Isbn(ReadOnlySpan<char> text)
    {
        text = After(text.Trim(), ["urn:isbn:", "isbn:", "isbn"]).Trim();
        int length = 0;
        int digits = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '-' or '‐' or '–' || (text[length] is 'X' or 'x' && digits == IsbnLength - 1)))
        {
            digits += text[length] is '-' or '‐' or '–' ? 0 : 1;
            length++;
        }

        return digits is IsbnLength or LongIsbnLength ? text[..length].ToString() : null;
    }

    private static int IndexOfDoi(ReadOnlySpan<char> text)
    {
        int from = 0;
        while (from < text.Length)
        {
            int found = text[from..].IndexOf("10.", StringComparison.Ordinal);
            if (found < 0)
            {
                return -1;
            }

            int start = from + found;
            bool isAfterDigit = start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.');
            if (!isAfterDigit && IsRegistrant(text[(start + 3)..]))
            {
                return start;
            }

            from = start + 3;
        }

        return -1;
    }

    /// <summary>Four to nine digits, subdivided by points, then the slash, which an address may have escaped.</summary>
    private static bool IsRegistrant(ReadOnlySpan<char> text)
    {
        int length = DigitsAtStart(text).Length;
        if (length is < 4 or > 9)
        {
            return false;
        }

        while (length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]))
        {
            length += 1 + DigitsAtStart(text[(length + 1)..]).Length;
        }

        return length < text.Length && (text[length] == '/' || text[length..].StartsWith("%2F", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Up to white space, a quote or a tag; the angle brackets of a SICI (<c>49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O</c>) belong to the DOI.</summary>
    private static int DoiLength(ReadOnlySpan<char> text)
    {
        bool isSici = false;
        for (int i = 0; i < text.Length; i++)
        {
            isSici |= text[i] == '<' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            bool isBracket = isSici && text[i] is '<' or '>';
            if (!isBracket && s_doiEnds.Contains(text[i]))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static ReadOnlySpan<char> TrimPunctuation(ReadOnlySpan<char> doi)
    {
        while (!doi.IsEmpty)
        {
            bool isPunctuation = doi[^1] switch
            {
                '.' or ',' or ';' or ':' or '\'' or '’' or '”' or '/' => true,
                ')' => doi.Count('(') < doi.Count(')'),
                ']' => doi.Count('[') < doi.Count(']'),
                _ => false,
            };
            if (!isPunctuation)
            {
                break;
            }

            doi = doi[..^1];
        }

        return doi;
    }

    private static ReadOnlySpan<char> DigitsAtStart(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> DigitsAfter(ReadOnlySpan<char> text, scoped ReadOnlySpan<string> places)
    {
        ReadOnlySpan<char> rest = After(text, places).TrimStart();
        ReadOnlySpan<char> digits = DigitsAtStart(rest);
        bool isWhole = digits.Length == rest.Length || !char.IsLetter(rest[digits.Length]);
        return isWhole ? digits : default;
    }

    /// <summary>What follows the first of the places that the text has; the whole text where it has none.</summary>
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, scoped ReadOnlySpan<string> places)
    {
        foreach (string place in places)
        {
            int found = text.IndexOf(place, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
            {
                return text[(found + place.Length)..];
            }
        }

        return text;
    }
}
