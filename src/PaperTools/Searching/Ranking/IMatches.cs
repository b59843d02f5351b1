namespace PaperTools.Searching;

/// <summary>Papers that match, with what their scores will be made of.</summary>
internal interface IMatches
{
    /// <summary>The number of papers.</summary>
    int Count { get; }

    /// <summary>What their scores are made of.</summary>
    MatchCounts Counts { get; }

    /// <summary>Tells that a paper is going to be asked for, before the first one is.</summary>
    void Expect(int index)
    {
    }

    /// <summary>A paper.</summary>
    Paper PaperOf(int index);

    /// <summary>The name of what a paper introduces; null where there is none.</summary>
    string? NameOf(int index);

    /// <summary>A paper's place among all papers searched.</summary>
    long PositionOf(int index);
}
