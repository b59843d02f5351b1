using Microsoft.Win32.SafeHandles;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Token streams in a file, read block by block as they are needed, and kept. Safe for several threads.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the blocks begin in it.</param>
/// <param name="papers">The number of papers in all blocks.</param>
/// <param name="ends">Where each block ends, from the first block's beginning.</param>
/// <param name="checksums">The checksum of each block.</param>
internal sealed class FileTokens(SafeFileHandle file, long offset, int papers, long[] ends, uint[] checksums) : ITokenBlocks
{
    private readonly TokenBlock?[] _blocks = new TokenBlock?[ends.Length];

    /// <inheritdoc/>
    public TokenBlock Block(int number) => Volatile.Read(ref _blocks[number]) ?? Load(number);

    private TokenBlock Load(int number)
    {
        long start = number == 0 ? 0 : ends[number - 1];
        byte[] bytes = new byte[ends[number] - start];
        IndexFile.ReadChecked(file, bytes, offset + start, checksums[number]);
        var block = new TokenBlock(Math.Min(PaperBlock.Capacity, papers - (number * PaperBlock.Capacity)), bytes);
        Volatile.Write(ref _blocks[number], block);
        return block;
    }
}
