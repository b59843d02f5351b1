using System.IO.Compression;
using ZstdSharp;

namespace PaperTools.Reading.Input;

/// <summary>Opens what a file holds: itself, what it is compressed from, or the members of an archive. Archives in archives are not followed.</summary>
internal static class DigestContainer
{
    /// <summary>The sources in a stream, in the order of their names; each is to be disposed before the next is asked for.</summary>
    /// <param name="stream">The bytes; owned from here on.</param>
    /// <param name="path">The file; null for bytes from the pipeline.</param>
    /// <param name="skip">Takes what is wrong with a member that is passed over.</param>
    /// <exception cref="DigestException">The stream cannot be read as a whole.</exception>
    public static IEnumerable<DigestSource> Open(Stream stream, string? path, Action<Diagnostic> skip)
    {
        using Stream owned = stream;
        byte[] start = ReadStart(stream);
        if (FileSignature.IsZip(start))
        {
            foreach (DigestSource member in OpenZip(stream, path, skip))
            {
                using (member)
                {
                    yield return member;
                }
            }
        }
        else
        {
            using DigestSource source = DigestSource.FromStream(Expand(new PrefixedStream(start, stream), start, path), path);
            yield return source;
        }
    }

    private static Stream Expand(Stream stream, ReadOnlySpan<byte> start, string? path)
    {
        bool isGzip = FileSignature.IsGzip(start);
        if (!isGzip && !FileSignature.IsZstandard(start))
        {
            return stream;
        }

        var compressed = new TailStream(stream);
        Stream expanded = isGzip ? new GzipExpansion(compressed) : new DecompressionStream(compressed);
        return new ExpansionStream(expanded, () => compressed.Count, new ExpansionLimit(), path);
    }

    private static IEnumerable<DigestSource> OpenZip(Stream stream, string? path, Action<Diagnostic> skip)
    {
        using ZipArchive archive = OpenArchive(stream, path);
        var limit = new ExpansionLimit();
        int members = 0;
        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (IsHidden(entry))
            {
                continue;
            }

            members++;
            DigestSource? source = OpenMember(entry, $"{path}!{entry.FullName}", limit, skip);
            if (source is not null)
            {
                yield return source;
            }
        }

        if (members == 0)
        {
            throw Fail(path, "EmptyArchive", "The archive holds no files. An archive of digests was expected.");
        }
    }

    private static ZipArchive OpenArchive(Stream stream, string? path)
    {
        if (!stream.CanSeek)
        {
            throw Fail(path, "ArchiveFromPipe", "An archive cannot be read from a pipe. Save it to a file and read that.");
        }

        try
        {
            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries;
            return archive;
        }
        catch (InvalidDataException exception)
        {
            throw Fail(path, "DamagedArchive", $"This is an archive that cannot be opened: {exception.Message} Get the file again.", exception);
        }
    }

    private static DigestSource? OpenMember(ZipArchiveEntry entry, string memberPath, ExpansionLimit limit, Action<Diagnostic> skip)
    {
        try
        {
            return DigestSource.FromStream(new ExpansionStream(entry.Open(), () => entry.CompressedLength, limit, memberPath), memberPath);
        }
        catch (DigestException exception)
        {
            skip(exception.Diagnostic);
        }
        catch (InvalidDataException exception)
        {
            skip(new Diagnostic(DiagnosticSeverity.Error, "DamagedArchive", $"The archive's member cannot be opened: {exception.Message}") { Path = memberPath });
        }

        return null;
    }

    /// <summary>Folders, and the files that macOS adds to every archive.</summary>
    private static bool IsHidden(ZipArchiveEntry entry) =>
        entry.Name.Length == 0 || entry.Name[0] == '.' || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static byte[] ReadStart(Stream stream)
    {
        byte[] start = new byte[4];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read];
    }

    private static DigestException Fail(string? path, string code, string message, Exception? innerException = null) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = path }, innerException);
}
