using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// A segment in a file.
/// <code>
/// file   = header postings { token-block } tables
/// header = magic papers words letters postings checksum-of-tables checksum-of-header      eight numbers of 32 bits
/// tables = ids moments dates-and-counts title-lengths abstract-lengths word-starts posting-starts page-checksums token-ends token-checksums letters
/// </code>
/// Everything is in the machine's own order of bytes: an index is of no use elsewhere, and is built anew there. The tables
/// are read when the file is opened, postings and token blocks when a query needs them; all are checked then.
/// </summary>
internal static class SegmentFile
{
    /// <summary>The length of the header, in numbers of 32 bits.</summary>
    public const int HeaderLength = 8;

    /// <summary>Changes with the format: <c>PTS</c> and a version.</summary>
    private const uint Magic = 0x03535450;

    /// <summary>Opens a segment.</summary>
    /// <exception cref="IndexDamagedException">It is not what was written.</exception>
    public static LibrarySegment Open(string path) => IndexFile.Open(path, file => Read(file, path));

    /// <summary>Writes the tables and the header, the rest being there already.</summary>
    /// <param name="stream">The file, behind the token blocks.</param>
    /// <param name="postings">The number of postings.</param>
    /// <param name="tables">The tables in their order.</param>
    public static void Complete(Stream stream, int postings, SegmentTables tables)
    {
        uint checksum = 0;
        tables.ForEach(bytes =>
        {
            checksum = Checksum.Of(bytes, checksum);
            stream.Write(bytes);
        });
        Span<uint> header = [Magic, (uint)tables.Ids.Length, (uint)tables.WordStarts.Length - 1, (uint)tables.Letters.Length, (uint)postings, (uint)tables.PageChecksums.Length, checksum, 0];
        header[^1] = Checksum.Of(MemoryMarshal.AsBytes(header[..^1]));
        stream.Position = 0;
        stream.Write(MemoryMarshal.AsBytes(header));
    }

    private static LibrarySegment Read(SafeFileHandle file, string path)
    {
        Span<uint> header = stackalloc uint[HeaderLength];
        IndexFile.ReadExactly(file, MemoryMarshal.AsBytes(header), 0);
        if (header[0] != Magic || header[^1] != Checksum.Of(MemoryMarshal.AsBytes(header[..^1])))
        {
            throw new IndexDamagedException("The header is damaged, or of another version.");
        }

        int postings = (int)header[4];
        var tables = new SegmentTables((int)header[1], (int)header[2], (int)header[3], (int)header[5]);
        long tokens = sizeof(uint) * (HeaderLength + (long)postings);
        long offset = RandomAccess.GetLength(file) - tables.Size;
        long tokensLength = offset - tokens;
        if (tokensLength < 0)
        {
            throw new IndexDamagedException("The file is too short.");
        }

        uint checksum = 0;
        tables.ForEach(bytes =>
        {
            IndexFile.ReadExactly(file, bytes, offset);
            offset += bytes.Length;
            checksum = Checksum.Of(bytes, checksum);
        });
        if (checksum != header[6] || tokensLength != (tables.TokenEnds.Length == 0 ? 0 : tables.TokenEnds[^1]))
        {
            throw new IndexDamagedException("The tables are damaged.");
        }

        var pages = new FilePostings(file, sizeof(uint) * HeaderLength, postings, tables.PageChecksums);
        return new LibrarySegment(
            new PostingsSegment(tables.Letters, tables.WordStarts, tables.PostingStarts, pages, tables.TitleLengths, tables.AbstractLengths, new FileTokens(file, tokens, tables.Ids.Length, tables.TokenEnds, tables.TokenChecksums)),
            tables.Ids,
            tables.Moments,
            tables.Numbers,
            path);
    }
}
