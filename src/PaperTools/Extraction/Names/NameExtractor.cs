namespace PaperTools.Extraction;

/// <summary>The short name of what a paper introduces, and the other names of the same thing.</summary>
internal static class NameExtractor
{
    /// <summary>The name: from the title if it has one, else the best that the abstract introduces; null where nothing is named.</summary>
    public static string? ExtractName(FactStore facts)
    {
        PaperText text = facts.Text;
        IReadOnlyList<Acronym> acronyms = facts.Get(Fact.Acronyms);
        List<NameCandidate> introduced = IntroducedNames.In(text, acronyms);
        return TitleName.Find(text, acronyms, introduced) ?? Best(text, introduced);
    }

    /// <summary>The long form of the name, the title's words for it, and the longer name that the title spells out after the colon.</summary>
    public static IReadOnlyList<string> ExtractAliases(FactStore facts)
    {
        if (facts.Get(Fact.Name) is not string name)
        {
            return [];
        }

        PaperText text = facts.Text;
        var aliases = new List<string>();
        int colon = TitleName.EndOfPrefix(text);
        if (colon > 0)
        {
            Add(aliases, name, TitleWords(text, name, colon, facts.Get(Fact.Acronyms)));
            Add(aliases, name, Expansion(text, name, colon));
        }

        foreach (Acronym acronym in facts.Get(Fact.Acronyms))
        {
            if (acronym.Short == name)
            {
                Add(aliases, name, acronym.Long);
            }
        }

        return aliases;
    }

    private static string? Best(PaperText text, List<NameCandidate> candidates)
    {
        NameCandidate best = default;
        int bestWeight = 0;
        foreach (NameCandidate candidate in candidates)
        {
            int mentions = Math.Min(4, text.Text.AsSpan(text.AbstractStart).Count(candidate.Name));
            bool inTitle = text.Text.AsSpan(0, text.AbstractStart).Contains(candidate.Name, StringComparison.OrdinalIgnoreCase);
            int weight = candidate.Weight + mentions + (inTitle ? 4 : 0);
            if (weight > bestWeight)
            {
                (best, bestWeight) = (candidate, weight);
            }
        }

        return best.Name;
    }

    /// <summary>The prefix of the title where the name is its acronym.</summary>
    private static string? TitleWords(PaperText text, string name, int colon, IReadOnlyList<Acronym> acronyms) =>
        acronyms.Any(acronym => acronym.Short == name) && !text.Slice(0, colon - 1).Contains(name, StringComparison.Ordinal)
            && AcronymAlignment.TryAlign(name, text, 0, colon - 1, mustStartAtFirst: true, out _)
            ? text.Slice(0, colon - 1)
            : null;

    /// <summary><c>SCALE: Synergized Collaboration of Asymmetric Language Translation Engines</c>.</summary>
    private static string? Expansion(PaperText text, string name, int colon)
    {
        int first = colon + 1;
        int last = text.TitleTokens - 1;
        return last > first && last - first < 16 && text.Tokens[first].Kind == TokenKind.Word && char.ToUpperInvariant(text.First(first)) == char.ToUpperInvariant(name[0])
            && AcronymAlignment.Letters(name).Length is > 2 and int letters && CapitalWords(text, first, last) <= letters + 1
            && AcronymAlignment.TryAlign(name, text, first, last, mustStartAtFirst: true, out _)
            ? text.Slice(first, last)
            : null;
    }

    private static int CapitalWords(PaperText text, int first, int last)
    {
        int words = 0;
        for (int i = first; i <= last; i++)
        {
            words += char.IsUpper(text.First(i)) ? 1 : 0;
        }

        return words;
    }

    private static void Add(List<string> aliases, string name, string? alias)
    {
        if (alias is not null && !alias.Equals(name, StringComparison.OrdinalIgnoreCase) && !aliases.Contains(alias, StringComparer.OrdinalIgnoreCase))
        {
            aliases.Add(alias);
        }
    }
}
