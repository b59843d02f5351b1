namespace PaperTools.Reading;

/// <summary>The way in: from a file or a text to its papers.</summary>
public static class DigestReading
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="DigestException">The file as a whole cannot be read; thrown when the first paper is asked for.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IEnumerable<Paper> ReadFile(string path, ReadOptions options)
    {
        using DigestSource source = DigestSource.FromFile(path);
        foreach (Paper paper in Read(source, options))
        {
            yield return paper;
        }
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="DigestException">The text as a whole cannot be read; thrown when the first paper is asked for.</exception>
    public static IEnumerable<Paper> ReadText(string text, ReadOptions options)
    {
        using DigestSource source = DigestSource.FromText(text);
        foreach (Paper paper in Read(source, options))
        {
            yield return paper;
        }
    }

    /// <summary>Reads an open source, which stays the caller's.</summary>
    /// <exception cref="DigestException">The source as a whole cannot be read.</exception>
    public static IEnumerable<Paper> Read(DigestSource source, ReadOptions options)
    {
        var digest = new Digest { Path = source.Path };
        var context = new ReadContext(digest, options.OnDiagnostic, options.Cancellation);
        IDigestReader reader = Choose(source, options, context);
        digest.Format = reader.Format;
        return reader.Read(source, context);
    }

    private static IDigestReader Choose(DigestSource source, ReadOptions options, ReadContext context)
    {
        if (options.Format is string format)
        {
            return DigestReaders.ByName(format)
                ?? throw context.Fail("UnknownFormat", $"There is no format '{format}'. The formats are {string.Join(", ", DigestReaders.All.Select(reader => reader.Format))}.");
        }

        return DigestReaders.Detect(source.Sample)
            ?? throw context.Fail("UnknownDigest", "No reader knows this kind of file. Name its format with -Format, or save the digest in one of the formats that about_PaperTools lists.");
    }
}
