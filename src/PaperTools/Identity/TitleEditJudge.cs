namespace PaperTools.Identity;

/// <summary>Tells what the differences between two titles mean.</summary>
internal sealed class TitleEditJudge(TitleForm first, TitleForm second)
{
    /// <summary>The words in which a marker is one wherever it stands; in a longer part only its first words are looked at.</summary>
    private const int ShortPart = 5;

    private const int StartOfPart = 3;

    /// <summary>A word that makes another text of one of the titles; null where there is none.</summary>
    public string? Marker { get; private set; }

    /// <summary>The numbers that differ, as a reason; null where none do.</summary>
    public string? Numbers { get; private set; }

    /// <summary>The words that are written another way.</summary>
    public int Slips { get; private set; }

    /// <summary>The places where the titles say other things.</summary>
    public int Changes { get; private set; }

    /// <summary>The parts that only the first title has.</summary>
    public int PartsOfFirst { get; private set; }

    /// <summary>The parts that only the second title has.</summary>
    public int PartsOfSecond { get; private set; }

    /// <summary>Judges one difference.</summary>
    public void Judge(TitleEdit edit)
    {
        ReadOnlySpan<TitleWord> one = first.Words.AsSpan(edit.First);
        ReadOnlySpan<TitleWord> other = second.Words.AsSpan(edit.Second);
        string letters = TitleForm.LettersOf(one);
        string otherLetters = TitleForm.LettersOf(other);
        if (letters == otherLetters || Spelling.WithoutDigraphs(letters) == Spelling.WithoutDigraphs(otherLetters) || (AreLight(one) && AreLight(other)) || ArePrepositions(one, other))
        {
            return;
        }

        bool isOnlyFirst = AreLight(other);
        bool isOnlySecond = AreLight(one);
        if (!isOnlyFirst && !isOnlySecond && IsSlip(one, other, letters, otherLetters))
        {
            Slips++;
        }
        else if (!isOnlyFirst && !isOnlySecond && IsCutOff(edit, letters, otherLetters))
        {
            PartsOfFirst += second.BreaksOff ? 1 : 0;
            PartsOfSecond += second.BreaksOff ? 0 : 1;
        }
        else
        {
            Marker ??= OnlyMarker(one, other);
            Numbers ??= OtherNumbers(one, other);
            JudgeWords(edit, isOnlyFirst, isOnlySecond);
        }
    }

    private void JudgeWords(TitleEdit edit, bool isOnlyFirst, bool isOnlySecond)
    {
        if (isOnlyFirst || isOnlySecond)
        {
            JudgeAddition(isOnlyFirst ? first : second, isOnlyFirst ? edit.First : edit.Second, isOnlyFirst);
        }
        else
        {
            Changes++;
        }
    }

    private void JudgeAddition(TitleForm title, Range place, bool isFirst)
    {
        (int start, int length) = place.GetOffsetAndLength(title.Words.Length);
        int end = start + length;
        bool beginsPart = start == 0 || title.Words[start].StartsPart;
        bool endsPart = end == title.Words.Length || title.Words[end].StartsPart;
        bool isCutOff = end == title.Words.Length && (isFirst ? second : first).BreaksOff;
        ReadOnlySpan<TitleWord> words = title.Words.AsSpan(place);
        if (beginsPart && endsPart && AreOfVersion(words))
        {
            return;
        }

        bool isPart = (beginsPart && endsPart) || isCutOff;
        bool hasNumber = HasNumber(words);
        bool endsWithNumber = end == title.Words.Length && !isCutOff && words[^1].IsNumber;
        if (hasNumber && (!isPart || words.Length <= 2 || endsWithNumber))
        {
            Numbers ??= $"only one title has '{Text(words)}'";
        }

        PartsOfFirst += isPart && isFirst ? 1 : 0;
        PartsOfSecond += isPart && !isFirst ? 1 : 0;
        Changes += isPart ? 0 : 1;
    }

