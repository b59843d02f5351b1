using System.Globalization;
using System.Text;

namespace PaperTools.Commands;

/// <summary>Takes an encoding by the names PowerShell uses, by its web name or by its code page.</summary>
public sealed class EncodingArgumentAttribute : ArgumentConversionAttribute
{
    private protected override object Converted(object input)
    {
        if (input is Encoding encoding)
        {
            return encoding;
        }

        string name = TextOf(input);
        try
        {
            return KnownEncodings.All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Encoding
                ?? FromRegistry(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"There is no encoding '{name}'. Use one of {string.Join(", ", KnownEncodings.All.Select(known => known.Name))}, a web name or a code page.", exception);
        }
    }

    private static Encoding FromRegistry(string name)
    {
        bool isCodePage = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int codePage);
        return isCodePage
            ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)
            : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
    }
}

/// <summary>The encodings by the names that PowerShell's own <c>-Encoding</c> parameters take.</summary>
internal static class KnownEncodings
{
    public static IReadOnlyList<(string Name, Encoding Encoding)> All { get; } =
    [
        ("utf8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        ("utf8NoBOM", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        ("utf8BOM", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        ("unicode", Encoding.Unicode),
        ("bigendianunicode", Encoding.BigEndianUnicode),
        ("utf32", Encoding.UTF32),
        ("ascii", Encoding.ASCII),
        ("latin1", Encoding.Latin1),
    ];
}

/// <summary>Completes the known encodings.</summary>
public sealed class EncodingCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        KnownEncodings.All.Select(known => (known.Name, known.Encoding.EncodingName));
}
