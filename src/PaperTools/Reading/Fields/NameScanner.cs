namespace PaperTools.Reading.Fields;

/// <summary>Finds words, commas and groups in a name, with what is inside braces kept together.</summary>
internal static class NameScanner
{
    /// <summary>The first comma outside braces; -1 where there is none.</summary>
    public static int IndexOfComma(ReadOnlySpan<char> name)
    {
        int depth = 0;
        int i = 0;
        while (i < name.Length)
        {
            int found = name[i..].IndexOfAny(',', '{', '}');
            if (found < 0)
            {
                return -1;
            }

            i += found;
            if (name[i] == ',' && depth == 0)
            {
                return i;
            }

            depth = Depth(depth, name[i]);
            i++;
        }

        return -1;
    }

    /// <summary>The end of the group that the name begins with; 0 where it does not end.</summary>
    public static int GroupEnd(ReadOnlySpan<char> name)
    {
        int depth = 0;
        for (int i = 0; i < name.Length; i++)
        {
            depth = Depth(depth, name[i]);
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>
    /// Where the family name begins in a name with the given names first: at its first word in lower case that is not
    /// the last word (<c>Ludwig van Beethoven</c>), else at the last word. Names all in lower case have no particle.
    /// </summary>
    public static int FamilyStart(ReadOnlySpan<char> name)
    {
        int depth = 0;
        int lastWord = 0;
        int particle = -1;
        bool isWordStart = true;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (depth == 0 && (c == '~' || char.IsWhiteSpace(c)))
            {
                isWordStart = true;
                continue;
            }

            if (isWordStart)
            {
                particle = particle < 0 && lastWord < i && IsLower(name[lastWord..i]) ? lastWord : particle;
                lastWord = i;
                isWordStart = false;
            }

            // An accent's sign is no tie: Abrah\~ao.
            i += c == '\\' ? 1 : 0;
            depth = Depth(depth, c);
        }

        bool isAllLower = particle == 0 && IsLower(name[lastWord..]);
        return particle < 0 || isAllLower ? lastWord : particle;
    }

    /// <summary>The brace depth after a character; a closing brace too many counts for nothing.</summary>
    public static int Depth(int depth, char c) => c switch
    {
        '{' => depth + 1,
        '}' when depth > 0 => depth - 1,
        _ => depth,
    };

    /// <summary>Whether a word is in lower case as BibTeX sees it: by its first letter, which an accent may be on; other groups have no case.</summary>
    private static bool IsLower(ReadOnlySpan<char> word)
    {
        bool isAccent = word[0] == '\\' || word.StartsWith("{\\");
        return isAccent ? AuthorParser.Text(word) is { Length: > 0 } text && char.IsLower(text[0]) : char.IsLower(word[0]);
    }
}
