using System.Text.Json;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Json;

/// <summary>CSL's dates (csl-data.json): <c>date-parts</c>, numbers or strings, of a range the start; else <c>raw</c> or <c>literal</c>.</summary>
internal static class CslDate
{
    /// <summary>The date of the first member that has one; null where none has.</summary>
    public static PaperDate? Read(JsonElement work, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (work.Member(name) is JsonElement date && Read(date) is PaperDate found)
            {
                return found;
            }
        }

        return null;
    }

    private static PaperDate? Read(JsonElement date)
    {
        if (date.ValueKind != JsonValueKind.Object)
        {
            return DateParser.Parse(date.Text());
        }

        int?[] parts = [.. date.Items("date-parts").Take(1).Where(first => first.ValueKind == JsonValueKind.Array).SelectMany(first => first.EnumerateArray()).Select(JsonFields.Number)];
        PaperDate? found = parts.Length > 0 ? DateParser.FromNumbers(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2)) : null;
        return found ?? DateParser.Parse(date.Text("raw")) ?? DateParser.Parse(date.Text("literal")) ?? DateParser.Parse(date.Text("date-time"));
    }
}
