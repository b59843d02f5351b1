namespace PaperTools.Extraction;

/// <summary>
/// The names that an abstract gives to what it introduces:
/// <c>we propose X, a …</c> · <c>a method called X</c> · <c>a new method, X, that</c> · <c>we present the X framework</c> ·
/// <c>we propose Long Form (LF)</c>.
/// </summary>
internal sealed class IntroducedNames
{
    private const int Named = 6;
    private const int Direct = 5;
    private const int Attributive = 4;
    private const int Apposed = 3;
    private const int Reach = 45;

    /// <summary>No abstract introduces more; a text that pretends to is not searched for each.</summary>
    private const int MostNames = 40;

    private static readonly WordTable<bool> s_naming = WordTable.Of("called", "named", "dubbed", "termed", "coined", "namely", "titled", "entitled", "nicknamed", "denoted", "abbreviated");
    private static readonly WordTable<bool> s_skipped = WordTable.Of("the", "a", "an", "our", "as", "also", "both", "it", "to", "by");

    private static readonly WordTable<bool> s_adjectives = WordTable.Of(
        "novel", "new", "simple", "efficient", "effective", "unified", "general", "generic", "scalable", "first", "yet", "and", "powerful", "robust", "lightweight", "fast", "improved", "two", "three", "innovative", "more", "highly", "use", "of");

    private static readonly WordTable<bool> s_heads = WordTable.Of(
        "framework", "method", "model", "models", "algorithm", "system", "dataset", "benchmark", "approach", "toolkit", "architecture", "pipeline", "library", "platform", "corpus", "network", "technique", "strategy", "tool", "engine", "metric", "protocol", "paradigm", "mechanism", "package", "language", "simulator", "agent");

    private static readonly WordTable<bool> s_followers = WordTable.Of(
        "which", "that", "to", "for", "as", "with", "and", "or", "in", "by", "is", "using", "designed", "based", "where", "on", "via", "consisting", "containing", "comprising", "aiming", "encompassing", "covering", "leveraging", "combining", "from");

    private readonly PaperText _text;
    private readonly IReadOnlyList<Acronym> _acronyms;
    private readonly List<NameCandidate> _candidates = [];
    private int _tried;

    private IntroducedNames(PaperText text, IReadOnlyList<Acronym> acronyms)
    {
        _text = text;
        _acronyms = acronyms;
    }

    /// <summary>The names, in the order of the text.</summary>
    public static List<NameCandidate> In(PaperText text, IReadOnlyList<Acronym> acronyms)
    {
        var names = new IntroducedNames(text, acronyms);
        for (int i = text.FirstAbstractSentence; i < text.Sentences.Length; i++)
        {
            names.Read(text.Sentences[i]);
        }

        return names._candidates;
    }

