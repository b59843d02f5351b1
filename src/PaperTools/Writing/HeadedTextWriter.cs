namespace PaperTools.Writing;

/// <summary>
/// What the writers of texts for people share: a title above everything, written when the first paper tells whose digest it
/// is, a heading above each group, and the papers.
/// </summary>
internal abstract class HeadedTextWriter(Stream output, WriteOptions options, Omissions omissions) : TextDigestWriter(output)
{
    private bool _hasTitle;
    private string? _nextGroup;

    /// <summary>Whether papers stand below headings of groups.</summary>
    private protected bool HasGroups { get; private set; }

    public sealed override void BeginGroup(string heading)
    {
        HasGroups = true;
        _nextGroup = heading;
    }

    public sealed override void Write(Paper paper)
    {
        omissions.Check(paper);
        OpenWith(paper);
        if (_nextGroup is string heading)
        {
            _nextGroup = null;
            WriteGroup(heading);
        }

        WritePaper(paper);
    }

    public sealed override void Complete()
    {
        OpenWith(first: null);
        base.Complete();
    }

    /// <summary>Writes what stands above all papers.</summary>
    private protected abstract void WriteTitle(DigestHeading heading);

    /// <summary>Writes the heading of a group.</summary>
    private protected abstract void WriteGroup(string heading);

    private protected abstract void WritePaper(Paper paper);

    private void OpenWith(Paper? first)
    {
        if (!_hasTitle)
        {
            _hasTitle = true;
            WriteTitle(DigestHeading.Of(first is null ? [] : [first], options.Title));
        }
    }
}
