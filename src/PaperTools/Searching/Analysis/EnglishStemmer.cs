namespace PaperTools.Searching.Analysis;

/// <summary>
/// The Porter2 ("English") stemmer, as https://snowballstem.org/algorithms/english/stemmer.html defines it and Snowball
/// 2.2 implements it: <c>quantization</c>, <c>quantized</c> and <c>quantizing</c> have the stem <c>quantiz</c>. The steps
/// have the names and the order of the definition.
/// </summary>
internal ref struct EnglishStemmer
{
    /// <summary>Stands for a <c>y</c> that is a consonant.</summary>
    private const char ConsonantY = 'Y';

    private static readonly (string Word, string Stem)[] s_exceptions =
    [
        ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
        ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
        ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"), ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
    ];

    private static readonly string[] s_exceptionsAfterStep1a =
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly string[] s_prefixesBeforeRegion1 = ["gener", "commun", "arsen"];

    private static readonly (string Suffix, string Replacement)[] s_step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] s_step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] s_step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    private readonly Span<char> _word;
    private int _length;
    private int _region1;
    private int _region2;

    private EnglishStemmer(Span<char> word, int length)
    {
        _word = word;
        _length = length;
    }

    private readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Stems a folded word in place. A word with anything but the letters a to z and apostrophes stays as it is.</summary>
    /// <param name="word">The word's characters; one more must fit, since a stem can be longer than what is left of the word.</param>
    /// <param name="length">The word's length.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> word, int length)
    {
        if (length <= 2)
        {
            return length;
        }

        foreach (char character in word[..length])
        {
            if (!char.IsAsciiLetterLower(character) && character != '\'')
            {
                return length;
            }
        }

        var stemmer = new EnglishStemmer(word, length);
        stemmer.Run();
        return stemmer._length;
    }

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        Span<char> buffer = stackalloc char[TermFolding.MaximumLength + 1];
        int length = Math.Min(word.Length, TermFolding.MaximumLength);
        word.AsSpan(0, length).CopyTo(buffer);
        return new string(buffer[..Stem(buffer, length)]);
    }

    private void Run()
    {
        foreach ((string exception, string stem) in s_exceptions)
        {
            if (Word.SequenceEqual(exception))
            {
                stem.CopyTo(_word);
                _length = stem.Length;
                return;
            }
        }

        MarkConsonants();
        FindRegions();
        Step0();
        Step1a();
        foreach (string exception in s_exceptionsAfterStep1a)
        {
            if (Word.SequenceEqual(exception))
            {
                return;
            }
        }

        Step1b();
        Step1c();
        Step2();
        Step3();
        Step4();
        Step5();
        _word[.._length].Replace(ConsonantY, 'y');
    }

    private void MarkConsonants()
    {
        if (_word[0] == '\'')
        {
            _word[1.._length].CopyTo(_word);
            _length--;
        }

        for (int i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
            {
                _word[i] = ConsonantY;
            }
        }
    }

    private void FindRegions()
    {
        _region1 = -1;
        foreach (string prefix in s_prefixesBeforeRegion1)
        {
            if (Word.StartsWith(prefix))
            {
                _region1 = prefix.Length;
            }
        }

        _region1 = _region1 < 0 ? AfterVowelAndConsonant(0) : _region1;
        _region2 = AfterVowelAndConsonant(_region1);
    }

    /// <summary>The place after the first non-vowel that follows a vowel.</summary>
    private readonly int AfterVowelAndConsonant(int start)
    {
        for (int i = start + 1; i < _length; i++)
        {
            if (IsVowel(_word[i - 1]) && !IsVowel(_word[i]))
            {
                return i + 1;
            }
        }

        return _length;
    }

    private void Step0()
    {
        foreach (string suffix in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (Word.EndsWith(suffix))
            {
                _length -= suffix.Length;
                return;
            }
        }
    }

    private void Step1a()
    {
        if (Word.EndsWith("sses"))
        {
            _length -= 2;
        }
        else if (Word.EndsWith("ied") || Word.EndsWith("ies"))
        {
            _length -= _length > 4 ? 2 : 1;
        }
        else if (Word.EndsWith("s") && !Word.EndsWith("us") && !Word.EndsWith("ss") && _length > 1 && HasVowel(_length - 2))
        {
            _length--;
        }
    }

    private void Step1b()
    {
        foreach (string suffix in (ReadOnlySpan<string>)["eedly", "ingly", "edly", "eed", "ing", "ed"])
        {
            if (!Word.EndsWith(suffix))
            {
                continue;
            }

            int rest = _length - suffix.Length;
            if (suffix.StartsWith("ee", StringComparison.Ordinal))
            {
                _length = rest >= _region1 ? rest + 2 : _length;
            }
            else if (HasVowel(rest))
            {
                _length = rest;
                MendStep1b();
            }

            return;
        }
    }

    private void MendStep1b()
    {
        if (Word.EndsWith("at") || Word.EndsWith("bl") || Word.EndsWith("iz"))
        {
            _word[_length++] = 'e';
        }
        else if (_length > 1 && _word[_length - 1] == _word[_length - 2] && "bdfgmnprt".Contains(_word[_length - 1], StringComparison.Ordinal))
        {
            _length--;
        }
        else if (_region1 >= _length && EndsInShortSyllable(_length))
        {
            _word[_length++] = 'e';
        }
    }

    private readonly void Step1c()
    {
        if (_length > 2 && _word[_length - 1] is 'y' or ConsonantY && !IsVowel(_word[_length - 2]))
        {
            _word[_length - 1] = 'i';
        }
    }

    private void Step2()
    {
        foreach ((string suffix, string replacement) in s_step2)
        {
            if (!Word.EndsWith(suffix))
            {
                continue;
            }

            int rest = _length - suffix.Length;
            bool applies = rest >= _region1 && suffix switch
            {
                "ogi" => rest > 0 && _word[rest - 1] == 'l',
                "li" => rest > 0 && "cdeghkmnrt".Contains(_word[rest - 1], StringComparison.Ordinal),
                _ => true,
            };
            Replace(applies, rest, replacement);
            return;
        }
    }

    private void Step3()
    {
        foreach ((string suffix, string replacement) in s_step3)
        {
            if (Word.EndsWith(suffix))
            {
                int rest = _length - suffix.Length;
                Replace(rest >= (suffix == "ative" ? _region2 : _region1), rest, replacement);
                return;
            }
        }
    }

    private void Step4()
    {
        foreach (string suffix in s_step4)
        {
            if (Word.EndsWith(suffix))
            {
                int rest = _length - suffix.Length;
                Replace(rest >= _region2 && (suffix != "ion" || (rest > 0 && _word[rest - 1] is 's' or 't')), rest, "");
                return;
            }
        }
    }

    private void Step5()
    {
        int rest = _length - 1;
        if (Word.EndsWith("e"))
        {
            Replace(rest >= _region2 || (rest >= _region1 && !EndsInShortSyllable(rest)), rest, "");
        }
        else if (Word.EndsWith("ll"))
        {
            Replace(rest >= _region2, rest, "");
        }
    }

    private void Replace(bool applies, int rest, string replacement)
    {
        if (applies)
        {
            replacement.CopyTo(_word[rest..]);
            _length = rest + replacement.Length;
        }
    }

    private readonly bool HasVowel(int end)
    {
        foreach (char character in _word[..end])
        {
            if (IsVowel(character))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(_word[0]) && !IsVowel(_word[1]),
        _ => !IsVowel(_word[end - 3]) && IsVowel(_word[end - 2]) && !IsVowel(_word[end - 1]) && _word[end - 1] is not ('w' or 'x' or ConsonantY),
    };

    private static bool IsVowel(char character) => character is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
