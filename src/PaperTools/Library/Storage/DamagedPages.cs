using System.Buffers.Binary;
using System.Text;

namespace PaperTools.Library;

/// <summary>
/// Finds the texts of papers on the pages of a database file, whatever its trees look like: leaves of tables are read as
/// https://www.sqlite.org/fileformat.html (sections 1.6 and 2.1) describes them.
/// </summary>
internal sealed class DamagedPages(string path)
{
    /// <summary>The kind of a page that holds rows.</summary>
    public const byte TableLeaf = 0x0D;

    /// <summary>The kind of a page that leads to others.</summary>
    public const byte TableInterior = 0x05;

    private const int LongestText = 64 * 1024 * 1024;

    private readonly int _pageSize = PageSizeOf(path);
    private Dictionary<long, SalvagedContent>? _contents;

    /// <summary>The numbers of the papers found.</summary>
    public IEnumerable<long> Papers => Contents.Keys;

    private Dictionary<long, SalvagedContent> Contents => _contents ??= Find();

    /// <summary>Whether a file that is no library by its beginning has papers in it.</summary>
    public static bool HasPapers(string path) => new DamagedPages(path).Contents.Count > 0;

    /// <summary>The text of a paper; null where none was found.</summary>
    public SalvagedContent? Content(long id) => Contents.GetValueOrDefault(id);

    /// <summary>The bytes of a page, by the header; those of every new library's where it does not tell.</summary>
    public static int PageSizeOf(string path)
    {
        Span<byte> header = stackalloc byte[18];
        using FileStream file = File.OpenRead(path);
        int length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        int size = length == header.Length && header.StartsWith("SQLite format 3\0"u8) ? BinaryPrimitives.ReadUInt16BigEndian(header[16..]) : 0;
        return size == 1 ? 65536 : size >= 512 && int.IsPow2(size) ? size : NewLibrary.PageSize;
    }

    private Dictionary<long, SalvagedContent> Find()
    {
        Dictionary<long, SalvagedContent> contents = [];
        using FileStream file = File.OpenRead(path);
        byte[] page = new byte[_pageSize];
        for (long start = 0; start < file.Length; start += _pageSize)
        {
            file.Position = start;
            int length = file.ReadAtLeast(page, _pageSize, throwOnEndOfStream: false);
            int header = start == 0 ? 100 : 0;
            int cells = length == _pageSize && page[header] == TableLeaf ? BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(header + 3)) : 0;
            for (int i = 0; i < cells && header + 10 + (2 * i) <= _pageSize; i++)
            {
                int cell = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(header + 8 + (2 * i)));
                if (ReadCell(file, page, cell) is (long id, SalvagedContent content))
                {
                    contents[id] = content;
                }
            }
        }

        return contents;
    }

    private (long Id, SalvagedContent Content)? ReadCell(FileStream file, byte[] page, int cell)
    {
        var reader = new VarintReader(page, cell);
        long length = reader.Next();
        long id = reader.Next();
        if (length is <= 4 or > LongestText || id <= 0 || reader.IsBeyond)
        {
            return null;
        }

        byte[]? record = ReadPayload(file, page, reader.Position, (int)length);
        return record is null ? null : ReadRecord(record) is SalvagedContent content ? (id, content) : null;
    }

    /// <summary>The payload: what is on the page, then the chain of pages it overflows to.</summary>
    private byte[]? ReadPayload(FileStream file, byte[] page, int start, int length)
    {
        int most = _pageSize - 35;
        int least = ((_pageSize - 12) * 32 / 255) - 23;
        int rest = least + ((length - least) % (_pageSize - 4));
        int local = length <= most ? length : rest <= most ? rest : least;
        if (start + local + (local < length ? 4 : 0) > page.Length)
        {
            return null;
        }

        byte[] payload = new byte[length];
        page.AsSpan(start, local).CopyTo(payload);
        byte[] overflow = new byte[_pageSize];
        uint next = local < length ? BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(start + local)) : 0;
        for (int filled = local; filled < length;)
        {
            file.Position = Math.Min((Math.Max(next, 1L) - 1) * _pageSize, file.Length);
            if (next == 0 || file.ReadAtLeast(overflow, _pageSize, throwOnEndOfStream: false) < _pageSize)
            {
                return null;
            }

            next = BinaryPrimitives.ReadUInt32BigEndian(overflow);
            int part = Math.Min(length - filled, _pageSize - 4);
            overflow.AsSpan(4, part).CopyTo(payload.AsSpan(filled));
            filled += part;
        }

        return payload;
    }

    /// <summary>A row of the table <c>content</c>: null, a text that begins as our JSON does, a number or null, a text or null.</summary>
    private static SalvagedContent? ReadRecord(byte[] record)
    {
        var header = new VarintReader(record, 0);
        long headerLength = header.Next();
        long[] types = [header.Next(), header.Next(), header.Next(), header.Next()];
        bool isContent = header.Position == headerLength && types[0] == 0 && IsText(types[1]) && types[2] is >= 0 and <= 9 && (types[3] == 0 || IsText(types[3]));
        long[] ends = new long[5];
        ends[0] = headerLength;
        for (int i = 0; i < types.Length; i++)
        {
            ends[i + 1] = ends[i] + LengthOf(types[i]);
        }

        if (!isContent || ends[4] != record.Length || !record.AsSpan((int)ends[1]).StartsWith("{\"title\":"u8))
        {
            return null;
        }

        string json = Encoding.UTF8.GetString(record, (int)ends[1], (int)(ends[2] - ends[1]));
        string? facts = types[3] == 0 ? null : Encoding.UTF8.GetString(record, (int)ends[3], (int)(ends[4] - ends[3]));
        return new SalvagedContent(json, types[2] == 0 ? null : Number(record.AsSpan((int)ends[2], (int)(ends[3] - ends[2])), types[2]), facts);
    }

    private static bool IsText(long type) => type >= 13 && type % 2 == 1;

    private static long LengthOf(long type) => type switch
    {
        <= 4 => type,
        5 => 6,
        6 or 7 => 8,
        < 12 => 0,
        _ => (type - 12) / 2,
    };

    private static long Number(ReadOnlySpan<byte> bytes, long type)
    {
        long number = type == 9 ? 1 : 0;
        foreach (byte part in bytes)
        {
            number = (number << 8) | part;
        }

        return number;
    }
}
