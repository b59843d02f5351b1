namespace PaperTools.Extraction;

/// <summary>What the words around a link say of it.</summary>
[Flags]
internal enum LinkWords
{
    None = 0,
    Code = 1,
    Dataset = 2,
    Model = 4,
    Demo = 8,
    Project = 16,
    Paper = 32,
    Board = 64,
}

/// <summary>Reads the words that stand before a link in its sentence, back to the link before it.</summary>
internal static class LinkContext
{
    private const int Reach = 25;

    private static readonly WordTable<LinkWords> s_words = WordTable.Map<LinkWords>(
    [
        .. Words(LinkWords.Code, "code", "codes", "codebase", "source", "repository", "repo", "implementation", "implementations", "software", "toolkit", "toolbox", "package", "library", "framework", "scripts", "plugin", "tool", "tools"),
        .. Words(LinkWords.Dataset, "dataset", "datasets", "data", "corpus", "corpora", "benchmark", "benchmarks", "annotations", "dictionaries", "collection"),
        .. Words(LinkWords.Model, "model", "models", "weights", "checkpoint", "checkpoints"),
        .. Words(LinkWords.Demo, "demo", "demos", "demonstration", "video", "videos", "playground", "notebook", "space"),
        .. Words(LinkWords.Project, "project", "website", "homepage", "webpage", "page", "site", "web"),
        .. Words(LinkWords.Paper, "paper", "preprint", "article", "manuscript", "arxiv", "doi"),
        .. Words(LinkWords.Board, "leaderboard", "leaderboards", "registration", "registry", "prospero", "trial"),
    ]);

    /// <summary>
    /// The words from token <paramref name="from"/> up to the link's first token, within its sentence. A label right before the link (<c>Code: https://…</c>) outweighs what comes before it.
    /// </summary>
    public static LinkWords Before(PaperText text, int linkToken, int sentenceFirst, int from)
    {
        int last = linkToken - 1;
        if (last >= from && text.Is(last, ':') && last - 1 >= from && s_words.TryGet(text.Span(last - 1), out LinkWords label))
        {
            bool hasOthers = last - 2 >= from && (text.Is(last - 2, "and") || text.Is(last - 2, ',') || text.Is(last - 2, '&'));
            if (!hasOthers)
            {
                return label;
            }
        }

        LinkWords found = LinkWords.None;
        for (int i = last; i >= Math.Max(sentenceFirst, from) && i > linkToken - Reach; i--)
        {
            if (s_words.TryGet(text.Span(i), out LinkWords word))
            {
                found |= word;
            }
        }

        return found;
    }

    private static IEnumerable<(string, LinkWords)> Words(LinkWords meaning, params string[] words) => words.Select(word => (word, meaning));
}
