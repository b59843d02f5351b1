using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>Postings in a file, read page by page as they are needed, and kept. Safe for several threads.</summary>
/// <param name="file">The file.</param>
/// <param name="offset">Where the postings begin in it.</param>
/// <param name="count">The number of postings.</param>
/// <param name="checksums">The checksum of each page.</param>
internal sealed class FilePostings(SafeFileHandle file, long offset, int count, uint[] checksums) : IPostings
{
    /// <summary>The postings of a page.</summary>
    public const int PageLength = 16 * 1024;

    private readonly uint[]?[] _pages = new uint[]?[checksums.Length];

    /// <inheritdoc/>
    public ReadOnlySpan<uint> Slice(int start, int end)
    {
        int number = start / PageLength;
        uint[] page = Volatile.Read(ref _pages[number]) ?? Load(number);
        int first = start % PageLength;
        return page.AsSpan(first, Math.Min(end - start, page.Length - first));
    }

    private uint[] Load(int number)
    {
        uint[] page = new uint[Math.Min(PageLength, count - (number * PageLength))];
        IndexFile.ReadChecked(file, MemoryMarshal.AsBytes(page.AsSpan()), offset + ((long)number * PageLength * sizeof(uint)), checksums[number]);
        Volatile.Write(ref _pages[number], page);
        return page;
    }
}
