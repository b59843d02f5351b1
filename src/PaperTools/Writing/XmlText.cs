using System.Text;
using System.Xml;

namespace PaperTools.Writing;

/// <summary>Text as XML 1.0 can hold it, and the settings of every XML writer.</summary>
internal static class XmlText
{
    /// <summary>The text without the characters that XML has no way to write: most controls, and halves of surrogate pairs.</summary>
    public static string Of(string text)
    {
        int bad = IndexOfBad(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        int start = 0;
        while (bad >= 0)
        {
            clean.Append(text, start, bad - start);
            start = bad + 1;
            bad = IndexOfBad(text, start);
        }

        return clean.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>A writer of UTF-8 whose declaration names the encoding that the bytes will have.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="options">The writer's options.</param>
    /// <param name="isIndented">Whether white space between elements means nothing.</param>
    public static XmlWriter Open(Stream output, WriteOptions options, bool isIndented)
    {
        var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true);
        var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = isIndented, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true, CloseOutput = false });
        xml.WriteRaw($"<?xml version=\"1.0\" encoding=\"{options.EncodingName}\"?>\n");
        return xml;
    }

    private static int IndexOfBad(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
