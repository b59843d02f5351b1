using PaperTools.Reading.Fields;

namespace PaperTools.Identity;

/// <summary>
/// The identifiers of a record that name the work: those stated, those that its address holds, and those that one of them
/// implies (<c>10.48550/arXiv.2305.12345</c> is arXiv's 2305.12345). A book's ISBN, which its chapters share, and the
/// key in somebody's bibliography are none.
/// </summary>
internal static class PaperIdentifiers
{
    private const string CorrKey = "journals/corr/abs-";
    private const int MostSteps = 8;

    /// <summary>The identifiers, each once.</summary>
    public static IReadOnlyList<PaperIdentifier> Of(Paper paper)
    {
        var found = new List<PaperIdentifier>();
        foreach ((string scheme, string value) in paper.Ids.Known())
        {
            Add(found, scheme, value);
        }

        foreach (string other in paper.OtherIds)
        {
            int colon = other.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                Add(found, other[..colon], other[(colon + 1)..]);
            }
        }

        foreach (PaperIdentifier id in PaperAddress.IdentifiersOf(paper.Url))
        {
            Add(found, id.Scheme, id.Value);
        }

        return found;
    }

    private static void Add(List<PaperIdentifier> found, string scheme, string value)
    {
        if (Settled(scheme, value) is PaperIdentifier id && !found.Contains(id))
        {
            found.Add(id);
        }
    }

    /// <summary>The identifier in the form that normalising leaves as it is: what was escaped may hold what is escaped again.</summary>
    private static PaperIdentifier? Settled(string scheme, string value)
    {
        PaperIdentifier? found = Normalized(scheme, value);
        for (int step = 0; step < MostSteps && found is PaperIdentifier id; step++)
        {
            PaperIdentifier? again = Normalized(id.Scheme, PlainText.Line(id.Value));
            if (again == found)
            {
                break;
            }

            found = again;
        }

        return found;
    }

    private static PaperIdentifier? Normalized(string scheme, string value) => scheme switch
    {
        "arxiv" => Known(scheme, ArxivId.Parse(value)?.Id),
        "doi" => OfDoi(value),
        "pmid" => Known(scheme, Identifiers.Pmid(value)),
        "pmcid" => Known(scheme, Identifiers.Pmcid(value)),
        "openAlex" => Known(scheme, Identifiers.OpenAlex(value)),
        "semanticScholar" => Known(scheme, value.Trim().ToLowerInvariant()),
        "acl" => OfAcl(value),
        "dblp" => OfDblp(value),
        "url" => Known(scheme, value),
        _ => null,
    };

    private static PaperIdentifier? Known(string scheme, string? value) => string.IsNullOrEmpty(value) ? null : new PaperIdentifier(scheme, value);

    private static PaperIdentifier? OfDoi(string value)
    {
        if (Identifiers.Doi(value) is not string doi)
        {
            return null;
        }

        if (ArxivId.ParsePlace(doi) is ArxivId arxiv)
        {
            return new PaperIdentifier("arxiv", arxiv.Id);
        }

        // The Anthology's DOIs hold its identifiers.
        PaperIdentifier? acl = doi.StartsWith("10.18653/v1/", StringComparison.Ordinal) ? OfAcl(doi) : null;
        return acl ?? new PaperIdentifier("doi", DoiForm.Of(doi).Base);
    }

    /// <summary>The Anthology's old identifiers begin with a capital, which a DOI in lower case has lost.</summary>
    private static PaperIdentifier? OfAcl(string value) =>
        Known("acl", (Identifiers.Acl(value) ?? Identifiers.Acl(value.ToUpperInvariant()))?.ToLowerInvariant());

    /// <summary>DBLP's keys of arXiv's papers are arXiv's identifiers: <c>journals/corr/abs-2305-12345</c>.</summary>
    private static PaperIdentifier? OfDblp(string value)
    {
        string key = Identifiers.Dblp(value) ?? value.Trim();
        return key.StartsWith(CorrKey, StringComparison.OrdinalIgnoreCase) && ArxivId.Parse(key[CorrKey.Length..].Replace('-', '.')) is ArxivId arxiv
            ? new PaperIdentifier("arxiv", arxiv.Id)
            : Known("dblp", key);
    }
}
