namespace PaperTools.Reading;

/// <summary>
/// The cards of a page of bare text. Votes stand before a search card's title and behind a trending card's "Upvote"; the
/// comments stand behind the date. A card that comes twice in a row is one.
/// </summary>
internal sealed class BareCards(ReadContext context)
{
    private readonly List<int?> _counts = [];
    private readonly PageHeader _header = new(context.Digest);
    private HuggingFaceCard? _last;
    private Paper? _ready;
    private string? _lastFact;
    private bool _hasVotesBefore;
    private bool _isFirst = true;

    /// <summary>Whether no card has come yet.</summary>
    public bool IsEmpty => _isFirst;

    /// <summary>Takes a line that stands around titles and abstracts.</summary>
    public void TakeFact(string line)
    {
        string text = CardText.WithoutVoteMark(line);
        if (CardText.Count(text) is int count)
        {
            bool isVotes = _lastFact == SiteText.Upvote || text.Length < line.Length;
            if (isVotes && !_hasVotesBefore && _last is not null)
            {
                _last.Upvotes ??= count;
            }
            else
            {
                _counts.Add(count);
            }
        }
        else if (CardText.IsNoVote(text))
        {
            _counts.Add(null);
        }
        else if (_last is not null && CardText.IsDate(line))
        {
            _last.Published ??= CardText.Date(line);
            _last.Comments ??= CardText.GluedComments(line);
        }

        _lastFact = line;
    }

    /// <summary>Adds a card; what came before it is its votes, and before those the comments of the card before.</summary>
    public void Add(TextLine title, LazyText? text)
    {
        (string name, int? mailVotes) = CardText.MailTitle(title.Text.ToString());
        if (_last is { } last && last.Title == name && (text is null || last.Abstract.ToString() == text.ToString()))
        {
            _counts.Clear();
            return;
        }

        _hasVotesBefore |= _isFirst && _counts.Count > 0;
        int? votes = mailVotes;
        if (_counts.Count > 0 && _hasVotesBefore)
        {
            votes ??= _counts[^1];
            _counts.RemoveAt(_counts.Count - 1);
        }

        Complete();
        if (text is null)
        {
            context.Warn("MissingAbstract", $"'{name}' has no abstract; the page may have been cut off there.", title.Number, name, name);
        }

        _last = new HuggingFaceCard { Title = name, Line = title.Number, Abstract = text ?? "", Upvotes = votes };
        _isFirst = false;
    }

    /// <summary>The paper before the last card, once.</summary>
    public Paper? TakeReady()
    {
        Paper? ready = _ready;
        _ready = null;
        return ready;
    }

    /// <summary>What is left at the page's end.</summary>
    public IEnumerable<Paper> TakeAll()
    {
        if (TakeReady() is Paper before)
        {
            yield return before;
        }

        Complete();
        if (TakeReady() is Paper last)
        {
            yield return last;
        }
    }

    private void Complete()
    {
        if (_last is not null)
        {
            _last.Comments ??= _counts.Count > 0 ? _counts[0] : null;
            _ready = _last.ToPaper(context);
        }

        _last = null;
        _counts.Clear();
    }
}
