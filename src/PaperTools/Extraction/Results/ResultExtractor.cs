namespace PaperTools.Extraction;

/// <summary>
/// The quantitative results that a paper claims, each with the words it was read from. A sentence counts from where the
/// authors begin to speak of their own work; before that, numbers are the field's.
/// </summary>
internal static class ResultExtractor
{
    public static IReadOnlyList<PaperResult> Extract(FactStore facts)
    {
        PaperText text = facts.Text;
        List<PaperResult>? results = null;
        List<Quantity>? quantities = null;
        ResultSentence? sentence = null;
        int first = FirstOwnSentence(text, facts);
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            bool isTitle = i < text.FirstAbstractSentence;
            if (!isTitle && i < first)
            {
                continue;
            }

            quantities ??= [];
            QuantityScanner.Read(text, text.Sentences[i].First, text.Sentences[i].End, quantities);
            if (quantities.Count > 0)
            {
                (sentence ??= new ResultSentence()).Reset(text, text.Sentences[i]);
                new ResultReader(sentence, quantities, results ??= []).Read();
            }
        }

        return results is null ? [] : results;
    }

    /// <summary>
    /// The first sentence of the abstract that speaks of the authors' own work, or begins a section of results; the first of
    /// all where none does, as in abstracts that keep to the passive.
    /// </summary>
    private static int FirstOwnSentence(PaperText text, FactStore facts)
    {
        string? name = facts.Get(Fact.Name);
        for (int i = text.FirstAbstractSentence; i < text.Sentences.Length; i++)
        {
            TextSentence sentence = text.Sentences[i];
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (text.Is(token, "we") || text.Is(token, "our") || text.Is(token, "results") || text.Is(token, "findings")
                    || (token > sentence.First && text.Is(token - 1, "this") && (text.Is(token, "paper") || text.Is(token, "work") || text.Is(token, "study") || text.Is(token, "article")))
                    || (name is not null && text.First(token) == name[0] && text.Text.AsSpan(text.Tokens[token].Start).StartsWith(name, StringComparison.Ordinal)))
                {
                    return i;
                }
            }
        }

        return text.FirstAbstractSentence;
    }
}
