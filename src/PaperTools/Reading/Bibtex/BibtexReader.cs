using System.Text;
using PaperTools.Reading.Input;

namespace PaperTools.Reading.Bibtex;

/// <summary>
/// Reads BibTeX and BibLaTeX: Patashnik, BibTeXing (1988), and the BibLaTeX manual, chapter 2. One entry at a time is in
/// memory, and those that wait for what they refer to under <c>crossref</c> or <c>xdata</c>. What is wrong with an entry
/// is reported; the entries behind it come out.
/// </summary>
public sealed class BibtexReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "BibTeX";

    /// <inheritdoc/>
    public string Description => "BibTeX or BibLaTeX bibliography";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        const int Certain = 95;
        const int Likely = 45;
        const int Possible = 10;
        ReadOnlySpan<char> start = sample.Start;
        if (start.IsEmpty || start[0] is '<' or '{' or '[')
        {
            return 0;
        }

        bool isFirst = true;
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            ReadOnlySpan<char> text = line.Trim();
            if (text.IsEmpty || text[0] == '%')
            {
                continue;
            }

            if (IsEntry(text))
            {
                return isFirst ? Certain : Likely;
            }

            isFirst = false;
        }

        // Nothing but comments: a bibliography that has no entry yet.
        return isFirst ? Possible : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        var buffer = new EntryBuffer(source.Utf8);
        var scanner = new BibtexScanner(buffer);
        var entry = new BibtexEntry();
        var parser = new BibtexParser(buffer, entry, context);
        var references = new BibtexReferences(context);
        while (scanner.Next(out BibtexSpan span))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            int line = buffer.LineAt(span.TypeStart);
            switch (Kind(buffer, span))
            {
                case "comment" or "preamble":
                    break;
                case "string":
                    parser.ParseMacro(span);
                    break;
                default:
                    parser.ParseEntry(span);
                    bool isReady = IsWhole(span, entry, parser, context, line) && references.Take(entry, line);
                    if (isReady && ToPaper(entry, context, line) is Paper paper)
                    {
                        yield return paper;
                    }

                    foreach (Paper held in references.HasHeld ? Held(references, context, isEnd: false) : [])
                    {
                        yield return held;
                    }

                    break;
            }

            scanner.Skip(span);
            WarnOfBraces(buffer, context, entry.Key);
        }

        foreach (Paper held in Held(references, context, isEnd: true))
        {
            yield return held;
        }

        if (context.Count == 0)
        {
            context.Inform("NoEntries", "The bibliography has no entry that a paper could be made from. Entries look like @article{key, title = {...}}.");
        }
    }

    private static IEnumerable<Paper> Held(BibtexReferences references, ReadContext context, bool isEnd)
    {
        while (references.Next(isEnd) is BibtexHeldEntry held)
        {
            if (ToPaper(held.Entry, context, held.Line) is Paper paper)
            {
                yield return paper;
            }
        }
    }

    /// <summary>Whether the entry can be read; one that does not end cannot where that cost it a field.</summary>
    private static bool IsWhole(BibtexSpan span, BibtexEntry entry, BibtexParser parser, ReadContext context, int line)
    {
        string name = Name(entry);
        if (!span.IsClosed && parser.IsCutOff)
        {
            context.Error("UnterminatedEntry", $"The entry '{name}' does not end: a closing brace was expected before the next entry. It is left out.", line, name);
            return false;
        }

        if (!span.IsClosed)
        {
            context.Warn("UnterminatedEntry", $"The entry '{name}' lacks its closing brace. It was read as if it ended with its last field.", line, name);
        }

        return true;
    }

    private static string Name(BibtexEntry entry) => entry.Key.Length > 0 ? entry.Key : $"@{entry.Type}";

    private static Paper? ToPaper(BibtexEntry entry, ReadContext context, int line)
    {
        if (entry.Type.Equals("xdata", StringComparison.OrdinalIgnoreCase))
        {
            // It is there for others to refer to.
            return null;
        }

        Paper? paper = BibtexPaper.Make(entry, context, line);
        if (paper is null)
        {
            string name = Name(entry);
            context.Warn("EmptyEntry", $"The entry '{name}' has neither title nor authors, abstract, identifier or address. It is left out.", line, name);
        }

        return paper;
    }

    /// <summary>Fields behind an entry's end are text that BibTeX ignores, but nobody means them to be.</summary>
    private static void WarnOfBraces(EntryBuffer buffer, ReadContext context, string key)
    {
        const int LongestExcerpt = 60;
        _ = buffer.Has(0, LongestExcerpt);
        ReadOnlySpan<byte> rest = buffer.From(0);
        rest = rest[..Math.Min(LongestExcerpt, rest.Length)].TrimStart(" \t\r\n"u8);
        int equals = rest.IndexOf((byte)'=');
        bool isField = equals > 0 && rest[0] == ',' && BibtexFields.Of(rest[..equals].Trim(", \t\r\n"u8)) != BibtexField.None;
        if (isField || rest is [(byte)'}', ..])
        {
            int lineEnd = rest.IndexOfAny((byte)'\r', (byte)'\n');
            string excerpt = Encoding.UTF8.GetString(lineEnd < 0 ? rest : rest[..lineEnd]);
            context.Warn("UnexpectedBrace", $"The entry '{key}' ended before '{excerpt}': it has a closing brace too many. Expected is the next entry; what stands before that is left out.", buffer.LineAt(buffer.Start), key, excerpt);
        }
    }

    /// <summary>What the entry is, if it is not a paper: <c>string</c>, <c>preamble</c>, <c>comment</c>.</summary>
    private static string? Kind(EntryBuffer buffer, BibtexSpan span)
    {
        ReadOnlySpan<byte> type = buffer.Bytes.AsSpan(span.TypeStart, span.TypeEnd - span.TypeStart);
        return Ascii.EqualsIgnoreCase(type, "string"u8) ? "string"
            : Ascii.EqualsIgnoreCase(type, "preamble"u8) ? "preamble"
            : Ascii.EqualsIgnoreCase(type, "comment"u8) ? "comment"
            : null;
    }

    /// <summary><c>@type{</c> or <c>@type(</c>.</summary>
    private static bool IsEntry(ReadOnlySpan<char> line)
    {
        if (line[0] != '@')
        {
            return false;
        }

        int end = 1;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }

        ReadOnlySpan<char> rest = line[end..].TrimStart();
        return end > 1 && !rest.IsEmpty && rest[0] is '{' or '(';
    }
}
