namespace PaperTools.Reading;

/// <summary>What a reader is told, and where it reports.</summary>
public sealed class ReadContext
{
    private readonly Action<Diagnostic>? _report;

    /// <summary>Makes a context.</summary>
    /// <param name="digest">The digest that the papers will belong to; the reader fills in what it finds.</param>
    /// <param name="report">Takes the diagnostics; null drops them.</param>
    /// <param name="cancellation">Asks the reader to stop.</param>
    public ReadContext(Digest digest, Action<Diagnostic>? report = null, CancellationToken cancellation = default)
    {
        Digest = digest;
        _report = report;
        Cancellation = cancellation;
    }

    /// <summary>The digest being read.</summary>
    public Digest Digest { get; }

    /// <summary>Asks the reader to stop; a reader looks at it between entries.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The papers counted so far.</summary>
    public int Count { get; private set; }

    /// <summary>The context for a digest that this one carries, as a mail does.</summary>
    internal ReadContext ForPart(Digest digest) => new(digest, _report, Cancellation);

    /// <summary>The number of the next paper of the digest, from 1.</summary>
    public int NextNumber() => ++Count;

    /// <summary>Reports that an entry could not be read, and goes on.</summary>
    public void Error(string code, string message, int? line = null, string? entry = null, string? lineText = null) =>
        Report(DiagnosticSeverity.Error, code, message, line, entry, lineText);

    /// <summary>Reports something odd.</summary>
    public void Warn(string code, string message, int? line = null, string? entry = null, string? lineText = null) =>
        Report(DiagnosticSeverity.Warning, code, message, line, entry, lineText);

    /// <summary>Reports something good to know, as why a digest has no papers.</summary>
    public void Inform(string code, string message, int? line = null, string? entry = null) =>
        Report(DiagnosticSeverity.Information, code, message, line, entry, null);

    /// <summary>The exception that gives the source up.</summary>
    public DigestException Fail(string code, string message, int? line = null, Exception? innerException = null) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = Digest.Path, Line = line }, innerException);

    private void Report(DiagnosticSeverity severity, string code, string message, int? line, string? entry, string? lineText) =>
        _report?.Invoke(new Diagnostic(severity, code, message) { Path = Digest.Path, Line = line, Entry = entry, LineText = lineText });
}
