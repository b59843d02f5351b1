using System.Runtime.InteropServices;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>What a segment's file has beside the postings.</summary>
internal sealed class SegmentTables
{
    /// <summary>Makes room for tables.</summary>
    public SegmentTables(int papers, int words, int letters, int pages)
    {
        Ids = new long[papers];
        Moments = new long[papers];
        Numbers = new PaperNumbers[papers];
        TitleLengths = new int[papers];
        AbstractLengths = new int[papers];
        WordStarts = new int[words + 1];
        PostingStarts = new int[words + 1];
        PageChecksums = new uint[pages];
        int blocks = PaperBlock.CountFor(papers);
        TokenEnds = new long[blocks];
        TokenChecksums = new uint[blocks];
        Letters = new char[letters];
    }

    /// <summary>Takes tables that are filled.</summary>
    public SegmentTables(long[] ids, long[] moments, PaperNumbers[] numbers, int[] titleLengths, int[] abstractLengths, int[] wordStarts, int[] postingStarts, uint[] pageChecksums, long[] tokenEnds, uint[] tokenChecksums, char[] letters)
    {
        Ids = ids;
        Moments = moments;
        Numbers = numbers;
        TitleLengths = titleLengths;
        AbstractLengths = abstractLengths;
        WordStarts = wordStarts;
        PostingStarts = postingStarts;
        PageChecksums = pageChecksums;
        TokenEnds = tokenEnds;
        TokenChecksums = tokenChecksums;
        Letters = letters;
    }

    /// <summary>Does something with the bytes of a table.</summary>
    public delegate void BytesAction(Span<byte> bytes);

    public long[] Ids { get; }

    public long[] Moments { get; }

    public PaperNumbers[] Numbers { get; }

    public int[] TitleLengths { get; }

    public int[] AbstractLengths { get; }

    public int[] WordStarts { get; }

    public int[] PostingStarts { get; }

    public uint[] PageChecksums { get; }

    public long[] TokenEnds { get; }

    public uint[] TokenChecksums { get; }

    public char[] Letters { get; }

    /// <summary>The bytes of all tables.</summary>
    public long Size
    {
        get
        {
            long size = 0;
            ForEach(bytes => size += bytes.Length);
            return size;
        }
    }

    /// <summary>Goes through the tables in the order that they have in the file.</summary>
    public void ForEach(BytesAction action)
    {
        action(MemoryMarshal.AsBytes(Ids.AsSpan()));
        action(MemoryMarshal.AsBytes(Moments.AsSpan()));
        action(MemoryMarshal.AsBytes(Numbers.AsSpan()));
        action(MemoryMarshal.AsBytes(TitleLengths.AsSpan()));
        action(MemoryMarshal.AsBytes(AbstractLengths.AsSpan()));
        action(MemoryMarshal.AsBytes(WordStarts.AsSpan()));
        action(MemoryMarshal.AsBytes(PostingStarts.AsSpan()));
        action(MemoryMarshal.AsBytes(PageChecksums.AsSpan()));
        action(MemoryMarshal.AsBytes(TokenEnds.AsSpan()));
        action(MemoryMarshal.AsBytes(TokenChecksums.AsSpan()));
        action(MemoryMarshal.AsBytes(Letters.AsSpan()));
    }
}
