namespace PaperTools.Extraction;

/// <summary>Every phrase of the lexicons that stands in a paper's title and abstract; addresses are left out.</summary>
internal sealed class LexiconMatches
{
    private readonly PhraseMatch[] _matches;

    public LexiconMatches(PaperText text, Lexicon lexicon)
    {
        Lexicon = lexicon;
        var found = new List<PhraseMatch>(64);
        lexicon.Phrases.FindAll(text, found);
        Addresses = AddressSpans.In(text);
        if (Addresses.Length > 0)
        {
            found.RemoveAll(match => AddressSpans.Cover(Addresses, match.Start));
        }

        _matches = [.. found];
    }

    /// <summary>The lexicon that was looked through.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Where addresses stand in the text.</summary>
    public Range[] Addresses { get; }

    /// <summary>The matches of all kinds, in the order of their start, the shorter first.</summary>
    public ReadOnlySpan<PhraseMatch> All => _matches;

    /// <summary>The longest match of models, datasets and other names at each place; none overlaps another.</summary>
    public List<PhraseMatch> Names()
    {
        var names = new List<PhraseMatch>();
        foreach (PhraseMatch match in _matches)
        {
            if (match.Entry.Kind is not (LexiconKind.Model or LexiconKind.Dataset or LexiconKind.Other))
            {
                continue;
            }

            if (names.Count > 0 && match.Start < names[^1].End)
            {
                if (match.Start == names[^1].Start && match.End >= names[^1].End)
                {
                    names[^1] = match;
                }

                continue;
            }

            names.Add(match);
        }

        return names;
    }
}
