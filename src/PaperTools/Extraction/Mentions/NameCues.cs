namespace PaperTools.Extraction;

/// <summary>Names that no lexicon holds, found by their shape and by the words around them.</summary>
internal sealed class NameCues(NameFinder finder)
{
    private const int LongestList = 20;

    private static readonly WordTable<bool> s_notNames = WordTable.Of(
        "the", "our", "we", "this", "these", "those", "that", "both", "all", "each", "using", "with", "for", "and", "or", "from", "only", "over", "under",
        "a", "an", "in", "on", "by", "of", "to", "as", "at", "is", "are", "large", "small", "smaller", "larger", "recent", "existing", "many", "most", "some",
        "several", "other", "its", "their", "language", "models", "model", "even", "when", "while", "than", "despite", "through", "among", "between", "up",
        "table", "figure", "section", "experiments", "results", "evaluations", "extensive", "state-of-the-art", "training", "trained", "about", "nearly",
        "however", "moreover", "furthermore", "additionally", "specifically", "finally", "notably", "code", "data", "but", "here", "such", "have", "has");

    private static readonly WordTable<bool> s_headEnds = WordTable.Of(
        "that", "which", "with", "for", "to", "by", "using", "consisting", "comprising", "covering", "designed", "based", "built", "trained", "capable",
        "containing", "spanning", "developed", "in", "from", "specifically", "where", "featuring", "and", "constructed", "on", "tailored", "we", "whose");

    private static readonly WordTable<bool> s_groupNouns = WordTable.Of("family", "series", "suite", "collection", "set", "group", "class", "version");

    private static readonly string[] s_datasetEndings = ["Bench", "-bench", "Eval", "VQA", "QA", "Corpus", "XNLI", "MMLU", "MGSM", "GSM8K", "GSM", "SQuAD", "GLUE", "Arena", "Hop"];

    private NamePieces Pieces => finder.Pieces;

    /// <summary>A short form whose long form is a dataset: <c>Multilingual Instruction-Tuning Dataset (MITS)</c>.</summary>
    public void AddDefinedDatasets(IReadOnlyList<Acronym> acronyms)
    {
        var datasets = new HashSet<string>(StringComparer.Ordinal);
        foreach (Acronym acronym in acronyms)
        {
            ReadOnlySpan<char> head = acronym.Long.AsSpan(acronym.Long.AsSpan().LastIndexOfAny(' ', '-') + 1);
            if (NameWords.IsDatasetNoun(head) && char.IsUpper(acronym.Long[0]))
            {
                _ = datasets.Add(acronym.Short);
            }
        }

        for (int piece = 0; piece < Pieces.Count && datasets.Count > 0; piece++)
        {
            if (datasets.Remove(Pieces.Span(piece).ToString()))
            {
                finder.Add(LexiconKind.Dataset, piece, piece);
            }
        }
    }

    /// <summary>A name with a parameter count is a model: <c>Alpaca-13B</c>, <c>Pensez 7B</c>.</summary>
    public void AddSized()
    {
        for (int piece = 0; piece < Pieces.Count; piece++)
        {
            ReadOnlySpan<char> span = Pieces.Span(piece);
            if (char.IsUpper(span[0]) && MentionShape.HasParameterCount(span) && finder.IsFree(piece))
            {
                finder.Add(LexiconKind.Model, piece, piece);
            }
            else if (piece > 0 && MentionShape.IsParameterCount(span) && span[^1] is 'B' && Pieces.IsFollowedBySpace(piece - 1)
                && finder.IsFree(piece - 1) && IsProperName(piece - 1) && !CountsData(piece))
            {
                finder.Add(LexiconKind.Model, piece - 1, piece);
            }
        }
    }

