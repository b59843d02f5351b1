using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// A papers page with its links or headings kept: search and daily pages (votes, title, abstract, authors or
/// organisation, date, comments) and trending pages (title, text, organisation, date, votes, GitHub), in which a card
/// may come twice. Papers come out when the page is read, since the second card completes the first.
/// </summary>
internal sealed class CardPage(DigestSource source, ReadContext context)
{
    private readonly PageHeader _header = new(context.Digest);
    private readonly List<HuggingFaceCard> _cards = [];
    private readonly Dictionary<string, HuggingFaceCard> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);
    private readonly Dictionary<HuggingFaceCard, string> _days = [];
    private HuggingFaceCard? _card;
    private int? _nextVotes;
    private int _titleLine;
    private int _abstractLine;
    private int _dateLine;
    private bool _isSubmitterNext;

    /// <summary>Whether it is the daily mail, which has titles and votes only.</summary>
    private bool _isMail;

    /// <summary>The papers in the page's order.</summary>
    public IEnumerable<Paper> Papers()
    {
        foreach (PageItem item in new PageItemReader(source.OpenLines()).Items())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Take(item);
        }

        Finish();
        foreach (HuggingFaceCard card in _cards)
        {
            card.Upvotes ??= card.ArxivId is string id && _votes.TryGetValue(id, out int votes) ? votes : null;
            card.Published ??= _days.TryGetValue(card, out string? day) ? _header.CardDate(day) : null;
            yield return card.ToPaper(context);
        }
    }

    private void Take(PageItem item)
    {
        string? id = HuggingFaceAddress.PaperId(item.Address);
        _header.TakeAddress(item.Address);
        if (TakeVotes(item, id) || TakeTitle(item, id))
        {
            return;
        }

        if (_card is null)
        {
            _header.Take(item);
        }
        else if (!TakeFact(item) && !IsNoise(item) && !_isMail)
        {
            TakeAbstract(item, id);
        }
    }

    private bool TakeVotes(PageItem item, string? id)
    {
        string text = CardText.WithoutVoteMark(item.Text);
        int? count = CardText.Count(text);
        bool isCount = count is not null || CardText.IsNoVote(text);
        if (!item.IsLink || !isCount)
        {
            return false;
        }

        bool isComments = HuggingFaceAddress.IsDiscussion(item.Address) || (item.Address is null && item.Line == _dateLine);
        if (isComments)
        {
            _card?.Comments ??= count;
        }
        else if (id is null)
        {
            // The capture lost the addresses: votes stand before the title.
            _nextVotes = count;
        }
        else if (count is int votes)
        {
            _votes[id] = votes;
        }

        return true;
    }

    private bool TakeTitle(PageItem item, string? id)
    {
        bool isContinued = _card is { Abstract.Length: 0 } && item.Line == _titleLine + 1 && !item.StartsParagraph && id is null && !item.IsLink;
        if (isContinued && !SiteText.IsSiteLine(item.Text))
        {
            _card!.Title += " " + item.Text;
            _titleLine = item.Line;
            return true;
        }

        bool isNewPaper = id is not null && id != _card?.ArxivId && !_known.ContainsKey(id) && !CardText.IsAuthorCount(item.Text);
        (string title, int? votes) = CardText.MailTitle(item.Text);
        if (title.Length > 0 && (isNewPaper || (votes is not null && !item.IsLink) || (item.IsHeading && !SiteText.IsSiteLine(item.Text))))
        {
            Finish();
            _isMail |= votes is not null;
            _card = new HuggingFaceCard { Title = title, Line = item.Line, ArxivId = id, Upvotes = votes ?? _nextVotes };
            (_titleLine, _nextVotes) = (item.IsHeading && !item.IsLink ? item.Line : 0, null);
            return true;
        }

        return false;
    }

    /// <summary>Dates and links, which end the abstract.</summary>
    private bool TakeFact(PageItem item)
    {
        if (CardText.IsDate(item.Text))
        {
            _ = _days.TryAdd(_card!, item.Text);
            _card!.Comments ??= CardText.GluedComments(item.Text);
            _dateLine = item.Line;
        }
        else if (item.Address is string address && ArxivId.ParsePlace(address) is ArxivId arxiv && !address.Contains("/papers/", StringComparison.Ordinal))
        {
            _card!.ArxivId ??= arxiv.Id;
        }
        else if (item.IsLink && IsButton(item, "GitHub"))
        {
            _card!.AddLink(item.Address, LinkKind.Code);
        }
        else if (item.IsLink && IsButton(item, "Project"))
        {
            _card!.AddLink(item.Address, LinkKind.Project);
        }
        else
        {
            return false;
        }

        _abstractLine = 0;
        return true;
    }

    /// <summary>Whether a link is a button of the card, and not a text that holds the same word.</summary>
    private static bool IsButton(PageItem item, string name)
    {
        const int LongestLabel = 40;
        return item.Text.Length <= LongestLabel && item.Text.Contains(name, StringComparison.OrdinalIgnoreCase) && HuggingFaceAddress.PaperId(item.Address) is null;
    }

    /// <summary>What says nothing of the paper: the site's lines, pictures, anchors, author counts, who submitted it.</summary>
    private bool IsNoise(PageItem item)
    {
        string text = item.Text;
        bool isPicture = (text[0] is '[' or '<' && text[^1] is ']' or '>') || text.StartsWith(":::", StringComparison.Ordinal);
        bool isNoise = _isSubmitterNext || isPicture || SiteText.IsSiteLine(text) || CardText.IsAuthorCount(text) || CardText.IsStars(text)
            || text.StartsWith(SiteText.SubmittedBy, StringComparison.Ordinal)
            || (!item.IsLink && WebAddress.Tidy(text) is not null);
        _isSubmitterNext = text == SiteText.SubmittedBy || (_isSubmitterNext && isPicture);
        _abstractLine = isNoise ? 0 : _abstractLine;
        return isNoise;
    }

    private void TakeAbstract(PageItem item, string? id)
    {
        HuggingFaceCard card = _card!;
        bool isOwnLink = item.IsLink && (id is not null ? id == card.ArxivId : item.Address is null);
        if (card.Abstract.Length == 0 && (isOwnLink || !item.IsLink))
        {
            card.Abstract = item.Text;
            _abstractLine = item.IsLink ? 0 : item.Line;
        }
        else if (_abstractLine > 0 && !item.StartsParagraph)
        {
            card.Abstract = $"{card.Abstract} {item.Text}";
            _abstractLine = item.Line;
        }
        else if (_abstractLine > 0 && Prose.IsLong(item.Text))
        {
            card.Abstract = $"{card.Abstract}\n\n{item.Text}";
            _abstractLine = item.Line;
        }
        else
        {
            _abstractLine = 0;
        }
    }

    private void Finish()
    {
        if (_card is not HuggingFaceCard card)
        {
            return;
        }

        HuggingFaceCard? first = card.ArxivId is string id && _known.TryGetValue(id, out HuggingFaceCard? same) ? same : null;
        bool isAgain = first is not null || (_known.TryGetValue(card.Title, out first) && (first.ArxivId is null || card.ArxivId is null || first.ArxivId == card.ArxivId));
        if (isAgain)
        {
            first!.Merge(card);
            if (_days.Remove(card, out string? day))
            {
                _ = _days.TryAdd(first, day);
            }
        }
        else
        {
            _cards.Add(card);
            first = card;
        }

        _ = _known.TryAdd(first.Title, first);
        _ = first.ArxivId is string known && _known.TryAdd(known, first);

        _card = null;
    }
}
