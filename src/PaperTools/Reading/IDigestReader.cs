namespace PaperTools.Reading;

/// <summary>Reads the papers of one format. A new format is one new file and one line in <see cref="DigestReaders"/>.</summary>
public interface IDigestReader
{
    /// <summary>The format's name, as <c>-Format</c> takes it: <c>BibTeX</c>.</summary>
    string Format { get; }

    /// <summary>One line that says what the format is, for completion and help.</summary>
    string Description { get; }

    /// <summary>How sure the reader is, from the first bytes, that the source is of its format.</summary>
    /// <returns>0 for no, 100 for certain. The surest reader gets the source; ties go to the registry's order.</returns>
    int Detect(DigestSample sample);

    /// <summary>
    /// Reads the papers, one at a time, as the source is consumed. What is wrong with an entry is reported to
    /// <paramref name="context"/>, and the next entry follows.
    /// </summary>
    /// <exception cref="DigestException">The source as a whole cannot be read.</exception>
    IEnumerable<Paper> Read(DigestSource source, ReadContext context);
}
