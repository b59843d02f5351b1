namespace PaperTools.Extraction;

/// <summary>Names that no lexicon holds, found by the list they stand in.</summary>
internal sealed class NameLists(NameFinder finder, NameCandidates candidates)
{
    private const int LongestList = 20;

    private NamePieces Pieces => finder.Pieces;

    /// <summary>What stands in one list with a known model or dataset is one, too: <c>NL4OPT and MAMO</c>.</summary>
    public void AddListed()
    {
        for (int piece = 0; piece < Pieces.Count; piece++)
        {
            int first = piece;
            LexiconKind kind = LexiconKind.Other;
            bool isMixed = false;
            var items = new List<(int First, int Last)>();
            for (int next = piece; next >= 0 && items.Count < LongestList;)
            {
                if (!TryItem(next, acceptWords: false, out int last))
                {
                    break;
                }

                if (finder.MentionAt(next) is { IsDoubtful: false } mention)
                {
                    isMixed |= kind != LexiconKind.Other && kind != mention.Kind;
                    kind = mention.Kind;
                }

                items.Add((next, last));
                piece = Math.Max(piece, last);
                next = AfterConnector(last);
            }

            if (items.Count > 1 && kind is LexiconKind.Model or LexiconKind.Dataset && !isMixed)
            {
                foreach ((int start, int last) in items)
                {
                    AddItem(kind, start, last);
                }
            }

            piece = Math.Max(piece, first);
        }
    }

    /// <summary>Adds the items of the list that begins with a piece, up to the first that is no name.</summary>
    /// <param name="kind">What the items are.</param>
    /// <param name="piece">The first piece of the list.</param>
    /// <param name="acceptWords">Whether a capitalised word is an item, too.</param>
    /// <param name="needsMixedCase">Whether only an item of mixed case, or a known one, is added.</param>
    public void Add(LexiconKind kind, int piece, bool acceptWords, bool needsMixedCase)
    {
        for (int count = 0; piece >= 0 && piece < Pieces.Count && count < LongestList; count++)
        {
            if (!TryItem(piece, acceptWords, out int last))
            {
                return;
            }

            if (!needsMixedCase || finder.MentionAt(piece) is not null || MentionShape.IsMixedCase(Pieces.Span(piece)))
            {
                AddItem(kind, piece, last);
            }

            piece = AfterConnector(last);
        }
    }

    private void AddItem(LexiconKind kind, int first, int last)
    {
        if (finder.MentionAt(first) is not null)
        {
            finder.Confirm(kind, first);
        }
        else if (finder.IsFree(first))
        {
            finder.Add(kind, first, last);
        }
    }

    /// <summary>An item of a list: a known name, or what looks like one, with the capitalised words and editions that follow.</summary>
    private bool TryItem(int piece, bool acceptWords, out int last)
    {
        last = piece;
        if (finder.MentionAt(piece) is { } mention)
        {
            last = mention.Last;
            return mention.First == piece;
        }

        ReadOnlySpan<char> span = Pieces.Span(piece);
        bool isName = MentionShape.IsNameLike(span) && !NameCandidates.HasWordTail(span);
        if (!finder.IsFree(piece) || candidates.IsLanguage(piece) || !(isName || (acceptWords && candidates.IsProperName(piece))))
        {
            return false;
        }

        while (last < piece + 3 && Pieces.IsFollowedBySpace(last) && finder.IsFree(last + 1)
            && (MentionShape.IsVersion(Pieces.Span(last + 1)) || MentionShape.IsVersionNumber(Pieces.Span(last + 1))
                || (acceptWords && MentionShape.IsCapitalisedWord(Pieces.Span(last + 1)))))
        {
            last++;
        }

        return true;
    }

    /// <summary>The piece after <c>,</c> or <c>and</c> or both; -1 where the list ends.</summary>
    private int AfterConnector(int last)
    {
        if (last + 1 >= Pieces.Count || Pieces.IsInTitle(last) != Pieces.IsInTitle(last + 1))
        {
            return -1;
        }

        ReadOnlySpan<char> after = Pieces.After(last).Trim();
        bool hasWord = Pieces.Span(last + 1) is "and" or "or" or "as";
        if (after.Length > 0 ? after is not ("," or "/" or "&" or ";") : !hasWord)
        {
            return -1;
        }

        int next = hasWord ? last + 2 : last + 1;
        return next < Pieces.Count ? SkipArticle(next) : -1;
    }

    /// <summary>Over an article, and over the language of an edition: <c>Chinese GaoKao and English SAT</c>.</summary>
    public int SkipArticle(int piece) =>
        Pieces.Span(piece) is "the" or "both" || (piece + 1 < Pieces.Count && candidates.IsLanguage(piece) && Pieces.IsFollowedBySpace(piece)) ? piece + 1 : piece;
}
