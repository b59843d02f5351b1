namespace PaperTools.Reading.Fields;

/// <summary>
/// Gathers a paper's identifiers from the fields of an entry. What was added first stays; a DOI or an address that names
/// another identifier (<c>10.48550/arXiv.2305.12345</c>) adds that too.
/// </summary>
internal struct PaperIdsBuilder
{
    private string? _arxiv;
    private string? _doi;
    private string? _pmid;
    private string? _pmcid;
    private string? _openAlex;
    private string? _semanticScholar;
    private string? _acl;
    private string? _dblp;
    private string? _isbn;
    private string? _citationKey;

    /// <summary>The version of the arXiv paper, if an identifier gave it.</summary>
    public int? Version { get; private set; }

    /// <summary>Whether there is an identifier yet; a citation key alone is none.</summary>
    public readonly bool IsEmpty => (_arxiv ?? _doi ?? _pmid ?? _pmcid ?? _openAlex ?? _semanticScholar ?? _acl ?? _dblp ?? _isbn) is null;

    /// <summary>Adds an identifier of arXiv in any form.</summary>
    public void AddArxiv(string? text)
    {
        if (text is not null && ArxivId.Parse(text) is ArxivId id)
        {
            Add(id);
        }
    }

    /// <summary>Adds a DOI in any form.</summary>
    public void AddDoi(string? text)
    {
        if (text is null || Identifiers.Doi(text) is not string doi)
        {
            return;
        }

        _doi ??= doi;
        if (ArxivId.ParsePlace(doi) is ArxivId id)
        {
            Add(id);
        }
    }

    /// <summary>Adds a PubMed identifier.</summary>
    public void AddPmid(string? text) => _pmid ??= text is null ? null : Identifiers.Pmid(text);

    /// <summary>Adds a PubMed Central identifier; digits alone are one here.</summary>
    public void AddPmcid(string? text)
    {
        string? named = text is { Length: > 0 } && char.IsAsciiDigit(text[0]) ? $"PMC{text}" : text;
        _pmcid ??= named is null ? null : Identifiers.Pmcid(named);
    }

    /// <summary>Adds an OpenAlex work.</summary>
    public void AddOpenAlex(string? text) => _openAlex ??= text is null ? null : Identifiers.OpenAlex(text);

    /// <summary>Adds a Semantic Scholar paper.</summary>
    public void AddSemanticScholar(string? text) => _semanticScholar ??= text is { Length: > 0 } ? text : null;

    /// <summary>Adds an ACL Anthology identifier.</summary>
    public void AddAcl(string? text) => _acl ??= text is null ? null : Identifiers.Acl(text);

    /// <summary>Adds a DBLP key.</summary>
    public void AddDblp(string? text) => _dblp ??= text is { Length: > 0 } ? text : null;

    /// <summary>Adds an ISBN.</summary>
    public void AddIsbn(string? text) => _isbn ??= text is null ? null : Identifiers.Isbn(text);

    /// <summary>Adds the key that the bibliography calls the paper by, and DBLP's key if it is one.</summary>
    public void AddCitationKey(string? key)
    {
        if (key is not { Length: > 0 })
        {
            return;
        }

        _citationKey ??= key;
        AddDblp(Identifiers.Dblp(key));
    }

    /// <summary>Adds what an address names: a DOI, an arXiv paper, PubMed, PubMed Central, OpenAlex, the ACL Anthology, dblp.</summary>
    public void AddUrl(string? url)
    {
        if (url is null)
        {
            return;
        }

        if (ArxivId.ParsePlace(url) is ArxivId id)
        {
            Add(id);
        }

        if (url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase))
        {
            AddDoi(url);
        }
        else if (url.Contains("ncbi.nlm.nih.gov/", StringComparison.OrdinalIgnoreCase))
        {
            AddPmcid(Identifiers.Pmcid(url));
            if (url.Contains("pubmed", StringComparison.OrdinalIgnoreCase))
            {
                AddPmid(url);
            }
        }
        else if (url.Contains("openalex.org/", StringComparison.OrdinalIgnoreCase))
        {
            AddOpenAlex(url);
        }
        else if (url.Contains("aclanthology.org/", StringComparison.OrdinalIgnoreCase) || url.Contains("aclweb.org/", StringComparison.OrdinalIgnoreCase))
        {
            AddAcl(url);
        }
        else if (url.Contains("dblp.org/rec/", StringComparison.OrdinalIgnoreCase))
        {
            AddDblp(Identifiers.Dblp(url));
        }
    }

    /// <summary>The identifiers.</summary>
    public readonly PaperIds Build()
    {
        return IsEmpty && _citationKey is null ? PaperIds.None : new PaperIds
        {
            Arxiv = _arxiv,
            Doi = _doi,
            Pmid = _pmid,
            Pmcid = _pmcid,
            OpenAlex = _openAlex,
            SemanticScholar = _semanticScholar,
            Acl = _acl,
            Dblp = _dblp,
            Isbn = _isbn,
            CitationKey = _citationKey,
        };
    }

    private void Add(ArxivId id)
    {
        _arxiv ??= id.Id;
        if (_arxiv == id.Id)
        {
            Version ??= id.Version;
        }
    }
}
