using System.Runtime.InteropServices;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Writes postings to a file, in runs, and takes the checksum of each page.</summary>
/// <param name="stream">The file, where the postings begin.</param>
/// <param name="hasHeads">Whether the segment has more than one block.</param>
internal sealed class PostingsWriter(Stream stream, bool hasHeads)
{
    private readonly uint[] _page = new uint[FilePostings.PageLength];
    private readonly List<uint> _checksums = [];
    private readonly List<uint> _run = new(PaperBlock.Capacity);
    private int _used;
    private int _block;

    /// <summary>The postings so far, heads included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a posting of the present word; they come in the order of the papers' numbers.</summary>
    public void Add(int number, uint counts)
    {
        int block = number / PaperBlock.Capacity;
        if (block != _block)
        {
            EndRun();
            _block = block;
        }

        _run.Add((uint)(number % PaperBlock.Capacity) << FieldCounts.Bits | counts);
    }

    /// <summary>Ends the present word.</summary>
    public void EndWord()
    {
        EndRun();
        _block = 0;
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>The checksums of the pages.</returns>
    public uint[] Complete()
    {
        if (_used > 0)
        {
            WritePage();
        }

        return [.. _checksums];
    }

    private void EndRun()
    {
        if (_run.Count == 0)
        {
            return;
        }

        if (hasHeads)
        {
            Write((uint)_block << PostingsSegment.RunBits | (uint)(_run.Count - 1));
        }

        foreach (uint posting in _run)
        {
            Write(posting);
        }

        _run.Clear();
    }

    private void Write(uint value)
    {
        _page[_used++] = value;
        Count++;
        if (_used == _page.Length)
        {
            WritePage();
        }
    }

    private void WritePage()
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(_page.AsSpan(0, _used));
        _checksums.Add(Checksum.Of(bytes));
        stream.Write(bytes);
        _used = 0;
    }
}