    private void Read(TextSentence sentence)
    {
        int introduced = -1;
        bool? isOwn = null;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (Introduction.IsAt(_text, sentence, i))
            {
                introduced = i;
                ReadObject(sentence, i);
            }

            // A passive verb comes after what it introduces.
            if (IsNaming(sentence, i) && (introduced >= 0 || (!_text.Is(i, "as") && (isOwn ??= IsOwn(sentence)))))
            {
                ReadNamed(sentence, i, allowPhrase: introduced >= 0 && introduced < i);
            }

            if (introduced >= 0 && i > introduced && i - introduced < Reach)
            {
                ReadApposed(sentence, i);
                ReadSpelledOut(sentence, i);
            }
        }
    }

    /// <summary><c>we propose X, …</c>, <c>we present the X framework</c>.</summary>
    private void ReadObject(TextSentence sentence, int verb)
    {
        int i = verb + 1;
        bool hasArticle = false;
        while (i < sentence.End && i < verb + 5 && (IsMarkup(i) || s_skipped.Contains(_text.Span(i)) || s_adjectives.Contains(_text.Span(i))))
        {
            hasArticle |= s_skipped.Contains(_text.Span(i));
            i++;
        }

        if (i >= sentence.End || _text.Tokens[i].Kind == TokenKind.Symbol)
        {
            return;
        }

        int end = NameShape.EndOfChunk(_text, i, sentence.End);
        if (NameShape.IsCoined(_text, i, end))
        {
            _tried++;
            bool hasHead = end < sentence.End && s_heads.Contains(_text.Span(end));
            if (hasHead ? !hasArticle || Mentions(_text.Slice(i, end - 1)) > 1 : IsBoundary(end, sentence.End))
            {
                Add(i, end, hasHead ? Attributive : Direct);
            }
        }
        else if (char.IsUpper(_text.First(i)) && end - i == 1 && end < sentence.End && (_text.Is(end, ',') || _text.Is(end, '(') || _text.Is(end, '-')) && !hasArticle)
        {
            Add(i, end, Direct);
        }
    }

    /// <summary><c>called X</c>, <c>referred to as X</c>, <c>denoted as X</c>, <c>which we call X</c>.</summary>
    private void ReadNamed(TextSentence sentence, int naming, bool allowPhrase)
    {
        int i = naming + 1;
        while (i < sentence.End && i < naming + 5 && (IsMarkup(i) || s_skipped.Contains(_text.Span(i))))
        {
            i++;
        }

        if (i >= sentence.End || _text.Tokens[i].Kind == TokenKind.Symbol)
        {
            return;
        }

        if (AcronymAt(i) is Acronym acronym)
        {
            AddShort(acronym, _text.Tokens[i].Start, Named);
            return;
        }

        int end = NameShape.EndOfChunk(_text, i, sentence.End);
        if (NameShape.IsCoined(_text, i, end))
        {
            Add(i, end, Named);
            return;
        }

        if (!allowPhrase)
        {
            return;
        }

        // A phrase: capitalised words, or the few words up to the next boundary.
        bool isCapitalised = char.IsUpper(_text.First(i));
        int stop = i;
        while (stop < sentence.End && stop - i < 9 && (_text.Tokens[stop].Kind != TokenKind.Symbol || (_text.Is(stop, '-') && _text.IsGlued(stop)))
            && !(s_followers.Contains(_text.Span(stop)) || (isCapitalised && !_text.IsGlued(stop) && !char.IsUpper(_text.First(stop)) && !_text.Is(stop, "of"))))
        {
            stop++;
        }

        int words = Words(i, stop);
        bool isPhrase = words is >= 1 and <= 5 && stop < sentence.End && IsBoundary(stop, sentence.End) && (words > 1 || isCapitalised);
        bool namesPhrases = isCapitalised || _text.Is(naming, "called") || _text.Is(naming, "dubbed") || _text.Is(naming, "termed") || _text.Is(naming, "named");
        if (isPhrase && namesPhrases && !_text.Is(naming, "namely") && !_text.Is(naming, "denoted"))
        {
            Add(i, stop, isCapitalised ? Direct : Apposed);
        }
    }

    /// <summary><c>a new method, X, that …</c> and <c>a dataset X.</c></summary>
    private void ReadApposed(TextSentence sentence, int i)
    {
        bool isApposed = _text.Is(i - 1, ',') || _text.Is(i - 1, ':') || (_text.Is(i - 1, '-') && !_text.IsGlued(i)) || s_heads.Contains(_text.Span(i - 1));
        if (!isApposed || _text.Tokens[i].Kind == TokenKind.Symbol)
        {
            return;
        }

        int end = NameShape.EndOfChunk(_text, i, sentence.End);
        bool isListed = _text.Is(i - 1, ',') && i - 2 >= sentence.First && IsNameBefore(sentence, i - 1);
        if (!isListed && NameShape.IsCoined(_text, i, end) && IsBoundary(end, sentence.End) && !(end < sentence.End && (_text.Is(end, "and") || _text.Is(end, "or"))))
        {
            Add(i, end, Apposed);
        }
    }

    /// <summary><c>we propose the Long Form (LF)</c>: what the verb's object spells out.</summary>
    private void ReadSpelledOut(TextSentence sentence, int i)
    {
        if (_text.Tokens[i].Kind == TokenKind.Symbol || AcronymAt(i) is not Acronym acronym || NameShape.IsPlural(acronym.Short))
        {
            return;
        }

        int before = i - 1;
        while (before > sentence.First && before > i - 12 && (IsMarkup(before) || _text.Is(before, "the") || _text.Is(before, "a") || _text.Is(before, "an") || s_adjectives.Contains(_text.Span(before)) && !_text.Is(before, "of") && !_text.Is(before, "and")))
        {
            before--;
        }

        bool isVerb = Introduction.IsAt(_text, sentence, before);
        bool isTitled = char.IsUpper(acronym.Long[0]);
        bool isObject = _text.Is(before, "as") || _text.Is(before, ',') || _text.Is(before, ':') || s_heads.Contains(_text.Span(before)) || _text.Is(before, "introducing");
        if (isVerb ? isTitled || !IsPresenting(before) : isTitled && isObject)
        {
            AddShort(acronym, _text.Tokens[i].Start, isVerb ? Direct : Apposed);
        }
    }

    private bool IsNaming(TextSentence sentence, int i)
    {
        if (_text.Tokens[i].Kind != TokenKind.Word)
        {
            return false;
        }

        if (char.IsLower(_text.First(i)) && s_naming.Contains(_text.Span(i)))
        {
            return !(i > sentence.First && _text.Is(i - 1, '-') && _text.IsGlued(i));
        }

        // "referred to as", "refer to as", "refer to this method as"; "which we call", "we name it".
        if (_text.Is(i, "as"))
        {
            for (int back = i - 1; back >= sentence.First && back > i - 5; back--)
            {
                if (_text.Is(back, "referred") || _text.Is(back, "refer"))
                {
                    return true;
                }
            }
        }

        return i > sentence.First && _text.Is(i - 1, "we") && (_text.Is(i, "call") || _text.Is(i, "name") || _text.Is(i, "term") || _text.Is(i, "dub"));
    }

    /// <summary>"This effort has resulted in a model named X": no verb of introducing, and yet the authors' own.</summary>
    private bool IsOwn(TextSentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (_text.Is(i, "we") || _text.Is(i, "our") || _text.Is(i, "dubbed") || Introduction.IsPassive(_text, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPresenting(int verb) => _text.Is(verb, "present") || _text.Is(verb, "presents") || _text.Is(verb, "provide") || _text.Is(verb, "provides") || _text.Is(verb, "describe") || _text.Is(verb, "describes");

    private bool IsNameBefore(TextSentence sentence, int comma)
    {
        int first = comma - 1;
        while (first > sentence.First && _text.IsGlued(first))
        {
            first--;
        }

        return _text.Tokens[first].Kind == TokenKind.Word && (NameShape.IsCoined(_text, first, comma) || NameShape.IsCommon(_text.Span(first)));
    }

    private bool IsBoundary(int i, int end) =>
        i >= end || (_text.Tokens[i].Kind == TokenKind.Symbol ? !_text.IsGlued(i) || _text.First(i) is ',' or '.' or ':' or ';' or ')' or '\'' or '"' or '}' or '*' : s_followers.Contains(_text.Span(i)) || s_heads.Contains(_text.Span(i)));

    private bool IsMarkup(int i) =>
        _text.First(i) is '"' or '\'' or '`' or '\u201c' or '\u201d' or '\u2018' or '\u2019' or '\\' or '{' or '*' or '$'
        || (_text.Tokens[i].Kind == TokenKind.Word && i > 0 && _text.Is(i - 1, '\\') && _text.IsGlued(i));

    private int Words(int first, int end)
    {
        int words = 0;
        for (int i = first; i < end; i++)
        {
            words += i == first || !_text.IsGlued(i) ? 1 : 0;
        }

        return words;
    }

    /// <summary>The acronym whose long form begins with this token.</summary>
    private Acronym? AcronymAt(int token)
    {
        ReadOnlySpan<char> rest = _text.Text.AsSpan(_text.Tokens[token].Start);
        foreach (Acronym acronym in _acronyms)
        {
            if (rest.StartsWith(acronym.Long, StringComparison.Ordinal))
            {
                return acronym;
            }
        }

        return null;
    }

    private int Mentions(string name) => _tried < MostNames ? _text.Text.AsSpan().Count(name) : 0;

    private void Add(int first, int end, int weight) => Add(_text.Slice(first, end - 1), _text.Tokens[first].Start, weight);

    private void AddShort(Acronym acronym, int position, int weight)
    {
        if (!NameShape.IsCommon(acronym.Short) && !NameShape.IsPlural(acronym.Short))
        {
            Add(acronym.Short, position, weight);
        }
    }

    /// <summary>Adds a name, unless the abstract used it before it introduced it: then it is somebody else's.</summary>
    private void Add(string name, int position, int weight)
    {
        if (_tried++ > MostNames)
        {
            return;
        }

        int known = _text.Text.AsSpan(_text.AbstractStart, Math.Max(0, position - _text.AbstractStart)).IndexOf(name, StringComparison.Ordinal);
        bool usedBefore = known >= 0 && !_candidates.Exists(candidate => candidate.Name == name);
        if (!usedBefore && name.Length < 80)
        {
            _candidates.Add(new NameCandidate(name, position, weight));
        }
    }
}
