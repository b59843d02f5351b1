using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperTools.Searching;

/// <summary>How often each of a query's evidence occurs in each paper of a block, and in which it occurs at all.</summary>
internal sealed class BlockCounts
{
    private readonly FieldCounts[][] _counts;
    private readonly RowSet[] _rows;

    private BlockCounts(PaperBlock block, int evidence)
    {
        Block = block;
        _counts = new FieldCounts[evidence][];
        _rows = new RowSet[evidence];
    }

    /// <summary>The block.</summary>
    public PaperBlock Block { get; }

    /// <summary>Counts evidence.</summary>
    /// <param name="block">The papers, their terms counted.</param>
    /// <param name="evidence">What to count.</param>
    /// <param name="cancellation">Ends the counting: many regular expressions take long.</param>
    public static BlockCounts Of(PaperBlock block, IReadOnlyList<Evidence> evidence, CancellationToken cancellation)
    {
        var counts = new BlockCounts(block, evidence.Count);
        RowSet searched = block.Rows;
        for (int i = 0; i < evidence.Count; i++)
        {
            (counts._counts[i], RowSet found) = evidence[i] switch
            {
                TermEvidence term => OfTerm(block, term.TermIndex, term.Fields),
                SequenceEvidence sequence => OfSequence(block, sequence, MayHave(block, sequence).And(searched), cancellation),
                Evidence other => OfTexts(block, other, searched, cancellation),
            };
            counts._rows[i] = found.And(searched);
        }

        return counts;
    }

    /// <summary>The papers that have a piece of evidence.</summary>
    public RowSet RowsWith(int evidence) => _rows[evidence];

    /// <summary>What the scores of some papers are made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MatchCounts Of(ReadOnlySpan<int> rows)
    {
        var some = new MatchCounts(rows.Length, _counts.Length);
        ReadOnlySpan<int> titles = Block.TitleLengths;
        ReadOnlySpan<int> abstracts = Block.AbstractLengths;
        for (int i = 0; i < rows.Length; i++)
        {
            some.TitleLengths[i] = titles[rows[i]];
            some.AbstractLengths[i] = abstracts[rows[i]];
        }

        for (int evidence = 0; evidence < _counts.Length; evidence++)
        {
            FieldCounts[] counts = _counts[evidence];
            FieldCounts[] target = some.Counts;
            for (int i = 0, at = evidence; i < rows.Length; i++, at += _counts.Length)
            {
                target[at] = counts[rows[i]];
            }
        }

        return some;
    }

    private static (FieldCounts[] Counts, RowSet Rows) OfTerm(PaperBlock block, int term, WordFields fields)
    {
        FieldCounts[] counts = block.Counts[term];
        if (fields != WordFields.All)
        {
            counts = In(counts, fields);
        }

        return (counts, RowSet.Of(MemoryMarshal.Cast<FieldCounts, uint>(counts)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static FieldCounts[] In(FieldCounts[] counts, WordFields fields)
    {
        uint mask = FieldCounts.MaskOf(fields);
        var some = new FieldCounts[counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            some[i] = new FieldCounts(counts[i].Packed & mask);
        }

        return some;
    }

    /// <summary>The papers that have what the sequence cannot do without.</summary>
    private static RowSet MayHave(PaperBlock block, SequenceEvidence sequence)
    {
        RowSet rows = sequence.Guards.Aggregate(RowSet.All(block.Count), (all, guard) => all.And(OfTerm(block, guard, sequence.Fields).Rows));
        return sequence.JoinedGuard is int joined ? rows.Or(OfTerm(block, joined, sequence.Fields).Rows) : rows;
    }

    private static (FieldCounts[] Counts, RowSet Rows) OfSequence(PaperBlock block, SequenceEvidence sequence, RowSet rows, CancellationToken cancellation) =>
        block.CountIn(rows, sequence) is FieldCounts[] counts ? (counts, RowSet.Of(MemoryMarshal.Cast<FieldCounts, uint>(counts))) : OfTexts(block, sequence, rows, cancellation);

    private static (FieldCounts[] Counts, RowSet Rows) OfTexts(PaperBlock block, Evidence evidence, RowSet rows, CancellationToken cancellation)
    {
        var counts = new FieldCounts[block.Count];
        block.LoadTexts(rows);
        foreach (int row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            counts[row] = evidence.CountIn(block.TextAt(row));
        }

        return (counts, RowSet.Of(MemoryMarshal.Cast<FieldCounts, uint>(counts)));
    }
}
