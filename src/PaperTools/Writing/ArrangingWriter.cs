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

        // Papers of which nothing is known to group them by stand at the end. The newest dates come first; a stable sort keeps other groups as they came.
        foreach (IGrouping<string?, Paper> group in _papers.GroupBy(GroupOf, StringComparer.Ordinal).OrderBy(group => group.Key is null).ThenByDescending(group => _options.GroupBy == PaperGrouping.Date ? group.Key : null, StringComparer.Ordinal))
        {
            _writer.BeginGroup(group.Key ?? Missing);
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

    private string Missing => _options.GroupBy switch
    {
        PaperGrouping.Topic => "No topic",
        PaperGrouping.Date => "No date",
        PaperGrouping.Digest => "No digest",
        _ => "No contribution",
    };

    private string? GroupOf(Paper paper) => _options.GroupBy switch
    {
        PaperGrouping.Topic => paper.Topics.Count > 0 ? Heading(paper.Topics[0]) : null,
        PaperGrouping.Date => paper.Published?.ToString() ?? paper.Digest?.Date?.ToString() ?? paper.Digest?.DateText,
        PaperGrouping.Digest => paper.Digest?.ToString(),
        _ => paper.Contribution is string contribution ? Heading(contribution) : null,
    };

    /// <summary>An id as a heading: <c>Machine translation</c>.</summary>
    private static string Heading(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
