namespace PaperTools.Extraction;

/// <summary>Names that no lexicon holds, found by the words around them.</summary>
internal sealed class NameCues(NameFinder finder, NameCandidates candidates, NameLists lists)
{
    private static readonly WordTable<bool> s_headEnds = WordTable.Of(
        "that", "which", "with", "for", "to", "by", "using", "consisting", "comprising", "covering", "designed", "based", "built", "trained", "capable",
        "containing", "spanning", "developed", "in", "from", "specifically", "where", "featuring", "and", "constructed", "on", "tailored", "we", "whose");

    private static readonly WordTable<bool> s_groupNouns = WordTable.Of("family", "series", "suite", "collection", "set", "group", "class", "version");

    private NamePieces Pieces => finder.Pieces;

    /// <summary><c>we introduce X, a multilingual LLM</c>, <c>X is a benchmark</c>, <c>a dataset named X</c>, and a title's <c>X: A Benchmark</c>.</summary>
    public void AddPresented()
    {
        for (int piece = 0; piece + 1 < Pieces.Count; piece++)
        {
            ReadOnlySpan<char> span = Pieces.Span(piece);
            if (piece == 0 && Pieces.IsInTitle(0))
            {
                AddByApposition(0);
            }
            else if (NameWords.IsPresenter(span))
            {
                AddByApposition(piece + 1);
            }
            else if (piece > 0 && NameWords.IsNamer(span))
            {
                AddByNamer(piece);
            }
            else if (span is "is" && piece > 0 && HeadKind(piece + 1) is { } kind && candidates.IsProperName(piece - 1) && finder.IsFree(piece - 1))
            {
                finder.Add(kind, piece - 1, piece - 1);
            }
        }
    }

    /// <summary><c>the X dataset</c>, <c>X, Y and Z benchmarks</c>, <c>datasets such as X</c>, <c>LLMs (e.g., X)</c>, <c>evaluated on X</c>.</summary>
    public void AddBesideNouns()
    {
        for (int piece = 0; piece < Pieces.Count; piece++)
        {
            ReadOnlySpan<char> span = Pieces.Span(piece);
            if (NameWords.IsDatasetNoun(span) || (span is "set" or "sets" or "suite" && Pieces.Span(piece - 1) is "test" or "data" or "evaluation" or "benchmark"))
            {
                AddBefore(LexiconKind.Dataset, span is "set" or "sets" or "suite" ? piece - 1 : piece);
                AddAfter(LexiconKind.Dataset, piece, acceptWords: true);
            }
            else if (NameWords.IsModelNoun(span))
            {
                AddBefore(LexiconKind.Model, piece);
                AddAfter(LexiconKind.Model, piece, acceptWords: true);
            }
            else if (NameWords.IsWeakModelNoun(span))
            {
                bool isTold = NameWords.IsModelAdjective(Pieces.Span(piece - 1));
                ConfirmBefore(LexiconKind.Model, piece);
                AddAfter(LexiconKind.Model, piece, acceptWords: isTold);
            }
            else if (span is "tasks" or "domains")
            {
                AddAfter(LexiconKind.Dataset, piece, acceptWords: false);
            }
            else if (span is "on" or "from" && NameWords.IsEvaluation(Pieces.Span(piece - 1)))
            {
                lists.Add(LexiconKind.Dataset, lists.SkipArticle(piece + 1), acceptWords: false, needsMixedCase: true);
            }
        }
    }

    /// <summary>A name, then a comma, a dash or a colon, then <c>a ... model</c> or <c>a ... benchmark</c>.</summary>
    private void AddByApposition(int first)
    {
        if (first >= Pieces.Count || (!candidates.IsProperName(first) && finder.MentionAt(first) is null))
        {
            return;
        }

        int last = finder.MentionAt(first)?.Last ?? first;
        if (Pieces.IsFollowedBySpace(last) && (MentionShape.IsVersionNumber(Pieces.Span(last + 1)) || MentionShape.IsVersion(Pieces.Span(last + 1))))
        {
            last++;
        }

        ReadOnlySpan<char> after = Pieces.After(last);
        int next = last + 1;
        if (after.Contains('('))
        {
            while (next < Pieces.Count && next < last + 12 && !Pieces.After(next).Contains(')'))
            {
                next++;
            }

            next++;
        }
        else if (after.IndexOfAny(",:-\u2013\u2014") < 0)
        {
            return;
        }

        if (HeadKind(next) is { } kind)
        {
            finder.AddNamed(kind, first, last);
        }
    }

    /// <summary><c>a dataset, named X</c>: the noun before tells what X is.</summary>
    private void AddByNamer(int namer)
    {
        int noun = namer - 1;
        while (noun > 0 && noun > namer - 4 && Pieces.Span(noun) is "is" or "are" or "we" or "is" or "also" or "so" or "which")
        {
            noun--;
        }

        int name = Pieces.Span(namer + 1) is "as" or "by" ? namer + 2 : namer + 1;
        if (name >= Pieces.Count || !(candidates.IsProperName(name) || finder.MentionAt(name) is not null) || Pieces.IsInTitle(noun) != Pieces.IsInTitle(name))
        {
            return;
        }

        if (KindOfNoun(noun) is { } kind)
        {
            finder.AddNamed(kind, name, name);
        }
    }

