using System.Text.RegularExpressions;

namespace PaperTools.Identity;

/// <summary>Who gives a DOI out, and what for.</summary>
internal enum DoiKind
{
    /// <summary>A journal, a conference, a book.</summary>
    Publisher,

    /// <summary>A preprint server.</summary>
    Preprint,

    /// <summary>An archive for anything: data, programs, slides, papers.</summary>
    Repository,
}

/// <summary>What a DOI itself says: who gave it out, and which version of the work it is.</summary>
/// <param name="Base">The DOI without the version.</param>
/// <param name="Kind">Who gives it out.</param>
internal readonly partial record struct DoiForm(string Base, DoiKind Kind)
{
    /// <summary>Preprint servers, each by its registrant or by how it begins the suffix.</summary>
    private static readonly string[] s_preprints =
    [
        "10.48550/", "10.64898/", "10.21203/rs.", "10.31234/", "10.31235/", "10.31219/", "10.31222/", "10.31223/", "10.31224/", "10.31730/", "10.32942/", "10.33774/", "10.26434/", "10.36227/",
        "10.22541/", "10.20944/", "10.2139/ssrn", "10.2196/preprints", "10.7287/peerj.preprints", "10.35542/", "10.14293/", "10.55458/", "10.5194/egusphere", "10.1002/essoar",
    ];

    /// <summary>Archives for data, programs and anything else: Zenodo, figshare, Dryad, OSF, Dataverse, Mendeley Data, Code Ocean, Kaggle, Hugging Face, ...</summary>
    private static readonly string[] s_repositories =
        ["10.5281/", "10.6084/", "10.5061/", "10.17605/", "10.7910/", "10.17632/", "10.24433/", "10.34740/", "10.57967/", "10.57702/", "10.26180/", "10.25384/", "10.25376/", "10.4121/", "10.34894/", "10.21227/"];

    /// <summary>Journals that give every version of an article a DOI of its own.</summary>
    private static readonly string[] s_versioned = ["10.12688/", "10.7554/elife."];

    /// <summary>What a DOI says.</summary>
    public static DoiForm Of(string doi)
    {
        DoiKind kind = Begins(doi, s_repositories) ? DoiKind.Repository : IsPreprint(doi) ? DoiKind.Preprint : DoiKind.Publisher;
        string whole = kind != DoiKind.Publisher ? Version().Replace(doi, "") : Begins(doi, s_versioned) ? NumberedVersion().Replace(doi, "") : doi;
        return new DoiForm(whole, kind);
    }

    /// <summary>The registrant: what stands before the slash.</summary>
    public string Registrant => Base[..Math.Max(0, Base.IndexOf('/', StringComparison.Ordinal))];

    /// <summary>Whether it is of a part of what the other is of: a figure, a table, a supplement (<c>….s001</c>, <c>…/fig-1</c>).</summary>
    public bool IsPartOf(DoiForm whole) =>
        Base.Length > whole.Base.Length && Base.StartsWith(whole.Base, StringComparison.Ordinal) && Base[whole.Base.Length] is '.' or '/' or '-' or '_';

    /// <summary>bioRxiv's and medRxiv's suffix is a number or begins with a date; other suffixes are of the journals of the same house.</summary>
    private static bool IsPreprint(string doi) =>
        Begins(doi, s_preprints) || (doi.StartsWith("10.1101/", StringComparison.Ordinal) && doi.Length > 8 && char.IsAsciiDigit(doi[8]));

    private static bool Begins(string doi, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (doi.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The version behind a preprint's DOI: <c>v2</c>, <c>/v2</c>, <c>.v2</c>, <c>_v2</c>, <c>-v2</c>.</summary>
    [GeneratedRegex(@"[./_-]?v\d{1,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\.\d$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedVersion();
}
