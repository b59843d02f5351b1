using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// The values that a block's papers have of one <see cref="TestedProperty"/>, each value once. It never changes.
/// <code>
/// bytes = values letters { value-start } end    numbers of 32 bits: how many of each, and where each value starts in the letters
///         { letter } { paper }                  the values one after the other, in UTF-8
/// paper = count { value }                       the numbers of its values, written as in <see cref="TokenCode"/>
/// </code>
/// </summary>
internal sealed class PropertyValues
{
    private readonly int _papers;
    private readonly ReadOnlyMemory<byte> _starts;
    private readonly ReadOnlyMemory<byte> _letters;
    private readonly ReadOnlyMemory<byte> _stream;

    /// <summary>Takes the bytes.</summary>
    /// <param name="papers">The number of papers in the block.</param>
    /// <param name="bytes">The values.</param>
    public PropertyValues(int papers, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<int> counts = MemoryMarshal.Cast<byte, int>(bytes.Span[..(2 * sizeof(int))]);
        int startsEnd = sizeof(int) * (2 + counts[0] + 1);
        _papers = papers;
        Bytes = bytes;
        Count = counts[0];
        _starts = bytes[(2 * sizeof(int))..startsEnd];
        _letters = bytes.Slice(startsEnd, counts[1]);
        _stream = bytes[(startsEnd + counts[1])..];
    }

    /// <summary>The values as they are written.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The number of values.</summary>
    public int Count { get; }

    /// <summary>Those of some papers that meet a condition. Each value is tested once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowSet Select(RowSet rows, ValueCondition condition)
    {
        var met = new RowSet(_papers);
        bool?[] verdicts = new bool?[Count];
        ReadOnlySpan<byte> stream = _stream.Span;
        int at = 0;
        for (int row = 0; row < _papers; row++)
        {
            bool isMet = !rows.Contains(row);
            for (int left = TokenCode.Read(stream, ref at); left > 0; left--)
            {
                int value = TokenCode.Read(stream, ref at);
                if (!isMet && (verdicts[value] ??= condition.Passes(TextOf(value))))
                {
                    met.Add(row);
                    isMet = true;
                }
            }
        }

        return met;
    }

    /// <summary>The numbers of each paper's values.</summary>
    public IEnumerable<int[]> ByPaper()
    {
        int at = 0;
        for (int row = 0; row < _papers; row++)
        {
            int[] values = new int[TokenCode.Read(_stream.Span, ref at)];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = TokenCode.Read(_stream.Span, ref at);
            }

            yield return values;
        }
    }

    /// <summary>A value.</summary>
    public string TextOf(int value)
    {
        ReadOnlySpan<int> starts = MemoryMarshal.Cast<byte, int>(_starts.Span);
        return Encoding.UTF8.GetString(_letters.Span[starts[value]..starts[value + 1]]);
    }
}
