namespace PaperTools.Library;

/// <summary>Something is wrong with a library; the message names the file, says what is wrong and what to do.</summary>
/// <param name="code">What it is, a noun in PascalCase: <c>LibraryNotFound</c>.</param>
/// <param name="path">The library's file.</param>
/// <param name="message">A sentence or two.</param>
/// <param name="innerException">What was thrown below.</param>
public sealed class LibraryException(string code, string? path, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What it is, a noun in PascalCase.</summary>
    public string Code { get; } = code;

    /// <summary>The library's file; null where none is known.</summary>
    public string? Path { get; } = path;
}
