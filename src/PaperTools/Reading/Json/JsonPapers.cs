namespace PaperTools.Reading.Json;

/// <summary>What the readers of services' JSON have in common: entry after entry, and what is said where no paper comes of one.</summary>
internal static class JsonPapers
{
    /// <summary>The papers of the entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="context">Takes the diagnostics.</param>
    /// <param name="make">Makes a paper of an entry; null where it holds none.</param>
    public static IEnumerable<Paper> Read(JsonEntries entries, ReadContext context, Func<JsonEntry, ReadContext, Paper?> make)
    {
        foreach (JsonEntry entry in entries.Read())
        {
            if (make(entry, context) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Warn("EmptyEntry", Reason(entry), entry.Line);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoEntries", "The answer holds no papers: the service has none for this search.");
        }
    }

    private static string Reason(JsonEntry entry)
    {
        string? error = entry.Element.Text("error") ?? entry.Element.Text("message");
        return error is not null ? $"The service answered with an error: {error}"
            : entry.Element.ValueKind == System.Text.Json.JsonValueKind.Object ? "The entry has neither title nor authors. It is left out."
            : entry.Element.ValueKind == System.Text.Json.JsonValueKind.Null ? "The service gave null for this paper: it does not know it."
            : "An object was expected here. The value is left out.";
    }
}
