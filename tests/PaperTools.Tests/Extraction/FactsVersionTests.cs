using System.Globalization;
using PaperTools.Extraction;
using PaperTools.Library;
using PaperTools.Tests.Extraction.Evaluation;

namespace PaperTools.Tests.Extraction;

/// <summary>Libraries keep facts until the version changes: what an extractor gives under the old version is never seen there.</summary>
public class FactsVersionTests
{
    [Fact]
    public void OtherFactsHaveAnotherVersion()
    {
        using var content = new PaperContent();

        RecordedVersion.Holds(
            Repository.Fixture("Evaluation", "facts.version"),
            FactsVersion.Current.ToString("x8", CultureInfo.InvariantCulture),
            LabelledPaper.Load().Papers.Select(paper => content.Facts(paper.Paper).ToArray()),
            "The extractors give other facts than before under the same version: add 1 to FactsVersion.Extractors.");
    }
}
