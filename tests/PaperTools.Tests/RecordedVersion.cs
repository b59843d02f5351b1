using System.Security.Cryptography;

namespace PaperTools.Tests;

/// <summary>A version of rules, and the hash of what they give, on one line of a file: other results want another version.</summary>
internal static class RecordedVersion
{
    /// <summary>Fails where the results are others than under the same version, or the record is of another version.</summary>
    /// <param name="record">The file.</param>
    /// <param name="version">The version of the rules, as it is recorded.</param>
    /// <param name="results">What the rules give, in order.</param>
    /// <param name="mistake">What is wrong when only the results are new, and what to do.</param>
    public static void Holds(string record, string version, IEnumerable<byte[]> results, string mistake)
    {
        string[] recorded = File.ReadAllText(record).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string hash = HashOf(results);

        Assert.False(recorded[0] == version && recorded[1] != hash, mistake);
        Assert.True(recorded[0] == version && recorded[1] == hash, $"The version is new. Write this line to {record}:\n{version} {hash}");
    }

    private static string HashOf(IEnumerable<byte[]> results)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] result in results)
        {
            hash.AppendData(result);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
