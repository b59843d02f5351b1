using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PaperTools.Extraction;

/// <summary>Tells whether facts that were stored would come out the same today: they depend on the extractors and on the lexicons.</summary>
internal static class FactsVersion
{
    /// <summary>Counts the changes of the extractors after which some paper has other facts.</summary>
    private const int Extractors = 1;

    private static readonly object s_lock = new();
    private static string? s_state;
    private static int s_version;

    /// <summary>The version of the facts that are worked out now; positive.</summary>
    public static int Current
    {
        get
        {
            lock (s_lock)
            {
                IReadOnlyList<string> files = LexiconStore.Files;
                string state = string.Join('\n', files.Select(file => $"{file}|{File.GetLastWriteTimeUtc(file).Ticks}"));
                if (state != s_state)
                {
                    s_version = HashOf(files);
                    s_state = state;
                }

                return s_version;
            }
        }
    }

    private static int HashOf(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Extractors]);
        foreach (string file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return BinaryPrimitives.ReadInt32BigEndian(hash.GetHashAndReset()) & int.MaxValue;
    }
}
