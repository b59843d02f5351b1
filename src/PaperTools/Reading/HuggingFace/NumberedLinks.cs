using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperTools.Reading;

/// <summary>
/// A page as Lynx, ELinks and w3m dump it: <c>[10]Title</c> for a link, which goes on to the next one or the paragraph's end, and
/// at the page's end the addresses under <c>References</c>. It is turned into Markdown, each paragraph on its first line.
/// </summary>
internal static partial class NumberedLinks
{
    private const int FewestMarks = 5;

    /// <summary>The digits of a link's number at most.</summary>
    private const int LongestNumber = 4;

    /// <summary>Whether a text is such a page.</summary>
    public static bool IsDump(string text)
    {
        int marks = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            marks += BeginsWithLink(line) ? 1 : 0;
        }

        return marks >= FewestMarks && !text.Contains("](", StringComparison.Ordinal);
    }

    /// <summary>The page in Markdown.</summary>
    public static string ToMarkdown(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        Dictionary<int, string> addresses = [];
        foreach (Match address in lines.Select(line => Address().Match(line)).Where(match => match.Success))
        {
            addresses[int.Parse(address.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)] = address.Groups["url"].Value;
        }

        int last = Array.FindLastIndex(lines, line => line.Trim() is "References" or "References:");
        int count = last < 0 ? lines.Length : last;
        var markdown = new StringBuilder(text.Length);
        for (int i = 0; i < count;)
        {
            int end = i;
            while (end < count && lines[end].AsSpan().Trim().Length > 0)
            {
                end++;
            }

            string paragraph = string.Join(' ', lines[i..end].Select(line => LineMarks.Strip(PictureLink().Replace(line, "").Replace("[IMG]", "", StringComparison.Ordinal).Trim())));
            markdown.Append(WithAddresses(paragraph, addresses)).Append('\n', Math.Max(1, end - i));
            i = Math.Max(end, i + 1);
        }

        return markdown.ToString();
    }

    /// <summary>Whether a line begins with a link; <c>[10]: address</c> is a reference, and <c>[10](address)</c> is Markdown.</summary>
    private static bool BeginsWithLink(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t");
        int close = line.IndexOf(']');
        return close is > 1 and <= LongestNumber + 1
            && line[0] == '['
            && !line[1..close].ContainsAnyExceptInRange('0', '9')
            && close + 1 < line.Length
            && !char.IsWhiteSpace(line[close + 1])
            && line[close + 1] is not (':' or '(');
    }

    private static string WithAddresses(string paragraph, Dictionary<int, string> addresses)
    {
        var text = new StringBuilder(paragraph.Length);
        int position = 0;
        string? address = null;
        foreach (Match mark in Mark().Matches(paragraph))
        {
            Append(text, paragraph[position..mark.Index], address);
            address = addresses.GetValueOrDefault(int.Parse(mark.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
            position = mark.Index + mark.Length;
        }

        Append(text, paragraph[position..], address);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string piece, string? address)
    {
        if (piece.AsSpan().Trim().Length > 0)
        {
            _ = address is null ? text.Append(piece) : text.Append(CultureInfo.InvariantCulture, $"[{piece.Trim()}]({address}) ");
        }
    }

    /// <summary>A link that shows a picture alone: <c>[11][IMG]</c>.</summary>
    [GeneratedRegex(@"\[\d{1,4}\]\[[^\]\d][^\]]*\]\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex PictureLink();

    [GeneratedRegex(@"\[(?<number>\d{1,4})\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*\[?(?<number>\d{1,4})[.\]]\s+(?<url>https?://\S+)\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
