namespace PaperTools.Extraction;

/// <summary>
/// Turns what a lexicon found into whole names: the lexicon has the family (<c>Llama</c>, <c>WMT</c>), the text the edition
/// (<c>Llama 3.1 8B</c>, <c>Chinese-Llama2</c>, <c>WMT'21</c>), which no list can keep up with.
/// </summary>
internal sealed class LexiconNames(NamePieces pieces)
{
    private static readonly WordTable<bool> s_noPrefix = WordTable.Of("non", "post", "pre", "like", "early", "late", "anti", "vs", "to", "in", "on", "pseudo", "via");

    private static readonly WordTable<bool> s_countedNouns = WordTable.Of(
        "times", "points", "languages", "tasks", "percent", "x", "samples", "examples", "bits", "bit", "datasets", "directions", "years", "hours", "gpus");

    private static readonly WordTable<bool> s_editions = WordTable.Of(
        "verified", "lite", "pro", "plus", "hard", "diamond", "karpathy", "captions", "challenge", "easy", "redux", "extended", "multilingual", "mini", "full", "core");

    /// <summary>The names, in order; none overlaps another.</summary>
    public List<NameMention> Complete(List<PhraseMatch> matches)
    {
        var names = new List<NameMention>(matches.Count);
        foreach (PhraseMatch match in matches)
        {
            if (names.Count > 0 && match.Start < names[^1].End)
            {
                continue;
            }

            names.Add(Complete(match));
        }

        return names;
    }

    private NameMention Complete(PhraseMatch match)
    {
        int first = pieces.At(match.Start);
        int last = pieces.At(match.End - 1);
        LexiconKind kind = match.Entry.Kind;
        int start = kind == LexiconKind.Other ? match.Start : StartWithPrefix(first, match.Start);
        int end = match.End;
        if (kind == LexiconKind.Other)
        {
            // A longer name of another kind: "LoRA-7B" is nobody's, "BLEU-4" is a metric still.
            return new NameMention(kind, first, last, start, pieces[last].End);
        }

        end = EndInPiece(kind, end, pieces[last].End);
        last = pieces.At(end - 1);
        bool isWhole = end == pieces[last].End;
        if (isWhole)
        {
            (last, end) = kind == LexiconKind.Model ? EndOfModel(last, end) : EndOfDataset(last, end);
        }

        if (kind == LexiconKind.Model && Text[match.End..end] is ['-', .., 'K' or 'k'] count && char.IsAsciiDigit(count[1]))
        {
            // "Alpaca-52K" counts examples: the data that the model was tuned on.
            kind = LexiconKind.Dataset;
        }

        if (isWhole && kind == LexiconKind.Model && pieces.IsFollowedBySpace(last) && !pieces.IsInTitle(last)
            && pieces.Span(last + 1) is "Benchmark" or "Dataset" or "Corpus")
        {
            kind = LexiconKind.Dataset;
            end = pieces[++last].End;
        }

        // Only an edition settles what an everyday word means here; a capitalised word before or after does not.
        bool hasEdition = Text.AsSpan(match.End, Math.Max(0, end - match.End)).IndexOfAnyInRange('0', '9') >= 0 || end > pieces[pieces.At(match.End - 1)].End;
        return new NameMention(kind, first, last, start, end) { IsDoubtful = !hasEdition && (match.Entry.Ambiguous || IsPersonLike(last, start, end)) };
    }

    private string Text => pieces.Text;

    /// <summary><c>Claude Shannon</c>: one capitalised word, and another one after it that is no part of a model's name.</summary>
    private bool IsPersonLike(int last, int start, int end) =>
        pieces[last].Start == start && pieces[last].End == end && MentionShape.IsCapitalisedWord(pieces.Span(last)) && !pieces.IsInTitle(last)
        && pieces.IsFollowedBySpace(last) && MentionShape.IsCapitalisedWord(pieces.Span(last + 1));

