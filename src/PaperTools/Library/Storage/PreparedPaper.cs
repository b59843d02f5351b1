using System.Buffers;
using PaperTools.Extraction;
using PaperTools.Identity;

namespace PaperTools.Library;

/// <summary>A paper made ready to be stored, which needs no database: so other threads can do it.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Json">What the digest says, as JSON.</param>
/// <param name="Facts">The facts, where all were known.</param>
/// <param name="FactsVersion">The version of the facts; null where there are none, or the source stated them.</param>
/// <param name="Description">A hash of what the digest says of the paper: who said the same before is known by it.</param>
/// <param name="Keys">Hashes of the keys that papers which may be the same are found by; those of identifiers first, then the title's.</param>
/// <param name="IdKeys">The number of keys that are those of identifiers.</param>
/// <param name="Schemes">The schemes of which a paper has one identifier only, and of which this one has it, as bits.</param>
/// <param name="Source">The label of the digest that brought it; null where none did.</param>
internal sealed record PreparedPaper(
    Paper Paper, ReadOnlyMemory<byte> Json, byte[]? Facts, int? FactsVersion, long Description, IReadOnlyList<long> Keys, int IdKeys, long Schemes, string? Source)
{
    private static readonly string[] s_schemes = ["arxiv", "pmid", "pmcid", "acl", "dblp"];

    /// <summary>What the paper is compared by; it is worked out anew where there is something to compare with, since most papers wait without it.</summary>
    public PaperProfile Profile => field ??= new PaperProfile(Paper);

    /// <summary>Prepares a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="content">Writes its JSON.</param>
    /// <param name="texts">Takes the JSON, and must be left alone while the prepared paper is used; null for memory of its own.</param>
    public static PreparedPaper Of(Paper paper, PaperContent content, ArrayBufferWriter<byte>? texts = null)
    {
        texts ??= new ArrayBufferWriter<byte>();
        FactStore? whole = paper.KnownFacts is { IsWhole: true } facts ? facts : null;
        ReadOnlyMemory<byte> json = content.Source(paper, texts, out long description);
        byte[]? knownFacts = whole is null ? null : content.Facts(paper);
        int? version = whole is { IsStated: false } ? Extraction.FactsVersion.Current : null;
        if (json.Span.IndexOf(@"\uFFFD"u8) >= 0)
        {
            // Half a character cannot be stored; what is looked up and compared is the paper as it will be.
            paper = content.Read(json.Span, knownFacts, version);
            json = content.Source(paper, texts, out description);
        }

        var profile = new PaperProfile(paper);
        return new PreparedPaper(paper, json, knownFacts, version, description, IdentityKeys.HashesOf(profile), profile.Ids.Count, SchemesOf(profile), paper.Digest?.ToString());
    }

    private static long SchemesOf(PaperProfile paper)
    {
        long schemes = 0;
        foreach (PaperIdentifier id in paper.Ids)
        {
            int scheme = Array.IndexOf(s_schemes, id.Scheme);
            schemes |= scheme < 0 ? 0 : 1L << scheme;
        }

        return schemes;
    }
}
