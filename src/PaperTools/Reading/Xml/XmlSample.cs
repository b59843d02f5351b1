using System.Buffers;

namespace PaperTools.Reading.Xml;

/// <summary>What the beginning of a text says of the kind of XML it is.</summary>
internal static class XmlSample
{
    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name of the root element; empty where the text is no XML.</summary>
    public static ReadOnlySpan<char> Root(DigestSample sample)
    {
        ReadOnlySpan<char> text = sample.Text.AsSpan().TrimStart();
        while (text.StartsWith("<"))
        {
            if (text.Length > 1 && char.IsLetter(text[1]))
            {
                int end = text.IndexOfAny(s_nameEnds);
                ReadOnlySpan<char> name = end < 0 ? text[1..] : text[1..end];
                return name[(name.IndexOf(':') + 1)..];
            }

            bool hasSubset = text.StartsWith("<!DOCTYPE") && text.IndexOfAny('[', '>') is int mark and >= 0 && text[mark] == '[';
            string close = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?") ? "?>" : hasSubset ? "]>" : ">";
            int next = text.IndexOf(close);
            text = next < 0 ? default : text[(next + close.Length)..].TrimStart();
        }

        return default;
    }

    /// <summary>Whether the beginning has a text.</summary>
    public static bool Has(this DigestSample sample, string text) => sample.Text.Contains(text, StringComparison.Ordinal);
}
