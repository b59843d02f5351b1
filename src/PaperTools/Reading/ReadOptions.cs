namespace PaperTools.Reading;

/// <summary>How a digest is read.</summary>
public sealed record ReadOptions
{
    /// <summary>The name of the format, or null to detect it.</summary>
    public string? Format { get; init; }

    /// <summary>Takes the diagnostics; null drops them.</summary>
    public Action<Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>Is told the bytes read of the file and its size, now and then; null for nobody.</summary>
    public Action<long, long>? OnProgress { get; init; }

    /// <summary>Asks the reader to stop.</summary>
    public CancellationToken Cancellation { get; init; }
}
