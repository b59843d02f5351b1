namespace PaperTools.Reading.Fields;

/// <summary>Words in names that tell what a name, or a part of one, is.</summary>
internal static class NameWords
{
    /// <summary>Whether it is <c>Jr.</c>, <c>III</c> and their like. <c>V</c> is an initial more often than a number.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) =>
        word is "Jr" or "Jr." or "Sr" or "Sr." or "Jnr" or "Jnr." or "II" or "III" or "IV" or "2nd" or "3rd" or "4th";

    /// <summary>Whether it stands for authors that are not named.</summary>
    public static bool IsOthers(ReadOnlySpan<char> name) =>
        name is "others" or "Others" or "and others" or "et al" or "et al." or "Et al." or "Et al" or "..." or "…";

    /// <summary>The name without <c>et al.</c> behind it.</summary>
    public static ReadOnlySpan<char> WithoutOthers(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> end = name.TrimEnd(" .");
        return end.EndsWith(" et al", StringComparison.Ordinal) ? end[..^" et al".Length].TrimEnd(" ,") : name;
    }

    /// <summary>Whether the name is that of a group: it has several words, and one of them only groups have.</summary>
    public static bool IsGroup(ReadOnlySpan<char> name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isEnd = i == name.Length || name[i] is ' ' or ',' or '\n' or '~';
            if (!isEnd)
            {
                continue;
            }

            bool isWholeName = start == 0 && i == name.Length;
            if (!isWholeName && IsGroupWord(name[start..i]))
            {
                return true;
            }

            start = i + 1;
        }

        return false;
    }

    private static bool IsGroupWord(ReadOnlySpan<char> word) => word is
        "Collaboration" or "collaboration" or "Consortium" or "consortium" or "Group" or "Team" or "Committee" or "Organization"
        or "Organisation" or "Institute" or "University" or "Association" or "Society" or "Investigators" or "Initiative" or "Network"
        or "Alliance" or "Foundation" or "Agency" or "Ministry" or "Department" or "Commission" or "Council" or "Laboratory"
        or "Collaborators" or "Contributors" or "Academy" or "Programme" or "Program" or "Project" or "Federation" or "Nations" or "Centre" or "Center"
        or "Authority" or "Bureau" or "Union" or "Company" or "Corporation" or "Inc" or "Inc." or "Ltd" or "Ltd.";
}
