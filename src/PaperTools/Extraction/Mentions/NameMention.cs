namespace PaperTools.Extraction;

/// <summary>A name in a text, and what it names.</summary>
/// <param name="Kind">Model, dataset or other.</param>
/// <param name="First">Its first piece.</param>
/// <param name="Last">Its last piece.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct NameMention(LexiconKind Kind, int First, int Last, int Start, int End)
{
    /// <summary>Whether the word is an everyday word, too, and nothing in the name itself tells.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>The models and datasets that a paper names.</summary>
/// <param name="Models">The models, as written.</param>
/// <param name="Datasets">The datasets and benchmarks, as written.</param>
internal sealed record PaperNames(IReadOnlyList<string> Models, IReadOnlyList<string> Datasets);
