namespace PaperTools.Identity;

/// <summary>
/// Chooses between the values that two records of a paper have for its fields, and keeps account: whether the first
/// record gained anything, and which digest each field is from.
/// </summary>
internal sealed class FieldMerger(Paper stored, Paper incoming)
{
    private readonly List<PaperOrigin> _origins = [];

    /// <summary>Whether a field is another than the stored paper's.</summary>
    public bool HasGained { get; private set; }

    /// <summary>Where the fields are from.</summary>
    public IReadOnlyList<PaperOrigin> Origins => _origins;

    /// <summary>The better text of a field; of equals the stored one.</summary>
    /// <param name="field">The field's name in the JSON contract.</param>
    /// <param name="value">Takes the field of a record; an empty one is none.</param>
    /// <param name="order">Is above zero where the first text is better.</param>
    public string? Text(string field, Func<Paper, string?> value, Comparison<string> order)
    {
        string? first = value(stored);
        string? second = value(incoming);
        bool isSecond = !string.IsNullOrEmpty(second) && (string.IsNullOrEmpty(first) || order(second, first) > 0);
        return Chosen(field, isSecond ? second : first, isSecond, hasValue: isSecond || !string.IsNullOrEmpty(first));
    }

    /// <summary>The better value of a field; of equals the stored one.</summary>
    /// <inheritdoc cref="Text"/>
    public T? Value<T>(string field, Func<Paper, T?> value, Comparison<T> order)
        where T : struct
    {
        T? first = value(stored);
        T? second = value(incoming);
        bool isSecond = second is T better && (first is not T known || order(better, known) > 0);
        return Chosen(field, isSecond ? second : first, isSecond, hasValue: isSecond || first is not null);
    }

    /// <summary>The values of both lists, the stored ones first, each once.</summary>
    /// <inheritdoc cref="Text"/>
    public IReadOnlyList<T> Union<T>(string field, Func<Paper, IReadOnlyList<T>> value, Func<T, string> key)
    {
        IReadOnlyList<T> first = value(stored);
        HashSet<string> known = new(first.Select(key), StringComparer.OrdinalIgnoreCase);
        T[] added = [.. value(incoming).Where(item => known.Add(key(item)))];
        AddOrigins(field, first.Count > 0, added.Length > 0);
        HasGained |= added.Length > 0;
        return added.Length == 0 ? first : [.. first, .. added];
    }

    /// <summary>Takes a list that was made of both records' lists.</summary>
    /// <param name="field">The field's name in the JSON contract.</param>
    /// <param name="list">The list.</param>
    /// <param name="hasGained">Whether it is another than the stored paper's.</param>
    /// <param name="isOfIncoming">Whether it is mostly the incoming paper's.</param>
    public IReadOnlyList<T> Combined<T>(string field, IReadOnlyList<T> list, bool hasGained, bool isOfIncoming)
    {
        HasGained |= hasGained;
        AddOrigins(field, list.Count > 0 && !isOfIncoming, list.Count > 0 && hasGained);
        return list;
    }

    /// <summary>The digest that a record has a field from.</summary>
    public static IEnumerable<PaperOrigin> OriginsOf(Paper paper, string field)
    {
        PaperOrigin[] known = [.. paper.Origins.Where(origin => origin.Field == field)];
        return known.Length > 0 ? known : [new PaperOrigin(field, paper.Digest)];
    }

    private T Chosen<T>(string field, T value, bool isSecond, bool hasValue)
    {
        HasGained |= isSecond;
        AddOrigins(field, hasValue && !isSecond, isSecond);
        return value;
    }

    private void AddOrigins(string field, bool isOfStored, bool isOfIncoming)
    {
        IEnumerable<PaperOrigin> all = [.. isOfStored ? OriginsOf(stored, field) : [], .. isOfIncoming ? OriginsOf(incoming, field) : []];
        _origins.AddRange(all.DistinctBy(origin => origin.Digest, DigestContent.Comparer));
    }
}
