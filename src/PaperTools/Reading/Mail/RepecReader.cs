using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>Reads a report of RePEc's NEP (New Economics Papers) mailing lists, in the older layout and the newer one.</summary>
public sealed partial class RepecReader : IDigestReader
{
    private static readonly string[] s_marks = ["nep.repec.org", "NEP: New Economics Papers", "New Economics Papers on", "d.repec.org/n?u="];

    /// <inheritdoc/>
    public string Format => "RepecNep";

    /// <inheritdoc/>
    public string Description => "RePEc-NEP report mail (text)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        if (sample.Start is ['<' or '{' or '[' or '@', ..] || !s_marks.Any(mark => sample.Text.Contains(mark, StringComparison.Ordinal)))
        {
            return 0;
        }

        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            if (Entry().IsMatch(line))
            {
                return 85;
            }
        }

        return 40;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        RepecEntry? entry = null;
        string? headerLine = null;
        while (lines.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string text = Encoding.UTF8.GetString(lines.Line);
            Match match = Entry().Match(text);
            bool isEntry = match.Success && IsNext(entry, Number(match));
            if (isEntry || IsRule(text))
            {
                if (entry is { IsPaper: true })
                {
                    yield return entry.ToPaper(context);
                }

                entry = isEntry ? new RepecEntry(match.Groups["title"].Value, Number(match), lines.LineNumber) : null;
            }
            else if (entry is not null)
            {
                entry.Take(text);
            }
            else
            {
                TakeHeader(text.Trim(), headerLine, context.Digest);
                headerLine = text.Trim();
            }
        }

        if (entry is { IsPaper: true })
        {
            yield return entry.ToPaper(context);
        }

        if (context.Count == 0)
        {
            context.Warn("NoPapers", "The report lists no papers; each is expected as '1. Title' with 'By:', 'Date:' and 'URL:'.");
        }
    }

    /// <summary>A numbered line inside an abstract does not count on from the entry's own number.</summary>
    private static bool IsNext(RepecEntry? entry, int number) => entry is null || number == entry.Number + 1 || number == 1;

    private static int Number(Match match) => int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static bool IsRule(string line) => line.Length >= 20 && !line.AsSpan().Trim().ContainsAnyExcept("-=_");

    private static void TakeHeader(string line, string? before, Digest digest)
    {
        if (line.StartsWith("Edited by:", StringComparison.Ordinal))
        {
            digest.Curator ??= TextCleaner.FoldOrNull(line["Edited by:".Length..]);
        }
        else if (before?.EndsWith("chosen by", StringComparison.Ordinal) == true)
        {
            digest.Curator ??= TextCleaner.FoldOrNull(line);
        }
        else if (line.StartsWith("nep-", StringComparison.OrdinalIgnoreCase) || before?.StartsWith("NEP: ", StringComparison.Ordinal) == true)
        {
            digest.Title ??= TextCleaner.FoldOrNull(line);
        }
        else if (line.StartsWith("Issue of", StringComparison.Ordinal) || line.StartsWith("Date:", StringComparison.Ordinal))
        {
            digest.DateText ??= TextCleaner.FoldOrNull(line[(line.StartsWith('I') ? "Issue of" : "Date:").Length..]);
            digest.Date ??= DateParser.Parse(digest.DateText);
        }
    }

    [GeneratedRegex(@"^\s{0,3}(?<number>\d{1,4})\.\s+(?<title>\S.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();
}
