namespace PaperTools.Searching;

/// <summary>Knows names before a colon that are nearly a field's, as in <c>autor:smith</c>.</summary>
internal static class MisspeltField
{
    /// <summary>The length of a name at least: shorter ones, as those of drives, are near to too much.</summary>
    private const int ShortestName = 3;

    /// <summary>What is to be said of a name that is no field's; null where it is near none, or begins an address: <c>https://</c>.</summary>
    /// <param name="position">The name's place in the query.</param>
    /// <param name="name">The name before the colon.</param>
    /// <param name="value">What follows the colon; nothing where a parenthesis does.</param>
    public static QueryRemark? Remark(int position, string name, string value)
    {
        bool hasValue = value.Length == 0 || (value.Any(char.IsLetterOrDigit) && !value.StartsWith("//", StringComparison.Ordinal));
        return hasValue && name.Length >= ShortestName && char.IsLetter(name[0]) && NearestWord.Of(name, QueryFields.All.Select(field => field.Name)) is string near
            ? new QueryRemark(position, $"'{name}:' is not a field and was searched as text. Did you mean '{near}:'?")
            : null;
    }
}
