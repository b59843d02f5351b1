namespace PaperTools.Searching.Analysis;

/// <summary>Counts words, each part of a compound being one.</summary>
internal struct WordCounter : IWordSink
{
    /// <summary>The words so far.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Add(in WordToken token, ReadOnlySpan<char> text) => Count += token.Kind == WordKind.Part ? 1 : 0;
}
