using System.Runtime.InteropServices;

namespace PaperTools.Searching;

/// <summary>
/// The token streams of a block's papers.
/// <code>
/// block = { start } end { stream }       where each stream starts, in bytes behind the starts, as numbers of 32 bits
/// </code>
/// </summary>
/// <param name="papers">The number of papers.</param>
/// <param name="bytes">The block.</param>
internal sealed class TokenBlock(int papers, byte[] bytes)
{
    /// <summary>The block.</summary>
    public byte[] Bytes => bytes;

    /// <summary>The stream of a paper.</summary>
    public ReadOnlySpan<byte> Of(int row)
    {
        int startsLength = sizeof(int) * (papers + 1);
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(0, startsLength));
        return bytes.AsSpan(startsLength)[starts[row]..starts[row + 1]];
    }
}

/// <summary>Makes a block of token streams.</summary>
internal sealed class TokenBlockBuilder
{
    private readonly List<int> _starts = [0];

    /// <summary>The number of streams so far.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>The streams so far, and as much as there is of the next.</summary>
    public List<byte> Streams { get; } = [];

    /// <summary>The stream of a paper that has ended.</summary>
    public ReadOnlySpan<byte> Of(int row) => CollectionsMarshal.AsSpan(Streams)[_starts[row].._starts[row + 1]];

    /// <summary>Ends the stream of a paper.</summary>
    public void EndPaper() => _starts.Add(Streams.Count);

    /// <summary>The block; the next one begins empty.</summary>
    public TokenBlock Complete()
    {
        var block = new TokenBlock(Count, [.. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)), .. Streams]);
        Clear();
        return block;
    }

    /// <summary>Forgets all streams.</summary>
    public void Clear()
    {
        _starts.RemoveRange(1, Count);
        Streams.Clear();
    }
}

/// <summary>The token streams of a segment, wherever they are.</summary>
internal interface ITokenBlocks
{
    /// <summary>The streams of a block.</summary>
    TokenBlock Block(int number);
}

/// <summary>The token streams of a segment of one block, in memory.</summary>
internal sealed class TokenBlockInMemory(TokenBlock block) : ITokenBlocks
{
    /// <inheritdoc/>
    public TokenBlock Block(int number) => block;
}
