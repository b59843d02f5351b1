namespace PaperTools.Writing;

/// <summary>
/// Tells which papers are known already: two are the same when they share an arXiv identifier, a DOI or a PubMed
/// identifier, or, where one of them has none of these, title and first author without regard to case, diacritics and punctuation.
/// </summary>
internal sealed class PaperIdentities
{
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The titles known, and whether every paper of the title has an identifier.</summary>
    private readonly Dictionary<string, bool> _titles = new(StringComparer.Ordinal);

    /// <summary>Takes a paper.</summary>
    /// <returns>Whether it was not known yet.</returns>
    public bool Add(Paper paper)
    {
        string[] ids = [.. IdsOf(paper)];
        string title = KeyText.Of(paper.Title, int.MaxValue) + "/" + (paper.Authors.Count > 0 ? KeyText.OfAuthor(paper.Authors[0]) : "");
        bool hasTitle = _titles.TryGetValue(title, out bool allHaveIds);
        bool isKnown = ids.Any(_ids.Contains) || (hasTitle && (ids.Length == 0 || !allHaveIds));
        _ids.UnionWith(ids);
        _titles[title] = ids.Length > 0 && (!hasTitle || allHaveIds);
        return !isKnown;
    }

    private static IEnumerable<string> IdsOf(Paper paper) =>
        paper.Ids.Known().Where(id => id.Key is "arxiv" or "doi" or "pmid" or "pmcid").Select(id => $"{id.Key}:{id.Value}");
}
