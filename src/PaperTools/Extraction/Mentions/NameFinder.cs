namespace PaperTools.Extraction;

/// <summary>
/// Finds the models and datasets that a paper names: first what the lexicons know, with editions and sizes; then what
/// the shape of a name tells (<see cref="NameShapes"/>) and the words around it (<see cref="NameCues"/>); last what stands in one list
/// with names that are known (<see cref="NameLists"/>).
/// </summary>
internal sealed class NameFinder
{
    private readonly FactStore _facts;
    private readonly int[] _mentionAt;
    private readonly List<NameMention> _mentions = [];
    private readonly Dictionary<string, LexiconKind> _told = new(StringComparer.Ordinal);
    private readonly HashSet<int> _languageStarts = [];
    private readonly HashSet<string> _acronyms = new(StringComparer.OrdinalIgnoreCase);

    private NameFinder(FactStore facts)
    {
        _facts = facts;
        Pieces = new NamePieces(facts.Text);
        _mentionAt = new int[Pieces.Count];
        foreach (PhraseMatch match in facts.LexiconMatches.All)
        {
            if (match.Entry.Kind == LexiconKind.Language && !match.Entry.Ambiguous)
            {
                _ = _languageStarts.Add(match.Start);
            }
        }
    }

    /// <summary>The paper's text in pieces.</summary>
    public NamePieces Pieces { get; }

    /// <summary>The names of a paper.</summary>
    public static PaperNames Find(FactStore facts)
    {
        var finder = new NameFinder(facts);
        finder.Run();
        return finder.Result();
    }

    /// <summary>The mention that a piece belongs to, or null.</summary>
    public NameMention? MentionAt(int piece) =>
        piece >= 0 && piece < Pieces.Count && _mentionAt[piece] > 0 ? _mentions[_mentionAt[piece] - 1] : null;

    /// <summary>Whether a piece may start a name that no lexicon has: nothing known, no short form the paper itself defines.</summary>
    public bool IsFree(int piece)
    {
        if (piece < 0 || piece >= Pieces.Count || _mentionAt[piece] > 0)
        {
            return false;
        }

        ReadOnlySpan<char> span = Pieces.Span(piece);
        return !AddressSpans.Cover(_facts.LexiconMatches.Addresses, Pieces[piece].Start)
            && !_acronyms.Contains((span[^1] == 's' ? span[..^1] : span).ToString());
    }

    /// <summary>Notes a name. One that is known as something else stays what it is.</summary>
    public void Add(LexiconKind kind, int first, int last)
    {
        for (int piece = first; piece <= last; piece++)
        {
            if (_mentionAt[piece] > 0)
            {
                Confirm(kind, piece);
                return;
            }
        }

        int end = Pieces[last].End;
        if (Pieces.Text[end - 1] == 's' && end - Pieces[last].Start > 3 && char.IsUpper(Pieces.Text[end - 2]))
        {
            end--;
        }

        Add(new NameMention(kind, first, last, Pieces[first].Start, end));
    }

    /// <summary>Notes a name that the text itself says the kind of, whatever a lexicon says of a part of it: <c>a test set called BayLing-80</c>.</summary>
    public void AddNamed(LexiconKind kind, int first, int last)
    {
        if (MentionAt(first) is { } named)
        {
            _told[Pieces.Text[named.Start..named.End]] = kind;
        }
        else
        {
            Add(kind, first, last);
        }
    }

    /// <summary>Gives every mention of a name the kind that the text says once.</summary>
    private void ApplyNamed()
    {
        for (int i = 0; _told.Count > 0 && i < _mentions.Count; i++)
        {
            if (_told.TryGetValue(Pieces.Text[_mentions[i].Start.._mentions[i].End], out LexiconKind kind))
            {
                _mentions[i] = _mentions[i] with { Kind = kind, IsDoubtful = false };
            }
        }
    }

    /// <summary>A doubtful name is one after all.</summary>
    public void Confirm(LexiconKind kind, int piece)
    {
        if (MentionAt(piece) is { IsDoubtful: true } mention && mention.Kind == kind)
        {
            _mentions[_mentionAt[piece] - 1] = mention with { IsDoubtful = false };
        }
    }

    /// <summary>Whether a language's name starts at a character.</summary>
    public bool IsLanguage(int start) => _languageStarts.Contains(start);

    private void Run()
    {
        foreach (NameMention mention in new LexiconNames(Pieces).Complete(_facts.LexiconMatches.Names()))
        {
            Add(mention);
        }

        foreach (Acronym acronym in _facts.Get(Fact.Acronyms))
        {
            _ = _acronyms.Add(acronym.Short.TrimEnd('s'));
        }

        var candidates = new NameCandidates(this);
        var lists = new NameLists(this, candidates);
        var shapes = new NameShapes(this, candidates);
        shapes.AddDefinedDatasets(_facts.Get(Fact.Acronyms));
        shapes.AddSized();
        shapes.AddShaped();
        var cues = new NameCues(this, candidates, lists);
        cues.AddPresented();
        ApplyNamed();
        cues.AddBesideNouns();
        lists.AddListed();
    }

    private void Add(NameMention mention)
    {
        _mentions.Add(mention);
        for (int piece = mention.First; piece <= mention.Last; piece++)
        {
            _mentionAt[piece] = _mentions.Count;
        }
    }

    private PaperNames Result()
    {
        var models = new DistinctValues();
        var datasets = new DistinctValues();
        foreach (NameMention mention in _mentions.OrderBy(mention => mention.Start))
        {
            if (mention.IsDoubtful)
            {
                continue;
            }

            ReadOnlySpan<char> value = Pieces.Text.AsSpan(mention.Start, mention.End - mention.Start);
            switch (mention.Kind)
            {
                case LexiconKind.Model:
                    models.Add(value);
                    break;
                case LexiconKind.Dataset:
                    datasets.Add(value);
                    break;
            }
        }

        return new PaperNames(models.Values, datasets.Values);
    }
}
