namespace PaperTools.Watching;

/// <summary>A profile that cannot be used, and every mistake in it.</summary>
/// <param name="diagnostics">The mistakes, in the order of the file; one at least.</param>
public sealed class WatchProfileException(IReadOnlyList<Diagnostic> diagnostics) : Exception(string.Join('\n', diagnostics))
{
    /// <summary>The mistakes, each with file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
