using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Json;

/// <summary>Takes members of an object that may be missing, null, or of another kind than expected.</summary>
internal static partial class JsonFields
{
    /// <summary>The member, be it an object; null where there is none.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>The member's text on one line: a string, a number, or the first of a list of either; null where there is none.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is JsonElement member ? Text(member) : null;

    /// <summary>The value's text on one line, as <see cref="Text(JsonElement, string)"/> has it.</summary>
    public static string? Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => TextCleaner.FoldOrNull(String(value)),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
        _ => null,
    };

    /// <summary>The text without markup.</summary>
    public static string? Plain(this JsonElement element, string name) => element.Text(name) is string text ? TextCleaner.PlainOrNull(text) : null;

    /// <summary>The elements of a list; none where the member is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The texts of a list, or of one string.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } one
            ? Text(one) is string text ? [text] : []
            : element.Items(name).Select(Text).OfType<string>();

    /// <summary>A whole number, be it written as a string; null where there is none.</summary>
    public static int? Number(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out int number) => number,
        JsonValueKind.String when int.TryParse(String(value), NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };

    /// <summary>The string as it stands; a half of a character, which nothing can decode, reads as U+FFFD.</summary>
    public static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            string repaired = EscapedCharacter().Replace(value.GetRawText(), match => match.Groups["half"].Success ? @"\uFFFD" : match.Value);
            using var document = JsonDocument.Parse(repaired);
            return document.RootElement.GetString();
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(?<half>\\u[dD][89a-fA-F]..)|\\.", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EscapedCharacter();
}
