using PaperTools.Reading.Fields;

namespace PaperTools.Identity;

/// <summary>Addresses that are of one paper: what they say of which it is.</summary>
internal static class PaperAddress
{
    /// <summary>What stands behind a DOI in a publisher's address and is no part of it.</summary>
    private static readonly string[] s_endings = [".pdf", ".full", ".abstract", "/full", "/abstract", "/pdf", "/html", "/meta", "/epdf", "/fulltext.html"];

    /// <summary>Sites whose pages are each of one paper, and the part of the address that says so.</summary>
    private static readonly (string Host, string Place)[] s_pages =
    [
        ("openreview.net", "forum?id="), ("openreview.net", "pdf?id="), ("ieeexplore.ieee.org", "/document/"), ("proceedings.mlr.press", "/v"), ("jmlr.org", "/papers/"), ("papers.nips.cc", "/paper"), ("proceedings.neurips.cc", "/paper"),
        ("papers.neurips.cc", "/paper"), ("openaccess.thecvf.com", "/content"), ("sciencedirect.com", "/pii/"), ("papers.ssrn.com", "abstract_id="), ("hal.science", "/hal-"), ("eprint.iacr.org", "/20"),
        ("ojs.aaai.org", "/article/view/"), ("isca-archive.org", "_interspeech"), ("usenix.org", "/presentation/"), ("ecva.net", "/papers/"),
    ];

    /// <summary>The identifiers that an address holds.</summary>
    public static IEnumerable<PaperIdentifier> IdentifiersOf(string? url)
    {
        if (url is null)
        {
            yield break;
        }

        var builder = new PaperIdsBuilder();
        builder.AddUrl(url);
        foreach ((string scheme, string value) in builder.Build().Known())
        {
            yield return new PaperIdentifier(scheme, value);
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            yield break;
        }

        string host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        string path = address.PathAndQuery;
        if (host.Equals("semanticscholar.org", StringComparison.OrdinalIgnoreCase) && path.Split('/', '?')[^1] is { Length: 40 } paper && paper.All(char.IsAsciiHexDigit))
        {
            yield return new PaperIdentifier("semanticScholar", paper);
        }
        else if (host.Equals("nature.com", StringComparison.OrdinalIgnoreCase) && path.StartsWith("/articles/", StringComparison.Ordinal))
        {
            yield return new PaperIdentifier("doi", $"10.1038/{WithoutEnding(path["/articles/".Length..].Split('?', '#', '/')[0])}");
        }
        else if (path.Contains("/10.", StringComparison.Ordinal) || path.Contains("=10.", StringComparison.Ordinal))
        {
            // A publisher's page: /doi/10.1145/1.2, /article/10.1007/x, ?id=10.1371/x.
            yield return new PaperIdentifier("doi", WithoutEnding(path.Split('#', '&')[0].Split('?') is [string before, ..] && before.Contains("/10.", StringComparison.Ordinal) ? before : path));
        }
        else if (Array.Exists(s_pages, page => host.EndsWith(page.Host, StringComparison.OrdinalIgnoreCase) && path.Contains(page.Place, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new PaperIdentifier("url", $"{host}{WithoutEnding(path.TrimEnd('/')).Replace("/pdf?", "/forum?", StringComparison.Ordinal)}".ToLowerInvariant());
        }
    }

    private static string WithoutEnding(string path)
    {
        string? ending = Array.Find(s_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? path : path[..^ending.Length];
    }
}
