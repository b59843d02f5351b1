using PaperTools.Writing;

namespace PaperTools.Library;

/// <summary>Tells whether two records are of one paper.</summary>
public static class PaperMatcher
{
    /// <summary>The words that a title has at least that is enough where authors are not known.</summary>
    private const int TellingWords = 5;

    /// <summary>Compares two records; which is the first makes no difference.</summary>
    public static PaperComparison Compare(Paper first, Paper second)
    {
        IReadOnlyList<PaperIdentifier> ids = PaperIdentifiers.Of(first);
        IReadOnlyList<PaperIdentifier> others = PaperIdentifiers.Of(second);
        PaperIdentifier? shared = ids.Intersect(others).Cast<PaperIdentifier?>().FirstOrDefault();
        string? conflict = ids.Select(id => id.Scheme).Intersect(others.Select(id => id.Scheme), StringComparer.Ordinal).FirstOrDefault(scheme => scheme != shared?.Scheme);
        string title = KeyText.Of(first.Title, int.MaxValue);
        bool hasSameTitle = title.Length > 0 && title == KeyText.Of(second.Title, int.MaxValue);
        return (shared, conflict) switch
        {
            (PaperIdentifier id, null) => new PaperComparison(SameVerdict.Same, $"the same {id.Scheme} {id.Value}"),
            (PaperIdentifier id, _) => new PaperComparison(SameVerdict.Doubtful, $"the same {id.Scheme} {id.Value}, but different {conflict}"),
            (null, not null) => new PaperComparison(hasSameTitle ? SameVerdict.Doubtful : SameVerdict.Different, $"different {conflict}"),
            _ => hasSameTitle ? ByAuthors(first, second) : new PaperComparison(SameVerdict.Different, "different titles"),
        };
    }

    private static PaperComparison ByAuthors(Paper first, Paper second)
    {
        if (first.Authors.Count == 0 || second.Authors.Count == 0)
        {
            bool isTelling = first.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= TellingWords;
            return new PaperComparison(isTelling ? SameVerdict.Same : SameVerdict.Doubtful, "the same title, authors not known");
        }

        bool isShared = first.Authors.Select(KeyText.OfAuthor).Intersect(second.Authors.Select(KeyText.OfAuthor), StringComparer.Ordinal).Any();
        return isShared
            ? new PaperComparison(SameVerdict.Same, "the same title and author")
            : new PaperComparison(SameVerdict.Different, "the same title by other authors");
    }
}
