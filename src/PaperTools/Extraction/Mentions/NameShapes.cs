namespace PaperTools.Extraction;

/// <summary>Names that no lexicon holds, found by their own shape, or by the long form that the paper gives.</summary>
internal sealed class NameShapes(NameFinder finder, NameCandidates candidates)
{
    private static readonly string[] s_datasetEndings = ["Bench", "-bench", "Eval", "VQA", "QA", "Corpus", "XNLI", "MMLU", "MGSM", "GSM8K", "GSM", "SQuAD", "GLUE", "Arena", "Hop"];

    private NamePieces Pieces => finder.Pieces;

    /// <summary>A short form whose long form is a dataset: <c>Multilingual Instruction-Tuning Dataset (MITS)</c>.</summary>
    public void AddDefinedDatasets(IReadOnlyList<Acronym> acronyms)
    {
        var datasets = new HashSet<string>(StringComparer.Ordinal);
        foreach (Acronym acronym in acronyms)
        {
            ReadOnlySpan<char> head = acronym.Long.AsSpan(acronym.Long.AsSpan().LastIndexOfAny(' ', '-') + 1);
            if (NameWords.IsDatasetNoun(head) && char.IsUpper(acronym.Long[0]))
            {
                _ = datasets.Add(acronym.Short);
            }
        }

        for (int piece = 0; piece < Pieces.Count && datasets.Count > 0; piece++)
        {
            if (datasets.Remove(Pieces.Span(piece).ToString()))
            {
                finder.Add(LexiconKind.Dataset, piece, piece);
            }
        }
    }

    /// <summary>A name with a parameter count is a model: <c>Alpaca-13B</c>, <c>Pensez 7B</c>.</summary>
    public void AddSized()
    {
        for (int piece = 0; piece < Pieces.Count; piece++)
        {
            ReadOnlySpan<char> span = Pieces.Span(piece);
            if (char.IsUpper(span[0]) && MentionShape.HasParameterCount(span) && finder.IsFree(piece))
            {
                finder.Add(LexiconKind.Model, piece, piece);
            }
            else if (piece > 0 && MentionShape.IsParameterCount(span) && span[^1] is 'B' && Pieces.IsFollowedBySpace(piece - 1)
                && finder.IsFree(piece - 1) && candidates.IsProperName(piece - 1) && !CountsData(piece))
            {
                finder.Add(LexiconKind.Model, piece - 1, piece);
            }
        }
    }

    /// <summary>Names whose ending says that they are benchmarks: <c>IrokoBench</c>, <c>AfriMMLU</c>, <c>MedicalQA</c>.</summary>
    public void AddShaped()
    {
        for (int piece = 0; piece < Pieces.Count; piece++)
        {
            ReadOnlySpan<char> span = Pieces.Span(piece);
            if (span.Length < 5 || !MentionShape.IsNameLike(span))
            {
                continue;
            }

            foreach (string ending in s_datasetEndings)
            {
                if (span.EndsWith(ending, StringComparison.Ordinal) && span.Length > ending.Length + 1 && span[^(ending.Length + 1)] != '.'
                    && (ending.Length > 3 || MentionShape.IsMixedCase(span)) && finder.IsFree(piece))
                {
                    finder.Add(LexiconKind.Dataset, piece, piece);
                    break;
                }
            }
        }
    }

    /// <summary><c>7B tokens</c>: no size of a model.</summary>
    private bool CountsData(int piece) => Pieces.IsFollowedBySpace(piece) && ParameterCounts.IsDataNoun(Pieces.Span(piece + 1));
}
