using PaperTools.Reading.Input;

namespace PaperTools.Reading;

/// <summary>The way in: from a file, bytes or a text to the papers.</summary>
public static class DigestReading
{
    private const string UnknownDigest = "UnknownDigest";

    /// <summary>Reads a file, one compressed by gzip or Zstandard, or each file of a ZIP archive.</summary>
    /// <exception cref="DigestException">The file as a whole cannot be read; thrown when the first paper is asked for.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IEnumerable<Paper> ReadFile(string path, ReadOptions options)
    {
        using FileStream file = DigestSource.OpenFile(path);
        Stream stream = options.OnProgress is Action<long, long> report ? new ProgressStream(file, report) : file;
        foreach (Paper paper in ReadStream(stream, path, options))
        {
            yield return paper;
        }
    }

    /// <summary>Reads bytes in any encoding, compressed or not.</summary>
    /// <exception cref="DigestException">The bytes as a whole cannot be read; thrown when the first paper is asked for.</exception>
    public static IEnumerable<Paper> ReadBytes(byte[] bytes, ReadOptions options) =>
        ReadStream(new MemoryStream(bytes, writable: false), path: null, options);

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
        source.ReportTo(options.OnDiagnostic);
        IDigestReader reader = Choose(source, options, context);
        digest.Format = reader.Format;
        IEnumerable<Paper> papers = reader.Read(source, context);
        return options.Format is null ? papers : WarnOfOtherFormat(papers, reader, DigestReaders.Detect(source.Sample), context);
    }

    /// <summary>A source that gives nothing in the format asked for, and is of another by its content, was asked for wrongly.</summary>
    private static IEnumerable<Paper> WarnOfOtherFormat(IEnumerable<Paper> papers, IDigestReader asked, IDigestReader? detected, ReadContext context)
    {
        bool isEmpty = true;
        foreach (Paper paper in papers)
        {
            isEmpty = false;
            yield return paper;
        }

        if (isEmpty && asked != detected)
        {
            string content = detected is null ? "" : $" By its content it is {detected.Format}: leave the format out.";
            context.Warn("OtherFormat", $"It holds no papers as {asked.Format}, which was asked for.{content}");
        }
    }

    /// <summary>Reads a stream that is compressed or not; it stays the caller's.</summary>
    internal static IEnumerable<Paper> ReadStream(Stream stream, string? path, ReadOptions options)
    {
        int digests = 0;
        foreach (DigestSource source in DigestContainer.Open(stream, path, Skip))
        {
            digests++;
            bool isMember = source.Path != path;
            foreach (Paper paper in isMember ? ReadMember(source, options, OnFailure) : ReadWhole(source, options))
            {
                yield return paper;
            }
        }

        if (digests == 0)
        {
            throw new DigestException(new Diagnostic(DiagnosticSeverity.Error, "NoDigestInArchive", "No file of the archive is a digest that PaperTools reads.") { Path = path });
        }

        void OnFailure(Diagnostic diagnostic)
        {
            if (diagnostic.Code == UnknownDigest)
            {
                digests--;
                Skip(diagnostic);
            }
            else
            {
                options.OnDiagnostic?.Invoke(diagnostic);
            }
        }

        // A file of an archive that is no digest is passed over, as one in a folder is.
        void Skip(Diagnostic diagnostic) =>
            options.OnDiagnostic?.Invoke(diagnostic with { Severity = DiagnosticSeverity.Warning, Message = $"Skipped: {diagnostic.Message}" });
    }

    /// <summary>Reads a file of an archive; when it has to be given up, the others are still read.</summary>
    private static IEnumerable<Paper> ReadMember(DigestSource source, ReadOptions options, Action<Diagnostic> onFailure)
    {
        using IEnumerator<Paper> papers = ReadWhole(source, options).GetEnumerator();
        while (true)
        {
            try
            {
                if (!papers.MoveNext())
                {
                    yield break;
                }
            }
            catch (DigestException exception)
            {
                onFailure(exception.Diagnostic);
                yield break;
            }

            yield return papers.Current;
        }
    }

    /// <summary>Reads a source to its end, and then says when that was the end of what could be expanded only.</summary>
    private static IEnumerable<Paper> ReadWhole(DigestSource source, ReadOptions options)
    {
        IEnumerator<Paper>? papers = null;
        try
        {
            while (Advance())
            {
                yield return papers!.Current;
            }
        }
        finally
        {
            papers?.Dispose();
        }

        if (source.Damage is DigestException damage)
        {
            throw damage;
        }

        bool Advance()
        {
            try
            {
                papers ??= Read(source, options).GetEnumerator();
                return papers.MoveNext();
            }
            catch (DigestException) when (source.Damage is not null)
            {
                throw source.Damage;
            }
        }
    }

    private static IDigestReader Choose(DigestSource source, ReadOptions options, ReadContext context)
    {
        if (options.Format is string format)
        {
            return DigestReaders.ByName(format)
                ?? throw context.Fail("UnknownFormat", $"There is no format '{format}'. The formats are {string.Join(", ", DigestReaders.All.Select(reader => reader.Format))}.");
        }

        return DigestReaders.Detect(source.Sample)
            ?? throw context.Fail(UnknownDigest, "No reader knows this kind of file. Name its format with -Format, or save the digest in one of the formats that about_PaperTools lists.");
    }
}
