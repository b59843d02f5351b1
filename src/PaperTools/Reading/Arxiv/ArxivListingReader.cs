using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// Reads arXiv's daily listing mail. An entry is <c>\\</c>, its identifier, date and keys, <c>\\</c>, its abstract and
/// <c>\\ (address, size)</c>; a replacement has no abstract. Lines of <c>%-%-</c> begin the cross-listings, of
/// <c>%%--%%--</c> the replacements, of <c>%%%---</c> the footer.
/// </summary>
public sealed partial class ArxivListingReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "ArxivListing";

    /// <inheritdoc/>
    public string Description => "arXiv daily listing mail (text)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool hasEntry = false;
        bool hasIdentifier = false;
        bool hasSubject = false;
        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            ReadOnlySpan<char> text = line.Trim();
            hasEntry |= text.SequenceEqual(@"\\");
            hasIdentifier |= text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Paper: ");
            hasSubject |= text.StartsWith("Subject:") && Subject().IsMatch(text);
        }

        return hasEntry && hasIdentifier ? 95 : hasSubject ? 85 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        var counts = new ArxivListingCounts();
        counts.TakeHeader(Subject().Match(context.Digest.Title ?? ""));
        ArxivListingEntry? entry = null;
        bool isAbstract = false;
        while (lines.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string text = Encoding.UTF8.GetString(lines.Line);
            bool isMark = text.StartsWith(@"\\", StringComparison.Ordinal);
            bool isEnd = IsRule(text) || (isMark && text.AsSpan(2).TrimStart().StartsWith("("));
            if (isEnd)
            {
                if (Complete(entry, context, counts) is Paper paper)
                {
                    yield return paper;
                }

                (entry, isAbstract) = (null, false);
            }
            else if (isMark)
            {
                isAbstract = entry is { IsEmpty: false };
                entry ??= new ArxivListingEntry(lines.LineNumber);
            }
            else if (isAbstract)
            {
                entry!.TakeAbstractLine(text);
            }
            else if (entry is not null && !entry.TakeKeyLine(text))
            {
                isAbstract = true;
                context.Warn("MissingMark", @"The entry lacks the line '\\' above its abstract; the abstract was taken to begin with the line before.", lines.LineNumber, entry.Name);
            }
            else if (entry is null)
            {
                TakeHeader(text, context.Digest, counts);
            }
        }

        if (Complete(entry, context, counts) is Paper last)
        {
            context.Warn("IncompleteEntry", "The listing ends inside this entry; it may have been cut off.", entry!.Line, entry.Name);
            yield return last;
        }

        counts.Check(context);
    }

    private static Paper? Complete(ArxivListingEntry? entry, ReadContext context, ArxivListingCounts counts)
    {
        if (entry is null || entry.IsEmpty)
        {
            return null;
        }

        Paper? paper = entry.ToPaper(context);
        if (paper is null)
        {
            context.Error("MalformedEntry", "An entry of the listing has no 'Title:' line.", entry.Line, entry.Name);
        }
        else
        {
            counts.Add(entry.Announced);
        }

        return paper;
    }

    private static void TakeHeader(string line, Digest digest, ArxivListingCounts counts)
    {
        if (line.StartsWith("Subject:", StringComparison.Ordinal) && Subject().Match(line["Subject:".Length..]) is { Success: true } subject)
        {
            digest.Title ??= subject.Value.Trim();
            counts.TakeHeader(subject);
        }
        else if (line.StartsWith("Date:", StringComparison.Ordinal) && digest.DateText is null)
        {
            digest.DateText = TextCleaner.Fold(line["Date:".Length..]);
            digest.Date = DateParser.Parse(digest.DateText);
        }
    }

    /// <summary>A line of dashes, or one that begins a section.</summary>
    private static bool IsRule(string line) =>
        line.Length >= 20 && !line.AsSpan().TrimEnd().ContainsAnyExcept('-', '%');

    [GeneratedRegex(@"\S+ daily(?: Subj-class mailing|.*received| \d+ new.*)", RegexOptions.NonBacktracking)]
    private static partial Regex Subject();
}

/// <summary>What the header of a listing says it holds (<c>53 new + 4 crosses received</c>), beside what was found.</summary>
internal sealed partial class ArxivListingCounts
{
    private readonly int[] _found = new int[Enum.GetValues<AnnounceType>().Length];
    private int? _new;
    private int? _crosses;

    public void Add(AnnounceType announced) => _found[(int)announced]++;

    public void TakeHeader(Match subject)
    {
        Match counts = Counts().Match(subject.Value);
        if (counts.Success)
        {
            _new = Number(counts.Groups["new"].Value);
            _crosses = Number(counts.Groups["cross"].Value);
        }
    }

    /// <summary>Warns where they differ; says why there is nothing.</summary>
    public void Check(ReadContext context)
    {
        Compare(context, _new, AnnounceType.New, "new papers");
        Compare(context, _crosses, AnnounceType.Cross, "cross-listings");
        if (context.Count == 0)
        {
            context.Warn("NoPapers", "The listing has no entries; arXiv announces nothing on weekends and holidays.");
        }
    }

    private void Compare(ReadContext context, int? announced, AnnounceType type, string name)
    {
        int found = _found[(int)type];
        if (announced is int expected && expected != found)
        {
            context.Warn("CountMismatch", string.Create(CultureInfo.InvariantCulture, $"The header announces {expected} {name}, and the listing holds {found}; it may have been cut off."));
        }
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    [GeneratedRegex(@"daily (?<new>\d*) *new *\+ *(?<cross>\d*) *cross", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counts();
}
