namespace PaperTools.Library;

/// <summary>
/// Whether a user said of two papers that they are not the same, which the library knows that both are from. Each library is asked
/// once; one that is no longer there tells nothing.
/// </summary>
public sealed class ToldApartPapers(CancellationToken cancellation = default)
{
    private readonly Dictionary<string, IReadOnlySet<(long First, long Second)>> _pairs = new(StringComparer.Ordinal);

    /// <summary>Whether two papers are two.</summary>
    /// <exception cref="LibraryException">Their library cannot be read.</exception>
    public bool Contains(Paper first, Paper second) =>
        first.Entry is LibraryEntry one && second.Entry is LibraryEntry other && one.Library == other.Library
        && PairsOf(one.Library).Contains((Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id)));

    /// <summary>Takes what a library said that is open already, so that it is not asked.</summary>
    /// <param name="path">The library's file.</param>
    /// <param name="pairs">The numbers of its papers that are not the same, the smaller one first.</param>
    public void Take(string path, IReadOnlySet<(long First, long Second)> pairs) => _pairs[path] = pairs;

    private IReadOnlySet<(long First, long Second)> PairsOf(string path)
    {
        if (!_pairs.TryGetValue(path, out IReadOnlySet<(long First, long Second)>? pairs))
        {
            pairs = Read(path);
            _pairs.Add(path, pairs);
        }

        return pairs;
    }

    private IReadOnlySet<(long First, long Second)> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new HashSet<(long First, long Second)>();
        }

        using PaperLibrary library = PaperLibrary.Open(path, LibraryAccess.Read, cancellation: cancellation);
        return library.PapersToldApart();
    }
}
