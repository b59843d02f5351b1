using PaperTools.Extraction;

namespace PaperTools.Library;

/// <summary>A paper made ready to be stored, which needs no database: so another thread can do it.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Json">What the digest says, as JSON.</param>
/// <param name="Facts">The facts, where all were known.</param>
/// <param name="FactsVersion">The version of the facts; null where there are none, or the source stated them.</param>
/// <param name="Description">A hash of what the digest says of the paper: who said the same before is known by it.</param>
/// <param name="Keys">Hashes of the keys that papers which may be the same are found by.</param>
/// <param name="Source">The label of the digest that brought it; null where none did.</param>
internal sealed record PreparedPaper(Paper Paper, byte[] Json, byte[]? Facts, int? FactsVersion, long Description, IReadOnlyList<long> Keys, string? Source)
{
    public static PreparedPaper Of(Paper paper, PaperContent content)
    {
        FactStore facts = paper.FactStore;
        byte[] json = content.Source(paper);
        byte[]? knownFacts = facts.IsWhole ? content.Facts(paper) : null;
        int? version = knownFacts is not null && !facts.IsStated ? Extraction.FactsVersion.Current : null;
        if (json.AsSpan().IndexOf(@"\uFFFD"u8) >= 0)
        {
            // Half a character cannot be stored; what is looked up and compared is the paper as it will be.
            paper = content.Read(json, knownFacts, version);
            json = content.Source(paper);
        }

        return new PreparedPaper(paper, json, knownFacts, version, content.DescriptionHash(paper), KeysOf(paper), paper.Digest?.ToString());
    }

    /// <summary>Hashes of the keys that papers which may be the same are found by.</summary>
    public static IReadOnlyList<long> KeysOf(Paper paper) => [.. IdentityKeys.HashesOf(new PaperProfile(paper)).Distinct()];
}
