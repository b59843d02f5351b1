namespace PaperTools.Searching;

/// <summary>Finds the places that a query matched in a paper.</summary>
internal static class Highlighter
{
    /// <summary>The places, field by field, each field's in order.</summary>
    public static IReadOnlyList<Highlight> Highlights(Paper paper, CompiledQuery query)
    {
        Evidence[] wanted = [.. query.Evidence.Where((_, index) => query.Weights[index] > 0)];
        var found = new SortedSet<(int Text, int Start, int Length)>();
        List<(string Name, string Text)> texts = [];
        foreach ((WordFields field, string text) in PaperTexts.Of(paper, WordFields.All))
        {
            texts.Add((NameOf(field), text));
            foreach (TextSpan span in wanted.Where(evidence => evidence.Fields.HasFlag(field)).SelectMany(evidence => evidence.FindIn(text)))
            {
                found.Add((texts.Count, span.Start, span.Length));
            }
        }

        foreach ((TextField field, Func<string, List<TextSpan>> find) in query.FieldSequences)
        {
            foreach (string text in field.Texts(paper))
            {
                texts.Add((field.Name, text));
                foreach (TextSpan span in find(text))
                {
                    found.Add((texts.Count, span.Start, span.Length));
                }
            }
        }

        return [.. found.Select(place => new Highlight(texts[place.Text - 1].Name, place.Start, place.Length, texts[place.Text - 1].Text.Substring(place.Start, place.Length)))];
    }

    private static string NameOf(WordFields field) => field switch
    {
        WordFields.Title => QueryFields.Title.Name,
        WordFields.Abstract => QueryFields.Abstract.Name,
        _ => QueryFields.Keyword.Name,
    };
}
