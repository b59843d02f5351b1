using PaperTools.Extraction;
using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>
/// The values of a segment's papers, in a file for each block beside the segment's. They are taken in when somebody asks for them,
/// since facts among them may have to be worked out; a file that is lost, damaged or of another version counts for nothing. Safe
/// for several threads.
/// </summary>
/// <param name="segmentPath">The segment's file; null where it is in memory only.</param>
/// <param name="count">The number of papers.</param>
internal sealed class SegmentValues(string? segmentPath, int count)
{
    /// <summary>What the files' names end with.</summary>
    public const string Ending = ".values";

    private readonly ValueBlock?[] _blocks = new ValueBlock?[PaperBlock.CountFor(count)];

    /// <summary>A block, with what is known of its papers.</summary>
    /// <param name="number">The block's number.</param>
    /// <param name="factsVersion">The version of the facts that count.</param>
    public ValueBlock Block(int number, int factsVersion)
    {
        ValueBlock? block = Volatile.Read(ref _blocks[number]);
        if (block?.FactsVersion != factsVersion)
        {
            int papers = Math.Min(PaperBlock.Capacity, count - (number * PaperBlock.Capacity));
            block = Read(number, papers);
            block = block?.FactsVersion == factsVersion ? block : ValueBlock.Unknown(factsVersion, papers);
            Volatile.Write(ref _blocks[number], block);
        }

        return block;
    }

    /// <summary>Takes a block that knows more. Where it cannot be written, it is in memory only.</summary>
    public void Set(int number, ValueBlock block)
    {
        Volatile.Write(ref _blocks[number], block);
        if (segmentPath is null)
        {
            return;
        }

        try
        {
            string unfinished = FileOf(number) + ".new";
            ValueFile.Write(unfinished, block);
            File.Move(unfinished, FileOf(number), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is worked out again next time.
        }
    }

    /// <summary>Takes over what is known of the papers that a merged segment was made of.</summary>
    /// <param name="parts">What it was made of, in its order.</param>
    public void TakeOver(IReadOnlyList<IndexPart> parts)
    {
        int factsVersion = FactsVersion.Current;
        if (parts.All(part => part.Segment.Values.KnowsNothing(factsVersion)))
        {
            return;
        }

        try
        {
            Copy(parts, factsVersion);
        }
        catch (IndexDamagedException)
        {
            // The rest is worked out again.
        }
    }

    private void Copy(IReadOnlyList<IndexPart> parts, int factsVersion)
    {
        int number = 0;
        var builder = new ValueBlockBuilder(factsVersion);
        foreach (IndexPart part in parts)
        {
            foreach (int row in part.Live)
            {
                builder.Copy(part.Segment.Values.Block(row / PaperBlock.Capacity, factsVersion), row % PaperBlock.Capacity);
                if (builder.Count == PaperBlock.Capacity)
                {
                    Set(number++, builder.Complete());
                    builder = new ValueBlockBuilder(factsVersion);
                }
            }
        }

        if (builder.Count > 0)
        {
            Set(number, builder.Complete());
        }
    }

    private bool KnowsNothing(int factsVersion) => Enumerable.Range(0, _blocks.Length).All(number => Block(number, factsVersion).Known.IsEmpty);

    private string FileOf(int number) => Path.ChangeExtension(segmentPath!, $"{number}{Ending}");

    private ValueBlock? Read(int number, int papers)
    {
        if (segmentPath is null || !File.Exists(FileOf(number)))
        {
            return null;
        }

        try
        {
            return ValueFile.Open(FileOf(number), papers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexDamagedException)
        {
            return null;
        }
    }
}
