using PaperTools.Reading;

namespace PaperTools.Tests.Reading;

/// <summary>What the tests of readers share: reading with the diagnostics kept.</summary>
public abstract class ReadingTest
{
    private readonly List<Diagnostic> _diagnostics = [];

    protected IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    protected IReadOnlyList<Paper> ReadFixture(string name) =>
        [.. DigestReading.ReadFile(Repository.Fixture("Reading", name), new ReadOptions { OnDiagnostic = _diagnostics.Add })];

    protected IReadOnlyList<Paper> ReadText(string text, string? format = null) =>
        [.. DigestReading.ReadText(text, new ReadOptions { Format = format, OnDiagnostic = _diagnostics.Add })];
}
