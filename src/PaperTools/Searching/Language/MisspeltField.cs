namespace PaperTools.Searching;

/// <summary>Knows names before a colon that are nearly a field's, as in <c>autor:smith</c> and <c>yera:2023..2025</c>.</summary>
internal static class MisspeltField
{
    /// <summary>The length of a name, and of the field that was meant, where a letter may be wrong: <c>DOT</c> and <c>urn</c> are near to too much.</summary>
    private const int ShortestName = 4;

    /// <summary>The length of a name that may be the beginning of a field's, as in <c>abs:electron</c>; those of drives are shorter.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>What is to be said of a name that is no field's; null where it is near none, or begins an address: <c>https://</c>.</summary>
    /// <param name="position">The name's place in the query.</param>
    /// <param name="name">The name before the colon.</param>
    /// <param name="value">What follows the colon; nothing where a parenthesis does.</param>
    public static QueryRemark? OfText(int position, string name, string value)
    {
        bool hasValue = value.Length == 0 || (value.Any(char.IsLetterOrDigit) && !value.StartsWith("//", StringComparison.Ordinal));
        return hasValue ? Remark(position, name, QueryFields.All, "searched as text") : null;
    }

    /// <summary>What is to be said of a name that is taken for a metric's; null where it is near no field that can be compared with the value.</summary>
    /// <param name="position">The name's place in the query.</param>
    /// <param name="name">The name before the colon.</param>
    /// <param name="value">The range after it.</param>
    public static QueryRemark? OfMetric(int position, string name, string value) => Remark(
        position,
        name,
        QueryFields.All.OfType<ComparisonField>().Where(field => QueryRange.TryParse(value, field.ReadBound) is not null),
        "compared with the results that papers report");

    private static QueryRemark? Remark(int position, string name, IEnumerable<QueryField> fields, string use) =>
        char.IsLetter(name[0]) && Nearest(name, fields.Select(field => field.Name)) is string near
            ? new QueryRemark(position, $"'{name}:' is not a field and was {use}. Did you mean '{near}:'?")
            : null;

    private static string? Nearest(string name, IEnumerable<string> fields) => name.Length >= ShortestName
        ? NearestWord.Of(name, fields.Where(field => field.Length >= ShortestName))
        : fields.FirstOrDefault(field => name.Length >= ShortestBeginning && field.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
