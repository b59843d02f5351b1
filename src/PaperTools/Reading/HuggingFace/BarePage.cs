namespace PaperTools.Reading;

/// <summary>
/// A papers page of which only the visible text is left: the site's lines, then a title and an abstract in turn. A line
/// that is the site's own is never a paper's, wherever it stands. What a card shows beside the two is told by its form:
/// counts of votes, comments and authors, the date, who submitted it, and the organisation, which stands before the date.
/// </summary>
internal sealed class BarePage(DigestSource source, ReadContext context)
{
    private readonly ParagraphReader _paragraphs = new(source.OpenLines(), line => line.Length <= SiteText.LongestLine && SiteText.IsOwnLine(LineMarks.Strip(line.ToString())));
    private readonly BareCards _cards = new(context);
    private TextLine? _title;
    private LazyText? _abstract;

    /// <summary>What follows a title and could be its abstract or the next title; the paragraph after it tells.</summary>
    private TextLine? _doubtful;

    private bool _isSubmitterNext;

    /// <summary>Whether a card's line stands directly before; a title there is no organisation.</summary>
    private bool _isAfterFact;
    private bool _isTitleSure;

    /// <summary>The papers, each when the one behind the next begins.</summary>
    public IEnumerable<Paper> Papers()
    {
        while (_paragraphs.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            TextLine first = _paragraphs.Lines[0];
            if (first.StandsAlone)
            {
                TakeSiteLine(LineMarks.Strip(first.Text.ToString()));
            }
            else if (_isSubmitterNext)
            {
                (_isSubmitterNext, _isAfterFact) = (false, true);
            }
            else if (_title is null || _abstract is not null)
            {
                TakeTitle();
            }
            else
            {
                TakeAbstract();
            }

            if (_cards.TakeReady() is Paper paper)
            {
                yield return paper;
            }
        }

        SettleDoubt(isTitle: false);
        Complete();
        foreach (Paper paper in _cards.TakeAll())
        {
            yield return paper;
        }
    }

    private void TakeSiteLine(string line)
    {
        _isSubmitterNext = line == SiteText.SubmittedBy;
        bool isHeader = context.Count == 0 && _cards.IsEmpty && _abstract is null && _doubtful is null;
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
        else if (isHeader && _title is null && SiteText.IsDay(line))
        {
            context.Digest.DateText ??= line;
        }
        else if (isHeader && line == "Daily" && _title is TextLine query)
        {
            // The page echoes what was searched for right before its menu of days.
            context.Digest.Query = query.Text.ToString();
            _title = null;
        }
        else
        {
            TakeFact(line);
        }
    }

    /// <summary>Takes a line that says something of a card.</summary>
    private void TakeFact(string line)
    {
        bool isFact = CardText.IsDot(line) || SiteText.IsCardLine(line);
        if (isFact)
        {
            SettleDoubt(isTitle: false);
            bool isOrganisation = _title is not null && _abstract is null && !_isTitleSure && !_cards.IsEmpty;
            if (isOrganisation)
            {
                // It stands where a title would, but no abstract is behind it.
                _title = null;
            }

            Complete();
        }

        _isAfterFact = isFact;
        _cards.TakeFact(line);
    }

    private void TakeTitle()
    {
        IReadOnlyList<TextLine> lines = _paragraphs.Lines;
        LazyText whole = _paragraphs.Join(0);
        if (_abstract is not null && lines.Count == 1 && Prose.IsLong(whole))
        {
            _abstract = $"{_abstract}\n\n{whole}";
            return;
        }

        Complete();
        (_isTitleSure, _isAfterFact) = (_isAfterFact, false);
        bool isTitleOnly = lines.Count == 1 || (!Prose.IsLong(whole) && !whole.EndsWith('.'));
        _title = isTitleOnly ? lines[0] with { Text = whole } : lines[0];
        _abstract = isTitleOnly ? default(LazyText?) : _paragraphs.Join(1);
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
        if (_title is TextLine title)
        {
            _cards.Add(title with { Text = LineMarks.Strip(title.Text.ToString()) }, _abstract);
        }

        _title = null;
        _abstract = null;
    }
}