    /// <summary><c>Chinese-Llama2</c>, <c>m-MMLU</c>: the piece's start where what stands before the hyphen belongs to the name.</summary>
    private int StartWithPrefix(int piece, int start)
    {
        ReadOnlySpan<char> prefix = Text.AsSpan(pieces[piece].Start, start - pieces[piece].Start);
        if (prefix is "m" or "x")
        {
            return pieces[piece].Start;
        }

        if (prefix.Length < 2 || prefix[^1] != '-')
        {
            return start;
        }

        prefix = prefix[..^1];
        bool belongs = prefix.Length == 1 || (char.IsUpper(prefix[0]) && !s_noPrefix.Contains(prefix) && !prefix.Contains('-'));
        return belongs ? pieces[piece].Start : start;
    }

    /// <summary>The parts of the same piece that belong to the name: in <c>GPT-4-turbo-based</c>, up to <c>turbo</c>.</summary>
    private int EndInPiece(LexiconKind kind, int end, int pieceEnd)
    {
        while (end < pieceEnd && char.IsLetterOrDigit(Text[end]) && !IsPlural(end, pieceEnd))
        {
            end++;
        }

        while (end < pieceEnd)
        {
            int partStart = end + 1;
            int partEnd = partStart;
            while (partEnd < pieceEnd && (char.IsLetterOrDigit(Text[partEnd]) || (Text[partEnd] == '.' && Text[end] != '.')))
            {
                partEnd++;
            }

            ReadOnlySpan<char> part = Text.AsSpan(partStart, partEnd - partStart);
            bool belongs = Text[end] switch
            {
                '-' or '_' or '@' or '\u2011' or '\u2010' => kind == LexiconKind.Model ? MentionShape.IsModelPart(part) : IsDatasetPart(part),
                '.' or '\'' or '\u2019' => part.Length > 0 && char.IsAsciiDigit(part[0]),
                '+' => part.Length == 0,
                _ => false,
            };
            if (!belongs)
            {
                return end;
            }

            end = partEnd;
        }

        // "LLaMA-V1/V2"
        if (end + 2 < Text.Length && Text[end] == '/' && Text[end + 1] is 'V' or 'v' && char.IsAsciiDigit(Text[end + 2]))
        {
            end += 3;
        }

        return end;
    }

    private bool IsPlural(int end, int pieceEnd) => Text[end] == 's' && (end + 1 == pieceEnd || !char.IsLetterOrDigit(Text[end + 1]));

    private (int Last, int End) EndOfModel(int last, int end)
    {
        while (pieces.IsFollowedBySpace(last) && pieces[last].End == end && MentionShape.IsSpacedModelPart(pieces.Span(last + 1)) && !IsCount(last + 1))
        {
            end = pieces[++last].End;
        }

        return (last, end);
    }

    private (int Last, int End) EndOfDataset(int last, int end)
    {
        while (pieces.IsFollowedBySpace(last) && pieces[last].End == end && IsSpacedDatasetPart(pieces.Span(last + 1)) && !IsCount(last + 1))
        {
            end = pieces[++last].End;
        }

        return (last, end);
    }

    /// <summary>A number that counts what follows it, or is a percentage: no version.</summary>
    private bool IsCount(int piece) =>
        char.IsAsciiDigit(pieces.Span(piece)[0])
        && (pieces.After(piece) is ['%', ..] or ['\\', '%', ..] || (pieces.IsFollowedBySpace(piece) && s_countedNouns.Contains(pieces.Span(piece + 1))));

    private static bool IsDatasetPart(ReadOnlySpan<char> part) =>
        part.Length > 0 && (char.IsAsciiDigit(part[0]) || char.IsUpper(part[0]) || MentionShape.IsVersion(part) || s_editions.Contains(part))
        && !part.SequenceEqual("Based") && !part.SequenceEqual("Style");

    private static bool IsSpacedDatasetPart(ReadOnlySpan<char> word) =>
        MentionShape.IsVersion(word)
        || (word.Length > 0 && char.IsUpper(word[0]) && s_editions.Contains(word))
        || (word.Length is 2 or 3 or 4 && word.IndexOfAnyExceptInRange('0', '9') < 0 && (word.Length < 4 || word[..2] is "19" or "20"));
}
