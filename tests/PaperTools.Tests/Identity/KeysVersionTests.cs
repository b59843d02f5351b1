using System.Globalization;
using System.Text;
using PaperTools.Identity;
using PaperTools.Library;

namespace PaperTools.Tests.Identity;

/// <summary>Libraries keep the keys of papers until the version changes: a paper whose keys the rules change under the old version is not found there.</summary>
public class KeysVersionTests
{
    [Fact]
    public void OtherKeysHaveAnotherVersion() =>
        RecordedVersion.Holds(
            Repository.Fixture("Identity", "keys.version"),
            KeysVersion.Current.ToString(CultureInfo.InvariantCulture),
            Keys().Select(BitConverter.GetBytes),
            "The rules give other keys than before under the same version: add 1 to KeysVersion.Current.");

    private static IEnumerable<long> Keys()
    {
        using var content = new PaperContent();
        foreach (string line in File.ReadLines(Repository.Fixture("Identity", "keys.jsonl")))
        {
            PreparedPaper paper = PreparedPaper.Of(content.Read(Encoding.UTF8.GetBytes(line), [], null), content);
            foreach (long key in paper.Keys.Append(paper.Description).Append(paper.Schemes))
            {
                yield return key;
            }
        }
    }
}
