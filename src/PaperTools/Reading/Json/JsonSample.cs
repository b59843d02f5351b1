namespace PaperTools.Reading.Json;

/// <summary>Looks for members in the beginning of a JSON text.</summary>
internal static class JsonSample
{
    /// <summary>Whether the text begins as JSON does.</summary>
    public static bool IsJson(DigestSample sample) => sample.Start is ['{' or '[', ..];

    /// <summary>Whether the beginning has a member of that name, at whatever depth.</summary>
    public static bool Has(DigestSample sample, string member) => sample.Text.Contains($"\"{member}\"", StringComparison.Ordinal);
}
