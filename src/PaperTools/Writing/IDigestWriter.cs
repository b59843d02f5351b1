namespace PaperTools.Writing;

/// <summary>
/// Writes papers in one format: <see cref="Write"/> for each, then <see cref="Complete"/> once. A writer that can
/// stream writes each paper as it comes. Disposing without <see cref="Complete"/> gives the output up.
/// </summary>
public interface IDigestWriter : IDisposable
{
    /// <summary>Begins a group of papers; a format without headings has no use for it.</summary>
    /// <param name="heading">What the papers that follow have in common.</param>
    void BeginGroup(string heading)
    {
    }

    /// <summary>Writes a paper.</summary>
    void Write(Paper paper);

    /// <summary>Writes what closes the text, and flushes it.</summary>
    void Complete();
}
