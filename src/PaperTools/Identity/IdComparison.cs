namespace PaperTools.Identity;

/// <summary>What the identifiers of two records say; which is the first makes no difference.</summary>
/// <param name="Shared">An identifier that both have; null where there is none.</param>
/// <param name="Conflict">Identifiers that one paper has one of, and that differ, as a reason; null where none do.</param>
/// <param name="Doubt">What makes it doubtful that records are of one paper which agree in all else; null where nothing does.</param>
internal readonly record struct IdComparison(PaperIdentifier? Shared, string? Conflict, string? Doubt)
{
    /// <summary>The schemes, those first that a paper has one of for sure.</summary>
    private static readonly string[] s_schemes = ["arxiv", "doi", "pmid", "pmcid", "acl", "dblp", "openAlex", "semanticScholar", "url"];

    /// <summary>Catalogues that have one paper twice at times: they count for one paper, and against it only where nothing else is shared.</summary>
    private static readonly string[] s_catalogues = ["openAlex", "semanticScholar"];

    /// <summary>Compares the identifiers of two records.</summary>
    public static IdComparison Of(IReadOnlyList<PaperIdentifier> first, IReadOnlyList<PaperIdentifier> second)
    {
        if (first.Count == 0 && second.Count == 0)
        {
            return default;
        }

        PaperIdentifier? shared = null;
        string? conflict = null;
        string? catalogued = null;
        foreach (string scheme in s_schemes)
        {
            if (!Has(first, scheme) || !Has(second, scheme))
            {
                continue;
            }

            string[] ones = ValuesOf(first, scheme);
            string[] others = ValuesOf(second, scheme);
            if (ones.Intersect(others, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is string value)
            {
                shared ??= new PaperIdentifier(scheme, value);
            }
            else if (s_catalogues.Contains(scheme, StringComparer.Ordinal))
            {
                catalogued ??= Differing(scheme, ones, others);
            }
            else if (scheme is not ("doi" or "url"))
            {
                conflict ??= Differing(scheme, ones, others);
            }
        }

        DoiForm[] dois = [.. ValuesOf(first, "doi").Select(DoiForm.Of)];
        DoiForm[] otherDois = [.. ValuesOf(second, "doi").Select(DoiForm.Of)];
        conflict ??= dois.Length > 0 && otherDois.Length > 0 ? ConflictOf(dois, otherDois) : null;
        string? doubt = new[] { DoubtOf(first, dois, otherDois), DoubtOf(second, otherDois, dois) }.Min(StringComparer.Ordinal);
        return new IdComparison(shared, conflict ?? (shared is null ? catalogued : null), doubt);
    }

    /// <summary>The name of a scheme as people say it.</summary>
    public static string NameOf(string scheme) => scheme switch
    {
        "arxiv" => "arXiv identifier",
        "doi" => "DOI",
        "pmid" => "PubMed identifier",
        "pmcid" => "PubMed Central identifier",
        "acl" => "ACL Anthology identifier",
        "dblp" => "DBLP key",
        "openAlex" => "OpenAlex work",
        "semanticScholar" => "Semantic Scholar paper",
        _ => "address",
    };

    private static bool Has(IReadOnlyList<PaperIdentifier> ids, string scheme)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (ids[i].Scheme == scheme)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] ValuesOf(IReadOnlyList<PaperIdentifier> ids, string scheme) =>
        Has(ids, scheme) ? [.. ids.Where(id => id.Scheme == scheme).Select(id => id.Value)] : [];

    /// <summary>A work has one DOI of a publisher, and one of each preprint server; it may have one of each.</summary>
    private static string? ConflictOf(DoiForm[] first, DoiForm[] second)
    {
        string?[] places = [.. first.Concat(second).Select(PlaceOf).Distinct(StringComparer.Ordinal)];
        foreach (string? place in places)
        {
            DoiForm[] ones = [.. first.Where(doi => PlaceOf(doi) == place)];
            DoiForm[] others = [.. second.Where(doi => PlaceOf(doi) == place)];
            if (ones.Length > 0 && others.Length > 0 && !ones.Intersect(others).Any())
            {
                bool isPart = ones.Any(one => others.Any(other => one.IsPartOf(other) || other.IsPartOf(one)));
                string differing = Differing("doi", [.. ones.Select(doi => doi.Base)], [.. others.Select(doi => doi.Base)]);
                return isPart ? $"{differing}, one of a part of the other" : differing;
            }
        }

        return null;
    }

    private static string PlaceOf(DoiForm doi) => doi.Kind == DoiKind.Publisher ? "" : doi.Registrant;

    /// <summary>Data, programs and slides lie in archives under the name of their paper.</summary>
    private static string? DoubtOf(IReadOnlyList<PaperIdentifier> ids, DoiForm[] dois, DoiForm[] others)
    {
        bool isArchived = dois.Length > 0 && Array.TrueForAll(dois, doi => doi.Kind == DoiKind.Repository) && !ids.Any(id => id.Scheme is "arxiv" or "pmid" or "acl");
        return isArchived && !dois.Intersect(others).Any() ? $"DOI {dois[0].Base} is of an archive that holds data and programs, too" : null;
    }

    private static string Differing(string scheme, string[] first, string[] second)
    {
        string[] values = [.. new[] { first[0], second[0] }.Order(StringComparer.Ordinal)];
        return $"different {NameOf(scheme)}s: {values[0]} and {values[1]}";
    }
}
