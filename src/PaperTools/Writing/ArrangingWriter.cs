namespace PaperTools.Writing;

/// <summary>Puts papers in order and into groups before another writer gets them. Without either they go through as they come.</summary>
internal sealed class ArrangingWriter : IDigestWriter
{
    private readonly IDigestWriter _writer;
    private readonly WriteOptions _options;
    private readonly List<Paper> _papers = [];
    private int _rest;

    private ArrangingWriter(IDigestWriter writer, WriteOptions options)
    {
        _writer = writer;
        _options = options;
        _rest = options.First ?? int.MaxValue;
    }

    /// <summary>The writer, or one before it that arranges papers where the options ask for that.</summary>
    public static IDigestWriter Around(IDigestWriter writer, WriteOptions options) =>
        (options.SortBy, options.GroupBy, options.First) is (null, null, null) ? writer : new ArrangingWriter(writer, options);

    public void BeginGroup(string heading) => _writer.BeginGroup(heading);

    public void Write(Paper paper)
    {
        if (_options.SortBy is not null)
        {
            _papers.Add(paper);
        }
        else if (_rest > 0)
        {
            _rest--;
            Pass(paper);
        }
    }

    public void Complete()
    {
        if (_options.SortBy is PaperOrder order)
        {
            Paper[] sorted = [.. PaperOrdering.Sort(_papers, order).Take(_rest)];
            _papers.Clear();
            foreach (Paper paper in sorted)
            {
                Pass(paper);
            }
        }

        foreach (IGrouping<string, Paper> group in _papers.GroupBy(GroupOf, StringComparer.Ordinal))
        {
            _writer.BeginGroup(group.Key);
            foreach (Paper paper in group)
            {
                _writer.Write(paper);
            }
        }

        _writer.Complete();
    }

    public void Dispose() => _writer.Dispose();

    private void Pass(Paper paper)
    {
        if (_options.GroupBy is null)
        {
            _writer.Write(paper);
        }
        else
        {
            _papers.Add(paper);
        }
    }

    private string GroupOf(Paper paper) => _options.GroupBy switch
    {
        PaperGrouping.Topic => paper.Topics.Count > 0 ? paper.Topics[0] : "No topic",
        PaperGrouping.Date => paper.Published?.ToString() ?? paper.Digest?.Date?.ToString() ?? paper.Digest?.DateText ?? "No date",
        PaperGrouping.Digest => paper.Digest?.ToString() ?? "No digest",
        _ => paper.Contribution ?? "No contribution",
    };
}
