using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// A block of values in a file, of which only the properties that are asked for are read.
/// <code>
/// file  = head checksum-of-head { values }                values for each property
/// head  = magic facts-version papers properties           numbers of 32 bits
///         { length checksum } { known }                   of each property's values; a bit for each paper whose values are known
/// </code>
/// </summary>
internal static class ValueFile
{
    /// <summary>Changes with the format and with the properties: <c>PTV</c> and a version.</summary>
    private const int Magic = 0x02565450;

    private const int HeaderLength = 4;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="papers">The number of papers in the block.</param>
    /// <exception cref="IndexDamagedException">It is not what was written, or is of another version or of other papers.</exception>
    public static ValueBlock Open(string path, int papers) => IndexFile.Open(path, file => Read(file, papers));

    /// <summary>Writes a block.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, ValueBlock block)
    {
        int properties = TestedProperty.All.Count;
        List<int> head = [Magic, block.FactsVersion, block.Count, properties];
        for (int property = 0; property < properties; property++)
        {
            ReadOnlySpan<byte> values = block.Property(property).Bytes.Span;
            head.AddRange([values.Length, (int)Checksum.Of(values)]);
        }

        ReadOnlySpan<byte> bytes = [.. MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(head)), .. MemoryMarshal.AsBytes(block.Known.Bits)];
        using FileStream file = File.Create(path);
        file.Write(bytes);
        file.Write(BitConverter.GetBytes(Checksum.Of(bytes)));
        for (int property = 0; property < properties; property++)
        {
            file.Write(block.Property(property).Bytes.Span);
        }
    }

    private static ValueBlock Read(SafeFileHandle file, int papers)
    {
        int properties = TestedProperty.All.Count;
        var known = new RowSet(papers);
        int knownStart = sizeof(int) * (HeaderLength + (2 * properties));
        byte[] bytes = new byte[knownStart + (sizeof(ulong) * known.Bits.Length) + sizeof(uint)];
        IndexFile.ReadExactly(file, bytes, 0);
        ReadOnlySpan<byte> head = bytes.AsSpan(..^sizeof(uint));
        int[] numbers = MemoryMarshal.Cast<byte, int>(head[..knownStart]).ToArray();
        if (numbers[0] != Magic || numbers[2] != papers || numbers[3] != properties || BitConverter.ToUInt32(bytes, head.Length) != Checksum.Of(head))
        {
            throw new IndexDamagedException("The values are damaged, or of another version.");
        }

        long[] starts = new long[properties + 1];
        starts[0] = bytes.Length;
        for (int property = 0; property < properties; property++)
        {
            starts[property + 1] = starts[property] + numbers[HeaderLength + (2 * property)];
        }

        return new ValueBlock(numbers[1], papers, RowSet.OfBits(MemoryMarshal.Cast<byte, ulong>(head[knownStart..])), property =>
        {
            byte[] values = new byte[starts[property + 1] - starts[property]];
            IndexFile.ReadChecked(file, values, starts[property], (uint)numbers[HeaderLength + (2 * property) + 1]);
            return new PropertyValues(papers, values);
        });
    }
}
