namespace PaperTools.Extraction;

/// <summary>What a phrase of a lexicon stands for.</summary>
internal enum LexiconKind : byte
{
    /// <summary>A model or a family of models.</summary>
    Model,

    /// <summary>A dataset or a benchmark.</summary>
    Dataset,

    /// <summary>A natural language.</summary>
    Language,

    /// <summary>A topic of the taxonomy.</summary>
    Topic,

    /// <summary>A name that is neither model nor dataset: a method, a metric, a tool. It keeps the patterns off.</summary>
    Other,
}

/// <summary>A phrase of a lexicon; see docs/lexicons.md for the files.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Phrase">The phrase, without the <c>*</c> that ends a prefix.</param>
internal sealed record LexiconEntry(LexiconKind Kind, string Phrase)
{
    /// <summary>Whether any word may go on where the phrase ends: <c>quantiz*</c>.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Whether the text must have the phrase's own case: <c>OPT</c>, not <c>opt</c>.</summary>
    public bool ExactCase { get; init; }

    /// <summary>Whether it is an everyday word, too, and counts only beside words that tell: <c>Falcon</c>, <c>Ewe</c>.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>For a language: whether the word also means a people or a country: <c>French</c>.</summary>
    public bool People { get; init; }

    /// <summary>For a topic: how much one mention tells.</summary>
    public double Weight { get; init; }

    /// <summary>For a topic: its id.</summary>
    public string? TopicId { get; init; }

    /// <summary>For a topic: its place in <see cref="Lexicon.Topics"/>.</summary>
    public int Topic { get; set; } = -1;
}

/// <summary>A topic of the taxonomy.</summary>
/// <param name="Id">The id, as in <see cref="Paper.Topics"/>.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Parents">The ids of the broader topics.</param>
internal sealed record TopicDefinition(string Id, string Label, IReadOnlyList<string> Parents);
