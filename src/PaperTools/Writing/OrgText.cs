using System.Buffers;
using System.Text;

namespace PaperTools.Writing;

/// <summary>Text as Org holds it. Org has no backslash escapes; its manual, "Escape Character", names the zero-width space.</summary>
internal static class OrgText
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>What means something within a line.</summary>
    private static readonly SearchValues<char> s_marks = SearchValues.Create("*/_=~+@$[]{\\^<");

    /// <summary>A line of text in which nothing begins a heading, a list, markup, a link, a footnote, a macro or an entity.</summary>
    public static string Line(string text) => Escape(text, isDescription: false);

    private static string Escape(string text, bool isDescription)
    {
        string line = PlainText.Line(text).Trim();
        var escaped = new StringBuilder(line.Length + 8);
        int i = 0;
        while (i < line.Length)
        {
            (int address, int length) = isDescription ? (line.Length, 0) : AddressInText.Next(line, i);
            while (i < address)
            {
                // The first character of the line may mean something that it does not mean behind others.
                int run = i == 0 ? 0 : line.AsSpan(i, address - i).IndexOfAny(s_marks);
                escaped.Append(line, i, run < 0 ? address - i : run);
                i = run < 0 ? address : i + run;
                if (run >= 0)
                {
                    Append(escaped, line, i++, isDescription);
                }
            }

            if (length > 0)
            {
                escaped.Append("[[").Append(line, address, length).Append("]]");
                i += length;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A value of a property drawer: verbatim, one line.</summary>
    public static string Property(string text) => PlainText.Line(text).Trim();

    /// <summary>A link; the text alone where the address is none that may be followed.</summary>
    public static string Link(string text, string? address) =>
        SafeLink.Of(address) is string target
            ? text == address
                ? $"[[{Target(target)}]]"
                : $"[[{Target(target)}][{Escape(text, isDescription: true)}]]"
            : Line(text);

    private static void Append(StringBuilder escaped, string line, int i, bool isDescription)
    {
        if (Begins(line, i))
        {
            escaped.Append(ZeroWidthSpace);
        }

        // Two dollars make a formula, whatever stands before them, and a bracket ends a link's description; the entities do neither.
        if (line[i] == '$' || (isDescription && line[i] == ']'))
        {
            escaped.Append(line[i] == '$' ? "\\dollar{}" : "\\rbrack{}");
            return;
        }

        escaped.Append(line[i]);
        if (line[i] is '[' or '{' or '\\' or '^' or '<' && i + 1 < line.Length)
        {
            escaped.Append(ZeroWidthSpace);
        }
    }

    private static string Target(string address) =>
        address.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private static bool Begins(string line, int i) => line[i] switch
    {
        '*' or '/' or '_' or '=' or '~' or '+' => i == 0 || !char.IsLetterOrDigit(line[i - 1]) || line[i] == '_',
        '#' or '|' or '-' or ':' => i == 0,
        '@' => true,
        char c => i == 0 && char.IsAsciiDigit(c) && IsListNumber(line),
    };

    private static bool IsListNumber(string line)
    {
        int end = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return end > 0 && line[end] is '.' or ')';
    }
}
