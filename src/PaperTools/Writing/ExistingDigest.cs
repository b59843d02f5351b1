using System.Text;
using MimeKit.IO;
using MimeKit.IO.Filters;
using PaperTools.Reading;

namespace PaperTools.Writing;

/// <summary>A file that papers are appended to: what is in it, and how that gets into the new file.</summary>
internal sealed class ExistingDigest
{
    private readonly string _path;
    private readonly WriterFormat _format;
    private Paper? _copied;

    private ExistingDigest(string path, WriterFormat format)
    {
        _path = path;
        _format = format;
    }

    /// <summary>The papers in the file.</summary>
    public PaperIdentities Identities { get; } = new();

    /// <summary>The citation keys in the file, which stay where its text does.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>The encoding that the file's byte order mark names; null where it has none.</summary>
    public Encoding? MarkedEncoding { get; private set; }

    /// <summary>Looks at a file.</summary>
    /// <returns>Null where there is none, or an empty one.</returns>
    /// <exception cref="DigestException">It is of another format, cannot be read in full, or the format cannot be appended to.</exception>
    public static ExistingDigest? Open(string path, WriterFormat format)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string reader = format.ReadAs is string name && DigestReaders.ByName(name) is not null
            ? name
            : throw Fail(path, "AppendNotSupported", $"Papers cannot be appended to a file of the format {format.Name}, as it is not read back. Write a new file.");
        var existing = new ExistingDigest(path, format);
        try
        {
            using DigestSource source = DigestSource.FromFile(path);
            existing.MarkedEncoding = source.MarkedEncoding;
            string? found = DigestReaders.Detect(source.Sample)?.Format;
            if (found != reader)
            {
                throw Fail(path, "AppendFormatMismatch", $"The file is {found ?? "of no format that PaperTools reads"}, and {format.Name} was to be appended. Choose another file, or name the file's own format with -Format.");
            }
        }
        catch (DigestException exception) when (exception.Diagnostic.Code == "EmptyDigest")
        {
            return null;
        }

        if (format.IsConcatenable)
        {
            existing.ReadIdentities();
        }

        return existing;
    }

    /// <summary>Copies the text as it stands, for a format whose texts can follow one another.</summary>
    /// <returns>Takes what follows: its lines end as the first one does.</returns>
    public Stream CopyText(Stream output)
    {
        using DigestSource source = DigestSource.FromFile(_path);
        byte[] buffer = new byte[64 * 1024];
        byte last = (byte)'\n';
        bool? endsWithCrLf = null;
        int read;
        while ((read = source.Utf8.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            int end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            endsWithCrLf ??= end < 0 ? null : end > 0 && buffer[end - 1] == '\r';
            output.Write(buffer, 0, read);
            last = buffer[read - 1];
        }

        Stream following = endsWithCrLf == true ? WithCrLf(output) : output;
        if (last != '\n')
        {
            following.Write("\n"u8);
        }

        return following;
    }

    /// <summary>Writes the papers anew, for any other format.</summary>
    /// <exception cref="DigestException">An entry cannot be read.</exception>
    public void CopyPapers(IDigestWriter writer)
    {
        foreach (Paper paper in Read())
        {
            Identities.Add(paper);
            _copied = paper;
            writer.Write(paper);
        }
    }

    /// <summary>Whether a paper is the one that is being copied, and not one that comes new.</summary>
    public bool IsCopied(Paper paper) => ReferenceEquals(paper, _copied);

    /// <summary>Ends each line with CR and LF. It holds nothing back and is never disposed: the stream that it writes to stays the caller's.</summary>
    private static FilteredStream WithCrLf(Stream output)
    {
        var lines = new FilteredStream(output);
        lines.Add(new Unix2DosFilter());
        return lines;
    }

    private void ReadIdentities()
    {
        foreach (Paper paper in Read())
        {
            Identities.Add(paper);
            if (paper.Ids.CitationKey is string key)
            {
                Keys.Add(key);
            }
        }
    }

    private IEnumerable<Paper> Read()
    {
        Diagnostic? error = null;
        void Report(Diagnostic diagnostic) => error ??= diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic : null;
        foreach (Paper paper in DigestReading.ReadFile(_path, new ReadOptions { Format = _format.ReadAs, OnDiagnostic = Report }))
        {
            yield return paper;
        }

        if (error is not null)
        {
            throw Fail(_path, "AppendWouldLose", $"An entry of the file cannot be read, and what is appended could be lost with it: {error.Message} Correct it first (line {error.Line ?? 0}).");
        }
    }

    private static DigestException Fail(string path, string code, string message) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = path });
}
