namespace PaperTools.Searching;

/// <summary>What ranking must know of all papers searched. Sums only, so that the order of adding makes no difference.</summary>
internal sealed class SearchStatistics(int evidence)
{
    private readonly long[] _documents = new long[evidence];
    private long _titleLength;
    private long _abstractLength;

    /// <summary>The number of papers.</summary>
    public long Count { get; private set; }

    /// <summary>The mean length of a title, in characters.</summary>
    public double TitleLength => Mean(_titleLength);

    /// <summary>The mean length of an abstract, in characters.</summary>
    public double AbstractLength => Mean(_abstractLength);

    /// <summary>The number of papers with a piece of evidence.</summary>
    public long Documents(int evidence) => _documents[evidence];

    /// <summary>More papers.</summary>
    /// <param name="papers">Their number.</param>
    /// <param name="titleLength">The characters of their titles.</param>
    /// <param name="abstractLength">The characters of their abstracts.</param>
    public void AddPapers(int papers, long titleLength, long abstractLength)
    {
        Count += papers;
        _titleLength += titleLength;
        _abstractLength += abstractLength;
    }

    /// <summary>More papers with a piece of evidence.</summary>
    public void AddDocuments(int evidence, int documents) => _documents[evidence] += documents;

    /// <summary>Adds what was summed elsewhere.</summary>
    public void Add(SearchStatistics other)
    {
        Count += other.Count;
        _titleLength += other._titleLength;
        _abstractLength += other._abstractLength;
        for (int i = 0; i < _documents.Length; i++)
        {
            _documents[i] += other._documents[i];
        }
    }

    private double Mean(long sum) => Count == 0 || sum == 0 ? 1 : (double)sum / Count;
}
