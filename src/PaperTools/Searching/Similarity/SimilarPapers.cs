using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>What it takes to look for papers like another, or like a text.</summary>
internal static class SimilarPapers
{
    /// <summary>
    /// The words of the text that are looked for at most, as Lucene's MoreLikeThis limits them (maxQueryTerms): the most frequent,
    /// then the first. How rare they are is known only when all papers were seen, and weighs in the score.
    /// </summary>
    private const int MaximumWords = 128;

    /// <summary>What a paper is compared by.</summary>
    public static string TextOf(Paper paper) => string.Join('\n', PaperTexts.Of(paper, WordFields.All).Select(part => part.Text));

    /// <summary>A query for the words of a text, each as often as it stands there.</summary>
    public static QueryNode QueryOf(string text)
    {
        TermVector words = TermVector.Of(text);
        QueryNode[] nodes =
        [
            .. words.Terms
                .OrderByDescending(term => term.Count)
                .ThenBy(term => term.First)
                .Take(MaximumWords)
                .SelectMany(term => Enumerable.Repeat(new WordNode(null, term.Written), term.Count)),
        ];
        return nodes.Length == 0 ? new NotNode(new EverythingNode()) : new AnyNode(nodes);
    }

    /// <summary>Whether two papers are the same one: the same object, a shared identifier, or the same title.</summary>
    public static bool AreSame(Paper left, Paper right) =>
        ReferenceEquals(left.FactStore, right.FactStore)
        || (left.Ids.Arxiv is string arxiv && arxiv == right.Ids.Arxiv)
        || (left.Ids.Doi is string doi && doi == right.Ids.Doi)
        || (left.Title.Length > 0 && TermFolding.Fold(left.Title) == TermFolding.Fold(right.Title));
}
