using System.Text;

namespace PaperTools.Writing;

/// <summary>Text for places that take one line of it.</summary>
internal static class OneLine
{
    /// <summary>The text with line breaks and tabs as spaces, without control characters and without blanks at its ends.</summary>
    public static string Of(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        int control = IndexOfControl(trimmed);
        if (control < 0)
        {
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        }

        var line = new StringBuilder(trimmed.Length).Append(trimmed[..control]);
        foreach (char c in trimmed[control..])
        {
            if (c is '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029')
            {
                line.Append(' ');
            }
            else if (!char.IsControl(c))
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }

    private static int IndexOfControl(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
            {
                return i;
            }
        }

        return -1;
    }
}
