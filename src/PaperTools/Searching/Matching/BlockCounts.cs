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

    /// <summary>The number of pieces of evidence.</summary>
    public int Evidence => _counts.Length;

    /// <summary>Counts evidence.</summary>
    /// <param name="block">The papers, their terms counted.</param>
    /// <param name="evidence">What to count.</param>
    public static BlockCounts Of(PaperBlock block, IReadOnlyList<Evidence> evidence)
    {
        var counts = new BlockCounts(block, evidence.Count);
        RowSet searched = block.Rows;
        for (int i = 0; i < evidence.Count; i++)
        {
            (counts._counts[i], RowSet found) = evidence[i] switch
            {
                TermEvidence term => OfTerm(block, term.TermIndex, term.Fields),
                SequenceEvidence sequence => OfTexts(block, sequence, MayHave(block, sequence).And(searched)),
                Evidence other => OfTexts(block, other, searched),
            };
            counts._rows[i] = found.And(searched);
        }

        return counts;
    }

    /// <summary>The papers that have a piece of evidence.</summary>
    public RowSet RowsWith(int evidence) => _rows[evidence];

    /// <summary>Copies the counts of a paper.</summary>
    public void CopyTo(Span<FieldCounts> target, int row)
    {
        for (int i = 0; i < _counts.Length; i++)
        {
            target[i] = _counts[i][row];
        }
    }

    private static (FieldCounts[] Counts, RowSet Rows) OfTerm(PaperBlock block, int term, WordFields fields)
    {
        FieldCounts[] counts = block.Counts[term];
        if (fields != WordFields.All)
        {
            counts = [.. counts.Select(count => count.In(fields))];
        }

        return (counts, RowSet.Of(MemoryMarshal.Cast<FieldCounts, uint>(counts)));
    }

    /// <summary>The papers that have what the sequence cannot do without.</summary>
    private static RowSet MayHave(PaperBlock block, SequenceEvidence sequence)
    {
        RowSet rows = sequence.Guards.Aggregate(RowSet.All(block.Count), (all, guard) => all.And(OfTerm(block, guard, sequence.Fields).Rows));
        return sequence.JoinedGuard is int joined ? rows.Or(OfTerm(block, joined, sequence.Fields).Rows) : rows;
    }

    private static (FieldCounts[] Counts, RowSet Rows) OfTexts(PaperBlock block, Evidence evidence, RowSet rows)
    {
        var counts = new FieldCounts[block.Count];
        block.LoadTexts(rows);
        foreach (int row in rows)
        {
            counts[row] = evidence.CountIn(block.TextAt(row));
        }

        return (counts, RowSet.Of(MemoryMarshal.Cast<FieldCounts, uint>(counts)));
    }
}
