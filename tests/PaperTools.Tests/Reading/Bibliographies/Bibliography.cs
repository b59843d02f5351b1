using PaperTools.Reading;

namespace PaperTools.Tests.Reading.Bibliographies;

/// <summary>Reads a text and keeps what was reported.</summary>
internal static class Bibliography
{
    public static (Paper[] Papers, Diagnostic[] Diagnostics) Read(string text, string? format = null)
    {
        List<Diagnostic> diagnostics = [];
        Paper[] papers = [.. DigestReading.ReadText(text, new ReadOptions { Format = format, OnDiagnostic = diagnostics.Add })];
        return (papers, [.. diagnostics]);
    }

    public static Paper[] Papers(string text, string? format = null) => Read(text, format).Papers;
}
