using System.Buffers.Binary;

namespace PaperTools.Library;

/// <summary>
/// Mends the header of a damaged database's copy (https://www.sqlite.org/fileformat.html, section 1.3), without which SQLite
/// reads none of the tables behind it.
/// </summary>
internal static class DamagedHeader
{
    private const int Length = 100;
    private const int PageCountOffset = 28;
    private const int FreePagesOffset = 32;
    private const int MostGrowth = 64;

    /// <summary>Puts a header in the place of one that is gone, where the list of tables behind it is not.</summary>
    /// <param name="copy">The damaged database.</param>
    /// <param name="sound">An empty library.</param>
    public static void Replace(string copy, string sound)
    {
        Span<byte> page = stackalloc byte[Length + 1];
        using var file = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
        int length = file.ReadAtLeast(page, page.Length, throwOnEndOfStream: false);
        bool isGone = length == page.Length && !page.StartsWith("SQLite format 3\0"u8) && page[Length] is DamagedPages.TableInterior or DamagedPages.TableLeaf;
        if (!isGone)
        {
            return;
        }

        using (FileStream other = File.OpenRead(sound))
        {
            other.ReadExactly(page[..Length]);
        }

        BinaryPrimitives.WriteUInt32BigEndian(page[PageCountOffset..], (uint)(file.Length / NewLibrary.PageSize));
        page.Slice(FreePagesOffset, 2 * sizeof(uint)).Clear();
        file.Position = 0;
        file.Write(page[..Length]);
    }

    /// <summary>
    /// Gives a file that was cut off the length that its header states: SQLite reads nothing of one that is shorter, and only
    /// what is on its empty pages is lost then. Where the header states far too much, it is the header that is changed.
    /// </summary>
    public static void StateLength(string copy)
    {
        int pageSize = DamagedPages.PageSizeOf(copy);
        using var file = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
        Span<byte> count = stackalloc byte[sizeof(uint)];
        file.Position = PageCountOffset;
        long pages = file.ReadAtLeast(count, count.Length, throwOnEndOfStream: false) == count.Length ? BinaryPrimitives.ReadUInt32BigEndian(count) : 0;
        if (pages * pageSize <= file.Length)
        {
            return;
        }

        if (pages * pageSize <= MostGrowth * file.Length)
        {
            file.SetLength(pages * pageSize);
            return;
        }

        BinaryPrimitives.WriteUInt32BigEndian(count, (uint)(file.Length / pageSize));
        file.Position = PageCountOffset;
        file.Write(count);
    }
}
