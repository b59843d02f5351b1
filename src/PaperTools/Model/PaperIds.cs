namespace PaperTools;

/// <summary>The identifiers a paper is known by, normalised; null where the source gives none.</summary>
public sealed record PaperIds
{
    /// <summary>A paper without identifiers.</summary>
    public static PaperIds None { get; } = new();

    /// <summary>The arXiv identifier without its version: <c>2305.12345</c> or <c>quant-ph/0201082</c>.</summary>
    public string? Arxiv { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The DOI, bare and in lower case: <c>10.1000/x</c>.</summary>
    public string? Doi { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The PubMed identifier: digits.</summary>
    public string? Pmid { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The PubMed Central identifier: <c>PMC</c> and digits.</summary>
    public string? Pmcid { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The OpenAlex work: <c>W</c> and digits.</summary>
    public string? OpenAlex { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The Semantic Scholar paper: forty hexadecimal digits.</summary>
    public string? SemanticScholar { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The ACL Anthology identifier: <c>2020.acl-main.1</c>.</summary>
    public string? Acl { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The DBLP key: <c>conf/acl/Author20</c>.</summary>
    public string? Dblp { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The ISBN of a book, digits and hyphens as written.</summary>
    public string? Isbn { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>The key that a bibliography calls the paper by (BibTeX's citation key, RIS's <c>ID</c>).</summary>
    public string? CitationKey { get; init => field = PlainText.LineOrNull(value); }

    /// <summary>Each identifier that is known: its name in the JSON contract, and its value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Known()
    {
        List<KeyValuePair<string, string>> known = [];
        Add("arxiv", Arxiv);
        Add("doi", Doi);
        Add("pmid", Pmid);
        Add("pmcid", Pmcid);
        Add("openAlex", OpenAlex);
        Add("semanticScholar", SemanticScholar);
        Add("acl", Acl);
        Add("dblp", Dblp);
        Add("isbn", Isbn);
        Add("citationKey", CitationKey);
        return known;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                known.Add(KeyValuePair.Create(name, value));
            }
        }
    }

    /// <summary>The identifiers as a list: <c>arxiv:2305.12345, doi:10.1000/x</c>.</summary>
    public override string ToString() => string.Join(", ", Known().Select(id => $"{id.Key}:{id.Value}"));
}
