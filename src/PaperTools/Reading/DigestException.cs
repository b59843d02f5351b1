namespace PaperTools.Reading;

/// <summary>A source that cannot be read as a whole; what is wrong with one entry is a <see cref="Diagnostic"/> instead.</summary>
public sealed class DigestException : Exception
{
    /// <summary>Makes the exception for what a diagnostic says.</summary>
    public DigestException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic.Message, innerException)
    {
        Diagnostic = diagnostic;
    }

    /// <summary>What is wrong, and where.</summary>
    public Diagnostic Diagnostic { get; }
}