    /// <summary>Names whose ending says that they are benchmarks: <c>IrokoBench</c>, <c>AfriMMLU</c>, <c>MedicalQA</c>.</summary>
    public void AddShaped()
    {
        for (int piece = 0; piece < Pieces.Count; piece++)
        {
            ReadOnlySpan<char> span = Pieces.Span(piece);
            if (span.Length < 5 || !MentionShape.IsNameLike(span))
            {
                continue;
            }

            foreach (string ending in s_datasetEndings)
            {
                if (span.EndsWith(ending, StringComparison.Ordinal) && span.Length > ending.Length + 1 && span[^(ending.Length + 1)] != '.'
                    && (ending.Length > 3 || MentionShape.IsMixedCase(span)) && finder.IsFree(piece))
                {
                    finder.Add(LexiconKind.Dataset, piece, piece);
                    break;
                }
            }
        }
    }

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
            else if (span is "is" && piece > 0 && HeadKind(piece + 1) is { } kind && IsProperName(piece - 1) && finder.IsFree(piece - 1))
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
                AddList(LexiconKind.Dataset, SkipArticle(piece + 1), acceptWords: false, needsMixedCase: true);
            }
        }
    }

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

    /// <summary>A name, then a comma, a dash or a colon, then <c>a ... model</c> or <c>a ... benchmark</c>.</summary>
    private void AddByApposition(int first)
    {
        if (first >= Pieces.Count || (!IsProperName(first) && finder.MentionAt(first) is null))
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
        if (name >= Pieces.Count || !(IsProperName(name) || finder.MentionAt(name) is not null) || Pieces.IsInTitle(noun) != Pieces.IsInTitle(name))
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
            else if (finder.IsFree(last) && IsStrongName(kind, last))
            {
                finder.Add(kind, last, last);
            }
            else
            {
                if (kind == LexiconKind.Dataset && last == noun - 1 && last > 0 && Pieces.Span(last - 1) is "the" && !Pieces.IsInTitle(last)
                    && MentionShape.IsCapitalisedWord(Pieces.Span(last)) && finder.IsFree(last) && !IsLanguage(last))
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

            AddList(kind, next, acceptWords, needsMixedCase: false);
        }
        else if (after.TrimStart() is ['(', ..] or [':', ..])
        {
            AddList(kind, SkipArticle(next), acceptWords && after.Contains(':'), needsMixedCase: false);
        }
        else if (after is " " && kind == LexiconKind.Dataset && finder.IsFree(next) && MentionShape.IsNameLike(Pieces.Span(next)) && IsStrongName(kind, next))
        {
            finder.Add(kind, next, next);
        }
        else if (after is ", " && kind == LexiconKind.Dataset && finder.IsFree(next) && MentionShape.IsMixedCase(Pieces.Span(next)) && Pieces.After(next) is [',' or '.', ..])
        {
            finder.Add(kind, next, next);
        }
    }

    private void AddList(LexiconKind kind, int piece, bool acceptWords, bool needsMixedCase)
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
        bool isName = MentionShape.IsNameLike(span) && !HasWordTail(span);
        if (!finder.IsFree(piece) || IsLanguage(piece) || !(isName || (acceptWords && IsProperName(piece))))
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
    private int SkipArticle(int piece) =>
        Pieces.Span(piece) is "the" or "both" || (piece + 1 < Pieces.Count && IsLanguage(piece) && Pieces.IsFollowedBySpace(piece)) ? piece + 1 : piece;

    private bool IsStrongName(LexiconKind kind, int piece)
    {
        ReadOnlySpan<char> span = Pieces.Span(piece);
        return MentionShape.IsNameLike(span) && !HasWordTail(span)
            && (MentionShape.IsMixedCase(span) || (kind == LexiconKind.Dataset && span.Length > 3) || span.IndexOfAnyInRange('0', '9') > 0);
    }

    /// <summary>A name, or a capitalised word that is none of the everyday ones.</summary>
    private bool IsProperName(int piece)
    {
        ReadOnlySpan<char> span = Pieces.Span(piece);
        return (MentionShape.IsNameLike(span) || MentionShape.IsCapitalisedWord(span)) && !HasWordTail(span) && !s_notNames.Contains(span) && !IsLanguage(piece);
    }

    private bool IsLanguage(int piece) => finder.IsLanguage(Pieces[piece].Start);

    /// <summary><c>LLM-based</c>, <c>RAG-style</c>: an adjective made of a name.</summary>
    private static bool HasWordTail(ReadOnlySpan<char> span)
    {
        int hyphen = span.LastIndexOf('-');
        return hyphen > 0 && span.Length - hyphen > 3 && span[(hyphen + 1)..].IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    /// <summary><c>7B tokens</c>: no size of a model.</summary>
    private bool CountsData(int piece) => Pieces.IsFollowedBySpace(piece) && ParameterCounts.IsDataNoun(Pieces.Span(piece + 1));

    private static bool IsSlashOrQuote(ReadOnlySpan<char> after) => after.Length <= 3 && after.IndexOfAny("/`'\"") >= 0;
}
