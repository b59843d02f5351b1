namespace PaperTools.Writing;

/// <summary>Which addresses of a paper may become links, and where a paper's own page is.</summary>
internal static class SafeLink
{
    /// <summary>
    /// The address to link to, or null for what must stay text: only <c>http</c>, <c>https</c> and <c>mailto</c> are followed,
    /// never <c>javascript:</c>, <c>data:</c>, <c>file:</c> or what is no address at all.
    /// </summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;

    /// <summary>The paper's own page: its address, else where its DOI or arXiv identifier leads; null where neither is known.</summary>
    public static string? Of(Paper paper) =>
        Of(paper.Url)
        ?? (paper.Ids.Doi is string doi ? Of("https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)) : null)
        ?? (paper.Ids.Arxiv is string arxiv ? Of("https://arxiv.org/abs/" + arxiv) : null);

    /// <summary>The host of a link as it is shown, or the whole address where there is none.</summary>
    public static string Label(string address) => new Uri(address).Host is { Length: > 0 } host ? host : address;
}
