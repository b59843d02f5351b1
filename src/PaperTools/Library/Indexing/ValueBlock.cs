using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// The values that a block's papers have of every <see cref="TestedProperty"/>, each value once; only of the papers that somebody
/// asked for. It never changes.
/// <code>
/// block = magic facts-version papers properties values letters checksum     seven numbers of 32 bits
///         { property-start } end { value-start } end     numbers of 32 bits: of a property's values, of a value's letters
///         token-block { property { letter } }            the numbers of a paper's values, in order; the values, in UTF-8
/// </code>
/// Values are in the order of their properties, whose numbers they begin with. The checksum is of all but itself.
/// </summary>
internal sealed class ValueBlock
{
    private const int HeaderLength = 7;

    /// <summary>Changes with the format and with the properties: <c>PTV</c> and a version.</summary>
    private const uint Magic = 0x01565450;

    private readonly int[] _propertyStarts;
    private readonly int[] _valueStarts;
    private readonly TokenBlock _papers;
    private readonly ReadOnlyMemory<byte> _letters;

    /// <summary>Makes a block.</summary>
    /// <param name="factsVersion">The version of the facts among the values.</param>
    /// <param name="count">The number of papers.</param>
    /// <param name="propertyStarts">Where the values of each property start; one more for the end.</param>
    /// <param name="valueStarts">Where the letters of each value start; one more for the end.</param>
    /// <param name="papers">The numbers of each paper's values; none where they are not known, since every paper has some.</param>
    /// <param name="letters">The letters of all values.</param>
    public ValueBlock(int factsVersion, int count, int[] propertyStarts, int[] valueStarts, TokenBlock papers, ReadOnlyMemory<byte> letters)
    {
        FactsVersion = factsVersion;
        _propertyStarts = propertyStarts;
        _valueStarts = valueStarts;
        _papers = papers;
        _letters = letters;
        Known = RowSet.All(count).Where(row => !papers.Of(row).IsEmpty);
        Count = count;
    }

    /// <summary>The version of the facts among the values.</summary>
    public int FactsVersion { get; }

    /// <summary>The number of papers.</summary>
    public int Count { get; }

    /// <summary>The papers whose values are known.</summary>
    public RowSet Known { get; }

    /// <summary>The number of values.</summary>
    public int ValueCount => _valueStarts.Length - 1;

    /// <summary>A block of papers of which nothing is known.</summary>
    public static ValueBlock Unknown(int factsVersion, int count) =>
        new(factsVersion, count, new int[TestedProperty.All.Count + 1], [0], new TokenBlock(count, new byte[sizeof(int) * (count + 1)]), default);

    /// <summary>The block of bytes that were written; null where they are not, or not in this format.</summary>
    public static ValueBlock? Read(byte[] bytes)
    {
        int headerSize = sizeof(uint) * HeaderLength;
        ReadOnlySpan<uint> header = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(0, Math.Min(bytes.Length, headerSize)));
        if (header.Length < HeaderLength || header[0] != Magic || header[3] != TestedProperty.All.Count || header[^1] != ChecksumOf(bytes))
        {
            return null;
        }

        (int count, int values, int letters) = ((int)header[2], (int)header[4], (int)header[5]);
        ReadOnlyMemory<byte> rest = bytes.AsMemory(headerSize);
        int[] propertyStarts = Take(ref rest, TestedProperty.All.Count + 1);
        int[] valueStarts = Take(ref rest, values + 1);
        return new ValueBlock((int)header[1], count, propertyStarts, valueStarts, new TokenBlock(count, rest[..^letters]), rest[^letters..]);
    }

    /// <summary>The bytes to write.</summary>
    public byte[] ToBytes()
    {
        ReadOnlySpan<uint> header = [Magic, (uint)FactsVersion, (uint)Count, (uint)TestedProperty.All.Count, (uint)ValueCount, (uint)_letters.Length, 0];
        byte[] bytes = [.. MemoryMarshal.AsBytes(header), .. MemoryMarshal.AsBytes(_propertyStarts.AsSpan()), .. MemoryMarshal.AsBytes(_valueStarts.AsSpan()), .. _papers.Bytes, .. _letters.Span];
        MemoryMarshal.Cast<byte, uint>(bytes.AsSpan())[HeaderLength - 1] = ChecksumOf(bytes);
        return bytes;
    }

    /// <summary>Those of some papers, their values known, that meet a condition. Each value is tested once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowSet Select(RowSet rows, ValueCondition condition)
    {
        var met = new RowSet(Count);
        (int first, int end) = (_propertyStarts[condition.Property.Index], _propertyStarts[condition.Property.Index + 1]);
        bool?[] verdicts = new bool?[end - first];
        foreach (int row in rows)
        {
            ReadOnlySpan<byte> values = _papers.Of(row);
            for (int at = 0; at < values.Length;)
            {
                int value = TokenCode.Read(values, ref at);
                if (value >= end)
                {
                    break;
                }

                if (value >= first && (verdicts[value - first] ??= condition.Passes(TextOf(value))))
                {
                    met.Add(row);
                    break;
                }
            }
        }

        return met;
    }

    /// <summary>The numbers of a paper's values, in order.</summary>
    public IEnumerable<int> ValuesOf(int row)
    {
        for (int at = 0; at < _papers.Of(row).Length;)
        {
            yield return TokenCode.Read(_papers.Of(row), ref at);
        }
    }

    /// <summary>The number of the property that a value is of.</summary>
    public int PropertyOf(int value) => _letters.Span[_valueStarts[value]];

    /// <summary>A value.</summary>
    public string TextOf(int value) => Encoding.UTF8.GetString(_letters.Span[(_valueStarts[value] + 1).._valueStarts[value + 1]]);

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        int place = sizeof(uint) * (HeaderLength - 1);
        return Checksum.Of(bytes[(place + sizeof(uint))..], Checksum.Of(bytes[..place]));
    }

    private static int[] Take(ref ReadOnlyMemory<byte> bytes, int count)
    {
        int[] numbers = MemoryMarshal.Cast<byte, int>(bytes.Span[..(sizeof(int) * count)]).ToArray();
        bytes = bytes[(sizeof(int) * count)..];
        return numbers;
    }
}
