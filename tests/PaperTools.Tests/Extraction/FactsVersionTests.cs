using System.Globalization;
using System.Security.Cryptography;
using PaperTools.Extraction;
using PaperTools.Library;
using PaperTools.Tests.Extraction.Evaluation;

namespace PaperTools.Tests.Extraction;

/// <summary>Libraries keep facts until the version changes: what an extractor gives under the old version is never seen there.</summary>
public class FactsVersionTests
{
    private static readonly string s_record = Repository.Fixture("Evaluation", "facts.version");

    [Fact]
    public void OtherFactsHaveAnotherVersion()
    {
        string[] recorded = File.ReadAllText(s_record).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string version = FactsVersion.Current.ToString("x8", CultureInfo.InvariantCulture);
        string facts = HashOfFacts();

        Assert.False(recorded[0] == version && recorded[1] != facts, "The extractors give other facts than before under the same version: add 1 to FactsVersion.Extractors.");
        Assert.True(recorded[0] == version && recorded[1] == facts, $"The version of the facts is new. Write this line to {s_record}:\n{version} {facts}");
    }

    private static string HashOfFacts()
    {
        using var content = new PaperContent();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabelledPaper paper in LabelledPaper.Load().Papers)
        {
            hash.AppendData(content.Facts(paper.Paper));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
