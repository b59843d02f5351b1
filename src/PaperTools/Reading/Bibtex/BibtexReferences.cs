namespace PaperTools.Reading.Bibtex;

/// <summary>An entry that is held back, since it or one before it takes fields from an entry that has not come yet.</summary>
/// <param name="Entry">The entry; a copy.</param>
/// <param name="Line">The line it begins on.</param>
internal sealed record BibtexHeldEntry(BibtexEntry Entry, int Line);

/// <summary>
/// Gives entries the fields of those that they name under <c>crossref</c> and <c>xdata</c>. An entry named may stand before
/// or behind: behind an entry that waits for one, all others wait too, so that their order is kept. As many wait, and as
/// many that can be named are kept, as any bibliography by hand has, so that memory does not grow with the file.
/// </summary>
internal sealed class BibtexReferences(ReadContext context)
{
    private const int MostHeld = 10_000;
    private const int MostKept = 10_000;
    private const int DeepestNesting = 4;

    private readonly Queue<BibtexHeldEntry> _held = [];
    private readonly Dictionary<string, BibtexEntry> _kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _keptKeys = [];
    private readonly HashSet<string> _wanted = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any entry is held back.</summary>
    public bool HasHeld => _held.Count > 0;

    /// <summary>Takes an entry.</summary>
    /// <returns>Whether it has what it refers to, and none before it waits; if not, it is held back.</returns>
    public bool Take(BibtexEntry entry, int line)
    {
        bool canBeNamed = entry.Key.Length > 0 && (BibtexInheritance.IsParent(entry.Type) || _wanted.Contains(entry.Key));
        if (canBeNamed)
        {
            Keep(entry.Copy());
        }

        string? missing = Inherit(entry);
        if (missing is null && _held.Count == 0)
        {
            return true;
        }

        if (missing is not null)
        {
            _ = _wanted.Add(missing);
        }

        _held.Enqueue(new BibtexHeldEntry(entry.Copy(), line));
        return false;
    }

    /// <summary>The next entry that need not wait any longer; null where there is none.</summary>
    /// <param name="isEnd">Whether the file has ended.</param>
    public BibtexHeldEntry? Next(bool isEnd)
    {
        if (!_held.TryPeek(out BibtexHeldEntry? first))
        {
            return null;
        }

        string? missing = Inherit(first.Entry);
        if (missing is not null && !isEnd && _held.Count < MostHeld)
        {
            return null;
        }

        if (missing is not null)
        {
            context.Warn("MissingReference", $"The entry '{first.Entry.Key}' takes fields from '{missing}', but there is no such entry before it or within {MostHeld:N0} behind it. It was read without them.", first.Line, first.Entry.Key);
        }

        return _held.Dequeue();
    }

    /// <summary>Gives an entry the fields of those it names, and they those of theirs before.</summary>
    /// <returns>The key of one that has not come yet; null where all have.</returns>
    private string? Inherit(BibtexEntry entry, int depth = 0)
    {
        if (depth == DeepestNesting || (!entry.Has(BibtexField.XData) && !entry.Has(BibtexField.CrossReference)))
        {
            return null;
        }

        string? missing = null;
        foreach (BibtexField field in (ReadOnlySpan<BibtexField>)[BibtexField.XData, BibtexField.CrossReference])
        {
            foreach (string key in entry.Has(field) ? entry.Characters(field).ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [])
            {
                if (!_kept.TryGetValue(key, out BibtexEntry? parent))
                {
                    missing ??= key;
                    continue;
                }

                missing ??= Inherit(parent, depth + 1);
                BibtexInheritance.Inherit(entry, parent, isWhole: field == BibtexField.XData);
            }
        }

        return missing;
    }

    private void Keep(BibtexEntry entry)
    {
        if (!_kept.TryAdd(entry.Key, entry))
        {
            return;
        }

        _keptKeys.Enqueue(entry.Key);
        if (_keptKeys.Count > MostKept)
        {
            _ = _kept.Remove(_keptKeys.Dequeue());
        }
    }
}
