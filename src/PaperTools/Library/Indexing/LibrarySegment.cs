using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>An index of some papers of a library.</summary>
/// <param name="postings">Their words.</param>
/// <param name="ids">Their numbers in the library.</param>
/// <param name="moments">When their texts were last changed, as the library has it.</param>
/// <param name="numbers">Their dates and counts.</param>
/// <param name="path">The segment's file; null where it is in memory only.</param>
internal sealed class LibrarySegment(PostingsSegment postings, long[] ids, long[] moments, PaperNumbers[] numbers, string? path = null)
{
    private static readonly object s_noName = new();

    private KnownNames? _names;

    /// <summary>The words of the papers.</summary>
    public PostingsSegment Postings => postings;

    /// <summary>The papers' numbers in the library.</summary>
    public long[] Ids => ids;

    /// <summary>When the papers' texts were last changed, as the library has it.</summary>
    public long[] Moments => moments;

    /// <summary>The papers' dates and counts.</summary>
    public PaperNumbers[] Numbers => numbers;

    /// <summary>What conditions are tested on, of the papers that somebody asked for.</summary>
    public SegmentValues Values { get; } = new(path, ids.Length);

    /// <summary>The largest number of a paper.</summary>
    public long LargestId => ids.Length == 0 ? 0 : ids.Max();

    /// <summary>The name of what a paper introduces, kept once it was asked for. Safe for several threads.</summary>
    /// <param name="number">The paper's number in the segment.</param>
    /// <param name="factsVersion">The version of the facts that count.</param>
    /// <param name="find">Finds the name of a paper by its number in the library.</param>
    public string? NameOf(int number, int factsVersion, Func<long, string?> find)
    {
        KnownNames? names = Volatile.Read(ref _names);
        if (names?.FactsVersion != factsVersion)
        {
            names = new KnownNames(factsVersion, new object?[Ids.Length]);
            Volatile.Write(ref _names, names);
        }

        object name = Volatile.Read(ref names.Names[number]) ?? find(Ids[number]) ?? s_noName;
        Volatile.Write(ref names.Names[number], name);
        return name as string;
    }

    /// <summary>Indexes papers, <see cref="PaperBlock.Capacity"/> at most.</summary>
    public static LibrarySegment Build(IReadOnlyList<IndexedText> texts) => new(
        SegmentBuilder.Build(texts.Select(text => text.Paper), keepsOrder: true),
        [.. texts.Select(text => text.Id)],
        [.. texts.Select(text => text.Moment)],
        [.. texts.Select(text => PaperNumbers.Of(text.Paper))]);

    /// <summary>The names that were asked for.</summary>
    private sealed record KnownNames(int FactsVersion, object?[] Names);
}

/// <summary>A segment of which some papers do not count any more, since they were removed or changed.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Live">The papers that count.</param>
/// <param name="File">The name of its file; null where it is in memory only.</param>
internal sealed record IndexPart(LibrarySegment Segment, RowSet Live, string? File)
{
    /// <summary>The part without some papers.</summary>
    public IndexPart Without(SortedSet<long> ids)
    {
        // Most changes are new papers, whose numbers are beyond all that is indexed.
        if (ids.Count == 0 || ids.Min > Segment.LargestId)
        {
            return this;
        }

        RowSet live = Live.Where(number => !ids.Contains(Segment.Ids[number]));
        return live.Count == Live.Count ? this : this with { Live = live };
    }
}

/// <summary>The text of a paper, as it is at a revision of the library.</summary>
/// <param name="Revision">The revision that gave it this text.</param>
/// <param name="Id">Its number.</param>
/// <param name="Moment">When that was, in milliseconds since 1970.</param>
/// <param name="Paper">What of it is indexed.</param>
internal sealed record IndexedText(long Revision, long Id, long Moment, Paper Paper);
