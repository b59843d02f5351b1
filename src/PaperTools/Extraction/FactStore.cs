namespace PaperTools.Extraction;

/// <summary>
/// A paper's facts, each worked out when it is first asked for and kept. An extractor that needs another fact asks for
/// it here, so that the order of asking never matters. Safe for several threads: an extractor is a pure function of
/// the paper, and the first value stored is the one that everybody gets.
/// </summary>
public sealed class FactStore
{
    private static readonly object s_null = new();

    private readonly object?[] _values = new object?[Fact.All.Count];
    private PaperText? _text;
    private LexiconMatches? _lexiconMatches;
    private PaperNames? _names;
    private Action<FactStore>? _onWorkedOut;

    internal FactStore(Paper paper)
    {
        Paper = paper;
    }

    /// <summary>The paper whose facts these are.</summary>
    public Paper Paper { get; }

    /// <summary>Its title and abstract in tokens and sentences, cut when the first extractor asks.</summary>
    internal PaperText Text => _text ?? Interlocked.CompareExchange(ref _text, new PaperText(Paper.Title, Paper.Abstract), null) ?? _text;

    /// <summary>The phrases of the lexicons in it, looked for when the first extractor asks.</summary>
    internal LexiconMatches LexiconMatches =>
        _lexiconMatches ?? Interlocked.CompareExchange(ref _lexiconMatches, new LexiconMatches(Text, LexiconStore.Current), null) ?? _lexiconMatches;

    /// <summary>The names of models and datasets in it, found together since what is one is not the other.</summary>
    internal PaperNames Names => _names ?? Interlocked.CompareExchange(ref _names, NameFinder.Find(this), null) ?? _names;

    /// <summary>The fact, worked out now if nobody asked before.</summary>
    /// <typeparam name="T">The fact's type.</typeparam>
    public T Get<T>(FactDefinition<T> fact)
    {
        object? value = Volatile.Read(ref _values[fact.Index]);
        if (value is null)
        {
            object computed = (object?)fact.Extract(this) ?? s_null;
            value = Interlocked.CompareExchange(ref _values[fact.Index], computed, null) ?? computed;
            Interlocked.Exchange(ref _onWorkedOut, null)?.Invoke(this);
        }

        return ReferenceEquals(value, s_null) ? default! : (T)value;
    }

    /// <summary>Whether every fact is known, so that nothing would be worked out.</summary>
    internal bool IsWhole => Array.IndexOf(_values, null) < 0;

    /// <summary>Whether the source itself states the facts, so that they are never worked out again.</summary>
    internal bool IsStated { get; set; }

    /// <summary>Is told once, when the first fact has been worked out: who keeps facts asks for the others then.</summary>
    internal void OnWorkedOut(Action<FactStore> action) => _onWorkedOut = action;

    /// <summary>States a fact that the source itself gives (our own JSON, the library), so that nothing is worked out.</summary>
    /// <typeparam name="T">The fact's type.</typeparam>
    internal void State<T>(FactDefinition<T> fact, T value) =>
        Volatile.Write(ref _values[fact.Index], (object?)value ?? s_null);
}
