namespace PaperTools.Writing;

/// <summary>Sorts papers; those without a value come last, and equal ones stay in the order in which they came.</summary>
internal static class PaperOrdering
{
    private static readonly StringComparer s_words = StringComparer.InvariantCultureIgnoreCase;

    public static IEnumerable<Paper> Sort(IEnumerable<Paper> papers, PaperOrder order) => order switch
    {
        PaperOrder.Title => papers.OrderBy(paper => paper.Title, s_words),
        PaperOrder.Name => ByText(papers, paper => paper.Name),
        PaperOrder.Author => ByText(papers, FirstAuthor),
        PaperOrder.Venue => ByText(papers, paper => paper.Venue),
        PaperOrder.Date => papers.OrderByDescending(paper => paper.Published),
        PaperOrder.Score => papers.OrderByDescending(paper => paper.Score),
        PaperOrder.Upvotes => papers.OrderByDescending(paper => paper.Upvotes),
        _ => papers.OrderBy(paper => paper.Number > 0 ? paper.Number : int.MaxValue),
    };

    private static IOrderedEnumerable<Paper> ByText(IEnumerable<Paper> papers, Func<Paper, string?> text) =>
        papers.OrderBy(paper => text(paper) is null).ThenBy(text, s_words);

    private static string? FirstAuthor(Paper paper) =>
        paper.Authors.Count > 0 ? paper.Authors[0].Family ?? paper.Authors[0].ToString() : null;
}
