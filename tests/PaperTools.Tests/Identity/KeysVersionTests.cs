using System.Globalization;
using System.Security.Cryptography;
using PaperTools.Identity;
using PaperTools.Library;

namespace PaperTools.Tests.Identity;

/// <summary>Libraries keep the keys of papers until the version changes: a paper whose keys the rules change under the old version is not found there.</summary>
public class KeysVersionTests
{
    private static readonly string s_record = Repository.Fixture("Identity", "keys.version");

    [Fact]
    public void OtherKeysHaveAnotherVersion()
    {
        string[] recorded = File.ReadAllText(s_record).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string version = KeysVersion.Current.ToString(CultureInfo.InvariantCulture);
        string keys = HashOfKeys();

        Assert.False(recorded[0] == version && recorded[1] != keys, "The rules give other keys than before under the same version: add 1 to KeysVersion.Current.");
        Assert.True(recorded[0] == version && recorded[1] == keys, $"The version of the keys is new. Write this line to {s_record}:\n{version} {keys}");
    }

    private static string HashOfKeys()
    {
        using var content = new PaperContent();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in File.ReadLines(Repository.Fixture("Identity", "keys.jsonl")))
        {
            PreparedPaper paper = PreparedPaper.Of(content.Read(System.Text.Encoding.UTF8.GetBytes(line), [], null), content);
            foreach (long key in paper.Keys.Append(paper.Description).Append(paper.Schemes))
            {
                hash.AppendData(BitConverter.GetBytes(key));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
