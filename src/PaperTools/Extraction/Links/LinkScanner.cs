namespace PaperTools.Extraction;

/// <summary>
/// Finds addresses in running text, in one pass.
/// <code>
/// address  = scheme "://" rest | host [ "/" rest ]          a host without scheme must be known, or begin with "www."
/// markdown = "[" label "](" address ")"
/// </code>
/// The characters of an address are RFC 3986's; a closing bracket belongs to it only where the opening one does, and the
/// punctuation at its end is the sentence's. LaTeX's escapes (<c>\_</c>, <c>\%</c>) are undone in the address.
/// </summary>
internal ref struct LinkScanner
{
    private const int LongestLabel = 300;
    private static readonly string[] s_schemes = ["https", "http", "ftp"];

    /// <summary>Words that begin a sentence: after a full stop they are no part of the path (<c>…/repo.The code</c>).</summary>
    private static readonly WordTable<bool> s_openers = WordTable.Of("The", "We", "Our", "This", "These", "Code", "Codes", "Data", "In", "It", "All", "Project", "Demo", "To");

    private readonly string _text;
    private int _position;
    private int _nextClose;

    public LinkScanner(string text)
    {
        _text = text;
        _nextClose = -1;
    }

    /// <summary>Finds the next address.</summary>
    public bool TryRead(out FoundLink link)
    {
        while (_position < _text.Length)
        {
            int start = _position;
            char c = _text[start];
            if (c == '[' && TryReadMarkdown(start, out link))
            {
                _position = link.End;
                return true;
            }

            if (!IsHostCharacter(c))
            {
                _position++;
                continue;
            }

            int end = start;
            while (end < _text.Length && IsHostCharacter(_text[end]))
            {
                end++;
            }

            _position = end;
            if (TryReadWithScheme(start, end, out link) || TryReadBareHost(start, end, out link))
            {
                _position = link.End;
                return true;
            }
        }

        link = default;
        return false;
    }

    private bool TryReadMarkdown(int start, out FoundLink link)
    {
        link = default;
        if (_nextClose < start)
        {
            _nextClose = _text.IndexOf(']', start);
            if (_nextClose < 0)
            {
                _nextClose = int.MaxValue;
            }
        }

        if (_nextClose == int.MaxValue || _nextClose - start > LongestLabel || _nextClose + 1 >= _text.Length || _text[_nextClose + 1] != '(')
        {
            return false;
        }

        // A label has one line; otherwise it would reach from the title into the abstract.
        if (_text.AsSpan(start, _nextClose - start).Contains('\n'))
        {
            return false;
        }

        int from = _nextClose + 2;
        int hostEnd = from;
        while (hostEnd < _text.Length && IsHostCharacter(_text[hostEnd]))
        {
            hostEnd++;
        }

        if (!TryReadWithScheme(from, hostEnd, out FoundLink target) && !TryReadBareHost(from, hostEnd, out target))
        {
            return false;
        }

        int close = target.End < _text.Length && _text[target.End] == ')' ? target.End + 1 : target.End;
        link = new FoundLink(start, close, target.Url);
        return true;
    }

    private readonly bool TryReadWithScheme(int start, int end, out FoundLink link)
    {
        link = default;
        if (end + 3 >= _text.Length || _text[end] != ':' || _text[end + 1] != '/' || _text[end + 2] != '/')
        {
            return false;
        }

        // The scheme may be glued to the word before it where a space was lost.
        ReadOnlySpan<char> run = _text.AsSpan(start, end - start);
        foreach (string scheme in s_schemes)
        {
            if (run.EndsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                // The host is looked at first, so that "http://http://…" is not read to its end again and again.
                if (!BeginsWithHost(end + 3))
                {
                    return false;
                }

                int from = end - scheme.Length;
                int close = EndOfAddress(end + 3);

                link = new FoundLink(from, close, Unescape(_text.AsSpan(from, close - from)));
                return true;
            }
        }

        return false;
    }

    private readonly bool TryReadBareHost(int start, int end, out FoundLink link)
    {
        link = default;
        ReadOnlySpan<char> run = _text.AsSpan(start, end - start).TrimStart("-.");
        start = end - run.Length;
        ReadOnlySpan<char> host = run.TrimEnd("-.");
        if (host.Length < 4 || host.Length > 253 || !host.Contains('.') || (start > 0 && _text[start - 1] is '@' or '/'))
        {
            return false;
        }

        bool hasPath = host.Length == run.Length && end < _text.Length && _text[end] == '/';
        bool isAddress = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? host.Count('.') > 1
            : MayBeKnown(host) && LinkHosts.Current.IsKnown(host.ToString()) && (hasPath || IsSubdomain(host));
        if (!isAddress)
        {
            return false;
        }

        int close = hasPath ? EndOfAddress(start) : start + host.Length;
        link = new FoundLink(start, close, Unescape(_text.AsSpan(start, close - start)));
        return true;
    }

    /// <summary>A cheap look before the host is looked up: the last label is of letters, in one case.</summary>
    private static bool MayBeKnown(ReadOnlySpan<char> host)
    {
        ReadOnlySpan<char> last = host[(host.LastIndexOf('.') + 1)..];
        return last.Length >= 2 && !last.ContainsAnyExceptInRange('a', 'z');
    }

    /// <summary><c>name.github.io</c> is an address without a path; <c>github.com</c> alone is the site's name.</summary>
    private static bool IsSubdomain(ReadOnlySpan<char> host) => host.Count('.') > 1;

    private readonly bool BeginsWithHost(int start)
    {
        int end = start;
        while (end < _text.Length && end - start < 254 && IsHostCharacter(_text[end]))
        {
            end++;
        }

        return _text.AsSpan(start, end - start).TrimEnd('.').TrimStart("-.").Contains('.');
    }

    private readonly int EndOfAddress(int start)
    {
        int end = start;
        int round = 0;
        int square = 0;
        for (; end < _text.Length; end++)
        {
            char c = _text[end];
            if (c == '\\')
            {
                if (end + 1 < _text.Length && _text[end + 1] is '_' or '%' or '#' or '&' or '~')
                {
                    end++;
                    continue;
                }

                break;
            }

            if (!IsAddressCharacter(c))
            {
                break;
            }

            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0)
            {
                break;
            }
        }

        return TrimEnd(start, end);
    }

    /// <summary>Takes off the punctuation of the sentence, and the sentence that follows without a space.</summary>
    private readonly int TrimEnd(int start, int end)
    {
        while (end > start)
        {
            char last = _text[end - 1];
            if (last is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' or '*' or '(' or '[' or '`')
            {
                end--;
                continue;
            }

            int stop = _text.AsSpan(start, end - start).LastIndexOf('.');
            if (stop > 0 && end - start - stop is > 1 and < 10 && s_openers.Contains(_text.AsSpan(start + stop + 1, end - start - stop - 1))
                && char.IsUpper(_text[start + stop + 1]))
            {
                end = start + stop;
                continue;
            }

            break;
        }

        return end;
    }

    private static string Unescape(ReadOnlySpan<char> address) =>
        address.Contains('\\') ? address.ToString().Replace("\\", "", StringComparison.Ordinal) : address.ToString();

    private static bool IsHostCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';

    private static bool IsAddressCharacter(char c) =>
        c < '\x7f' ? c > ' ' && c is not ('<' or '>' or '"' or '{' or '}' or '|' or '^' or '`') : char.IsLetterOrDigit(c) && !IsIdeographic(c);

    /// <summary>Scripts that are written without spaces: an address ends where they begin.</summary>
    private static bool IsIdeographic(char c) => c is >= '\u2e80' and <= '\ud7ff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef';
}
