namespace PaperTools.Searching;

/// <summary>Papers that are matched together, known by their rows, with what was counted in them.</summary>
internal abstract class PaperBlock
{
    /// <summary>The papers of a block at most.</summary>
    public const int Capacity = 4096;

    /// <summary>The number of blocks that so many papers make.</summary>
    public static int CountFor(int papers) => (papers + Capacity - 1) / Capacity;

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The rows that are searched.</summary>
    public abstract RowSet Rows { get; }

    /// <summary>The characters of each title.</summary>
    public abstract ReadOnlySpan<int> TitleLengths { get; }

    /// <summary>The characters of each abstract.</summary>
    public abstract ReadOnlySpan<int> AbstractLengths { get; }

    /// <summary>For each term, how often it occurs in each paper.</summary>
    public FieldCounts[][] Counts { get; protected set; } = [];

    /// <summary>The paper of a row.</summary>
    public abstract Paper PaperAt(int row);

    /// <summary>The place of a row's paper among all papers searched.</summary>
    public abstract long PositionAt(int row);

    /// <summary>The name of what a row's paper introduces.</summary>
    public virtual string? NameAt(int row) => PaperAt(row).Name;

    /// <summary>Title, abstract and keywords of a row's paper; of the rest, only what costs nothing.</summary>
    public virtual Paper TextAt(int row) => PaperAt(row);

    /// <summary>The dates and counts of a row's paper.</summary>
    public virtual PaperNumbers NumbersAt(int row) => PaperNumbers.Of(PaperAt(row));

    /// <summary>Tells that a paper is going to be asked for, before the first one is.</summary>
    public virtual void Expect(int row)
    {
    }

    /// <summary>Tells which texts are going to be asked for.</summary>
    public virtual void LoadTexts(RowSet rows)
    {
    }

    /// <summary>The papers that meet a condition.</summary>
    public virtual RowSet Select(RowSet rows, ValueCondition condition) => rows.Where(row => condition.IsMetBy(PaperAt(row)));

    /// <summary>Counts terms in the papers.</summary>
    public abstract void Fill(IReadOnlyList<Term> terms);

    /// <summary>Takes the counts from a segment of one block, whose numbers are the rows.</summary>
    protected void FillFrom(PostingsSegment segment, IReadOnlyList<Term> terms)
    {
        Counts = new SegmentCursor(segment, segment.Find(terms)).Count(0, Count);
    }

    /// <summary>How often a sequence occurs in papers, by an index; null where their texts must be looked at.</summary>
    public virtual FieldCounts[]? CountIn(RowSet rows, SequenceEvidence sequence) => null;

    /// <summary>Lets go of what was only needed to find what matches.</summary>
    public virtual void LetGo() => Counts = [];
}