    /// <summary>What <c>a ...</c> from a piece on is said to be: the noun that ends the phrase tells.</summary>
    private LexiconKind? HeadKind(int article)
    {
        if (article >= Pieces.Count || Pieces.Span(article) is not ("a" or "an" or "A" or "An" or "the" or "The" or "our" or "one"))
        {
            return null;
        }

        for (int piece = article + 1; piece < Pieces.Count && piece < article + 15; piece++)
        {
            bool isLast = !Pieces.IsFollowedBySpace(piece) && !IsSlashOrQuote(Pieces.After(piece));
            ReadOnlySpan<char> following = Pieces.Span(piece + 1);
            if (!isLast && following is "of" && s_groupNouns.Contains(Pieces.Span(piece)))
            {
                piece++;
            }
            else if (isLast || following is "of" || s_headEnds.Contains(following))
            {
                return KindOfNoun(piece);
            }
        }

        return null;
    }

    private LexiconKind? KindOfNoun(int piece)
    {
        ReadOnlySpan<char> noun = Pieces.Span(piece);
        ReadOnlySpan<char> before = Pieces.Span(piece - 1);
        if (NameWords.IsDatasetNoun(noun) || (noun is "set" or "suite" && before is "test" or "data" or "evaluation" or "benchmark"))
        {
            return LexiconKind.Dataset;
        }

        return NameWords.IsModelNoun(noun) || noun.EndsWith("LLM", StringComparison.Ordinal)
            || (noun is "model" or "models" or "Model" or "Models" && NameWords.IsModelAdjective(before))
            ? LexiconKind.Model
            : null;
    }

    /// <summary><c>the X dataset</c>, <c>the X and Y datasets</c>.</summary>
    private void AddBefore(LexiconKind kind, int noun)
    {
        for (int last = noun - 1; last >= 0; last--)
        {
            if (last == noun - 1 && !Pieces.IsFollowedBySpace(last))
            {
                return;
            }

            if (finder.MentionAt(last) is { } mention)
            {
                finder.Confirm(kind, last);
                last = mention.First;
            }
            else if (finder.IsFree(last) && candidates.IsStrongName(kind, last))
            {
                finder.Add(kind, last, last);
            }
            else
            {
                if (kind == LexiconKind.Dataset && last == noun - 1 && last > 0 && Pieces.Span(last - 1) is "the" && !Pieces.IsInTitle(last)
                    && MentionShape.IsCapitalisedWord(Pieces.Span(last)) && finder.IsFree(last) && !candidates.IsLanguage(last))
                {
                    finder.Add(kind, last, last);
                }

                return;
            }

            // On to the name before, if this one stands in a list.
            if (last > 0 && Pieces.Span(last - 1) is "and" or "or")
            {
                last--;
            }
            else if (last == 0 || Pieces.After(last - 1) is not [',', ' '])
            {
                return;
            }
        }
    }

    private void ConfirmBefore(LexiconKind kind, int noun)
    {
        if (noun > 0 && Pieces.IsFollowedBySpace(noun - 1))
        {
            finder.Confirm(kind, noun - 1);
        }
    }

    /// <summary><c>datasets such as X, Y and Z</c>, <c>models (e.g., X)</c>, <c>benchmarks: X and Y</c>, <c>dataset X</c>.</summary>
    private void AddAfter(LexiconKind kind, int noun, bool acceptWords)
    {
        if (noun + 1 >= Pieces.Count || Pieces.IsInTitle(noun) != Pieces.IsInTitle(noun + 1))
        {
            return;
        }

        ReadOnlySpan<char> after = Pieces.After(noun);
        int next = noun + 1;
        if (NameWords.IsIntroducer(Pieces.Span(next)))
        {
            next++;
            while (Pieces.Span(next) is "as" or "g" or "e" or "the")
            {
                next++;
            }

            lists.Add(kind, next, acceptWords, needsMixedCase: false);
        }
        else if (after.TrimStart() is ['(', ..] or [':', ..])
        {
            lists.Add(kind, lists.SkipArticle(next), acceptWords && after.Contains(':'), needsMixedCase: false);
        }
        else if (after is " " && kind == LexiconKind.Dataset && finder.IsFree(next) && MentionShape.IsNameLike(Pieces.Span(next)) && candidates.IsStrongName(kind, next))
        {
            finder.Add(kind, next, next);
        }
        else if (after is ", " && kind == LexiconKind.Dataset && finder.IsFree(next) && MentionShape.IsMixedCase(Pieces.Span(next)) && Pieces.After(next) is [',' or '.', ..])
        {
            finder.Add(kind, next, next);
        }
    }

    private static bool IsSlashOrQuote(ReadOnlySpan<char> after) => after.Length <= 3 && after.IndexOfAny("/`'\"") >= 0;
}
