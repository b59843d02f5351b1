using System.Collections;

namespace PaperTools.Searching;

/// <summary>Papers that are looked at together, with what was counted in them.</summary>
internal sealed class PaperBatch
{
    /// <summary>The papers of a batch at most.</summary>
    public const int Capacity = 4096;

    private readonly List<Paper> _papers = [];
    private readonly List<long> _positions = [];
    private readonly List<int> _numbers = [];
    private readonly BitArray _hasNumber = new(Capacity);

    /// <summary>The papers.</summary>
    public IReadOnlyList<Paper> Papers => _papers;

    /// <summary>The place of each among all papers searched.</summary>
    public IReadOnlyList<long> Positions => _positions;

    /// <summary>The number of each in its index segment; its place in the batch where there is none.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    /// <summary>The number of papers.</summary>
    public int Count => _papers.Count;

    /// <summary>The characters of each title.</summary>
    public int[] TitleLengths { get; private set; } = [];

    /// <summary>The characters of each abstract.</summary>
    public int[] AbstractLengths { get; private set; } = [];

    /// <summary>For each term, how often it occurs in each paper.</summary>
    public FieldCounts[][] Counts { get; private set; } = [];

    /// <summary>One more paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="position">Its place among all papers searched.</param>
    /// <param name="number">Its number in its index segment.</param>
    public void Add(Paper paper, long position, int number)
    {
        _hasNumber[number] = true;
        _papers.Add(paper);
        _numbers.Add(number);
        _positions.Add(position);
    }

    /// <summary>Whether a paper of the number is in the batch already.</summary>
    public bool Contains(int number) => _hasNumber[number];

    /// <summary>Makes room for the counts.</summary>
    public void Prepare(int terms)
    {
        TitleLengths = new int[Count];
        AbstractLengths = new int[Count];
        Counts = new FieldCounts[terms][];
        for (int i = 0; i < terms; i++)
        {
            Counts[i] = new FieldCounts[Count];
        }
    }
}