    /// <summary>A title that breaks off may do so within a word.</summary>
    private bool IsCutOff(TitleEdit edit, string letters, string otherLetters)
    {
        bool isAtEnd = edit.First.End.Value == first.Words.Length && edit.Second.End.Value == second.Words.Length;
        return isAtEnd
            && ((first.BreaksOff && otherLetters.StartsWith(letters, StringComparison.Ordinal)) || (second.BreaksOff && letters.StartsWith(otherLetters, StringComparison.Ordinal)));
    }

    private static bool IsSlip(ReadOnlySpan<TitleWord> one, ReadOnlySpan<TitleWord> other, string letters, string otherLetters)
    {
        if (one.Length != other.Length)
        {
            return !HasNumber(one) && !HasNumber(other) && WordVariants.IsSlip(letters, otherLetters);
        }

        for (int i = 0; i < one.Length; i++)
        {
            bool isSame = one[i].Text == other[i].Text || (!one[i].IsNumber && !other[i].IsNumber && WordVariants.IsSlip(one[i].Text, other[i].Text));
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    private static string? OtherNumbers(ReadOnlySpan<TitleWord> one, ReadOnlySpan<TitleWord> other)
    {
        bool areOnlyInOne = HasNumber(one) != HasNumber(other) && !AreLight(one) && !AreLight(other);
        if (areOnlyInOne && Math.Max(one.Length, other.Length) <= 2)
        {
            return $"only one title has '{NumbersOf(HasNumber(one) ? one : other)}'";
        }

        string first = NumbersOf(one);
        string second = NumbersOf(other);
        return !HasNumber(one) || !HasNumber(other) || first == second ? null
            : string.CompareOrdinal(first, second) < 0 ? $"different numbers in the titles: {first} and {second}" : $"different numbers in the titles: {second} and {first}";
    }

    /// <summary>A word that makes another text of the title, in one of two places only.</summary>
    private static string? OnlyMarker(ReadOnlySpan<TitleWord> one, ReadOnlySpan<TitleWord> other)
    {
        string? first = MarkerOf(one);
        string? second = MarkerOf(other);
        return first == second ? null : first ?? second;
    }

    private static string? MarkerOf(ReadOnlySpan<TitleWord> words)
    {
        int start = 0;
        for (int end = 1; end <= words.Length; end++)
        {
            if (end == words.Length || words[end].StartsPart)
            {
                if (MarkerOfPart(words[start..end]) is string marker)
                {
                    return marker;
                }

                start = end;
            }
        }

        return null;
    }

    private static string? MarkerOfPart(ReadOnlySpan<TitleWord> words)
    {
        int looked = 0;
        foreach (TitleWord word in words)
        {
            if (TitleWords.IsMarker(word.Text))
            {
                return word.Text;
            }

            looked += TitleWords.IsLight(word) ? 0 : 1;
            if (words.Length > ShortPart && looked == StartOfPart)
            {
                break;
            }
        }

        return TitleWords.IsMarkerAtEnd(words[^1].Text) || (words.Length <= 2 && TitleWords.IsMarkerAlone(words[^1].Text)) ? words[^1].Text : null;
    }

    private static string NumbersOf(ReadOnlySpan<TitleWord> words) => string.Join(' ', words.ToArray().Where(word => word.IsNumber).Select(word => word.Text).Order(StringComparer.Ordinal));

    private static string Text(ReadOnlySpan<TitleWord> words) => string.Join(' ', words.ToArray().Select(word => word.Text));

    private static bool HasNumber(ReadOnlySpan<TitleWord> words)
    {
        foreach (TitleWord word in words)
        {
            if (word.IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreLight(ReadOnlySpan<TitleWord> words)
    {
        foreach (TitleWord word in words)
        {
            if (!TitleWords.IsLight(word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ArePrepositions(ReadOnlySpan<TitleWord> one, ReadOnlySpan<TitleWord> other) =>
        one.Length == 1 && other.Length == 1 && TitleWords.IsPreposition(one[0]) && TitleWords.IsPreposition(other[0]);

    private static bool AreOfVersion(ReadOnlySpan<TitleWord> words)
    {
        foreach (TitleWord word in words)
        {
            if (!TitleWords.IsOfVersion(word.Text))
            {
                return false;
            }
        }

        return true;
    }
}
