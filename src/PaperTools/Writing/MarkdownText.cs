using System.Buffers;
using System.Text;

namespace PaperTools.Writing;

/// <summary>Text as Markdown holds it: it reads as it stands in CommonMark, GitHub's, pandoc's and Obsidian's Markdown alike.</summary>
internal static class MarkdownText
{
    /// <summary>What means something to one of them, wherever in a line it stands.</summary>
    private const string Special = "\\`*_{}[]<>#|~$^@";

    /// <summary>What does not stand as it is everywhere; all else is copied in runs.</summary>
    private static readonly SearchValues<char> s_notAsTheyStand =
        SearchValues.Create([.. Special, .. "=%!&", .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>A line of text: line breaks become spaces, control characters are left out, addresses become links.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length + 16);
        int i = 0;
        while (i < text.Length)
        {
            (int address, int length) = AddressInText.Next(text, i);
            while (i < address)
            {
                int run = text.AsSpan(i, address - i).IndexOfAny(s_notAsTheyStand);
                line.Append(text, i, run < 0 ? address - i : run);
                i = run < 0 ? address : i + run;
                if (run >= 0)
                {
                    Append(line, text, i++);
                }
            }

            if (length > 0)
            {
                line.Append('<').Append(text, address, length).Append('>');
                i += length;
            }
        }

        return line.ToString();
    }

    /// <summary>A paragraph: a line whose start opens no list, heading or rule.</summary>
    public static string Paragraph(string text)
    {
        string line = Line(text.Trim());
        int digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        bool isNumbered = digits > 0 && digits < line.Length && line[digits] is '.' or ')';
        return isNumbered ? line.Insert(digits, "\\") : line.Length > 0 && line[0] is '-' or '+' or ':' ? "\\" + line : line;
    }

    /// <summary>A link; the text alone where the address is none that may be followed.</summary>
    public static string Link(string text, string? address) =>
        SafeLink.Of(address) is string target ? $"[{Line(text)}](<{target}>)" : Line(text);

    private static void Append(StringBuilder line, string text, int i)
    {
        char c = text[i];
        if (c is '\n' or '\r' or '\t')
        {
            line.Append(' ');
        }
        else if (!char.IsControl(c))
        {
            if (IsSpecial(text, i))
            {
                line.Append('\\');
            }

            line.Append(c);
        }
    }

    private static bool IsSpecial(string text, int i) => text[i] switch
    {
        // Highlights and comments take two of them, images a bracket, entities a letter or a number sign.
        '=' or '%' => (i > 0 && text[i - 1] == text[i]) || (i + 1 < text.Length && text[i + 1] == text[i]),
        '!' => i + 1 < text.Length && text[i + 1] == '[',
        '&' => i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'),
        char c => Special.Contains(c, StringComparison.Ordinal),
    };
}
