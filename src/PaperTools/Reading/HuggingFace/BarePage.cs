namespace PaperTools.Reading;

/// <summary>
/// A papers page of which only the visible text is left: the site's lines, then a title and an abstract in turn. A line
/// that is the site's own is never a paper's, wherever it stands.
/// </summary>
internal sealed class BarePage(DigestSource source, ReadContext context)
{
    private readonly ParagraphReader _paragraphs = new(source.OpenLines(), SiteText.IsSiteLine);
    private readonly List<Paper> _ready = [];
    private TextLine? _title;
    private string? _abstract;

    /// <summary>What follows a title and could be its abstract or the next title; the paragraph after it tells.</summary>
    private TextLine? _doubtful;

    /// <summary>The papers, each when the next one begins.</summary>
    public IEnumerable<Paper> Papers()
    {
        while (_paragraphs.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            TextLine first = _paragraphs.Lines[0];
            if (first.StandsAlone)
            {
                TakeSiteLine(first.Text);
            }
            else if (_title is null || _abstract is not null)
            {
                TakeTitle();
            }
            else
            {
                TakeAbstract();
            }

            foreach (Paper paper in _ready)
            {
                yield return paper;
            }

            _ready.Clear();
        }

        SettleDoubt(isTitle: false);
        Complete();
        foreach (Paper paper in _ready)
        {
            yield return paper;
        }
    }

    private void TakeSiteLine(string line)
    {
        bool isHeader = context.Count == 0 && _abstract is null && _doubtful is null;
        if (SiteText.Curator(line) is string curator)
        {
            context.Digest.Curator ??= curator;
        }
        else if (isHeader && line == SiteText.CuratorTail && _title is TextLine name)
        {
            context.Digest.Curator ??= $"{name.Text} {line}";
            _title = null;
        }
        else if (SiteText.PageTitle(line) is string title && isHeader)
        {
            context.Digest.Title ??= title;
        }
        else if (isHeader && SiteText.IsDay(line))
        {
            context.Digest.DateText ??= line;
        }
        else if (isHeader && line == "Daily" && _title is TextLine query)
        {
            // The page echoes what was searched for right before its menu of days.
            context.Digest.Query = query.Text;
            _title = null;
        }
    }

    private void TakeTitle()
    {
        IReadOnlyList<TextLine> lines = _paragraphs.Lines;
        string whole = _paragraphs.Join(0);
        if (_abstract is not null && lines.Count == 1 && Prose.IsLong(whole))
        {
            _abstract = $"{_abstract}\n\n{whole}";
            return;
        }

        Complete();
        bool isTitleOnly = lines.Count == 1 || (!Prose.IsLong(whole) && !whole.EndsWith('.'));
        _title = isTitleOnly ? lines[0] with { Text = whole } : lines[0];
        _abstract = isTitleOnly ? null : _paragraphs.Join(1);
    }

    private void TakeAbstract()
    {
        TextLine paragraph = _paragraphs.Lines[0] with { Text = _paragraphs.Join(0) };
        bool isTitleLike = Prose.IsTitleLike(paragraph.Text);
        if (_doubtful is not null)
        {
            SettleDoubt(isTitle: !isTitleLike);
            if (_abstract is not null)
            {
                TakeTitle();
                return;
            }
        }

        if (isTitleLike)
        {
            _doubtful = paragraph;
        }
        else
        {
            _abstract = paragraph.Text;
        }
    }

    private void SettleDoubt(bool isTitle)
    {
        if (_doubtful is not TextLine doubtful)
        {
            return;
        }

        _doubtful = null;
        if (isTitle)
        {
            Complete();
            _title = doubtful;
        }
        else
        {
            _abstract = doubtful.Text;
        }
    }

    private void Complete()
    {
        if (_title is not TextLine title)
        {
            return;
        }

        if (_abstract is null)
        {
            context.Warn("MissingAbstract", $"'{title.Text}' has no abstract; the page may have been cut off there.", title.Number, title.Text, title.Text);
        }

        _ready.Add(new Paper
        {
            Title = title.Text,
            Abstract = _abstract ?? "",
            AbstractKind = SiteText.KindOf(_abstract, context.Digest),
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = title.Number,
        });
        (_title, _abstract) = (null, null);
    }
}
