using System.Text.Json;
using PaperTools.Reading;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>What one would write by hand for arXiv's JSON Lines: a <see cref="Utf8JsonReader"/> a line and the strings that a paper keeps, nothing cleaned or checked.</summary>
internal static class JsonLoop
{
    public static int Count(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        Utf8LineReader lines = new(file, 256 * 1024);
        int count = 0;
        while (lines.Read())
        {
            ReadLine(lines.Line);
            count++;
        }

        return count;
    }

    private static void ReadLine(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        string?[] strings = new string?[8];
        int made = 0;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && IsKept(ref json))
            {
                json.Read();
                strings[made++ % strings.Length] = json.GetString();
            }
        }

        GC.KeepAlive(strings);
    }

    private static bool IsKept(ref Utf8JsonReader json) =>
        json.ValueTextEquals("id"u8) || json.ValueTextEquals("title"u8) || json.ValueTextEquals("abstract"u8) || json.ValueTextEquals("authors"u8)
        || json.ValueTextEquals("comments"u8) || json.ValueTextEquals("journal-ref"u8) || json.ValueTextEquals("doi"u8) || json.ValueTextEquals("categories"u8);
}
