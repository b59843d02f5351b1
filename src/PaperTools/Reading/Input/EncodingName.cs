using System.Globalization;
using System.Text;

namespace PaperTools.Reading.Input;

/// <summary>From the name of an encoding, as files and programs write it, to the encoding.</summary>
internal static class EncodingName
{
    /// <summary>The encoding of a name; null where there is none of that name.</summary>
    public static Encoding? Resolve(string name)
    {
        string known = Translate(name.Trim().Trim('"', '\'').ToLowerInvariant());
        try
        {
            Encoding? encoding = CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
            // UTF-7 is not read anywhere: it hides markup from whoever looks at the bytes.
            return encoding.CodePage == 65000 ? null : encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Java's names, which JabRef writes (<c>Cp1252</c>, <c>ISO8859_1</c>, <c>x-MacRoman</c>), and what the WHATWG
    /// Encoding Standard reads ISO 8859-1, 8859-9 and ASCII as: their Windows supersets, since that is what writers mean.
    /// </summary>
    private static string Translate(string name)
    {
        if (name.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int codePage))
        {
            name = codePage is >= 1250 and <= 1258 ? $"windows-{codePage}" : $"ibm{codePage}";
        }

        name = name.StartsWith("iso8859", StringComparison.Ordinal) ? "iso-8859" + name["iso8859".Length..].Replace('_', '-') : name;
        return name switch
        {
            "utf8" or "utf-8-sig" => "utf-8",
            "ascii" or "us-ascii" or "latin1" or "latin-1" or "iso-8859-1" or "iso_8859-1" or "ansi" => "windows-1252",
            "latin5" or "iso-8859-9" => "windows-1254",
            "x-macroman" or "macroman" => "macintosh",
            "sjis" or "ms932" or "windows-31j" or "shift-jis" => "shift_jis",
            "ms936" or "gbk" => "gb18030",
            "euc_jp" => "euc-jp",
            "euc_kr" or "ms949" => "euc-kr",
            _ => name,
        };
    }
}
