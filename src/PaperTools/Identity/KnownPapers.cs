using System.Runtime.InteropServices;

namespace PaperTools.Identity;

/// <summary>Papers in memory that others are compared with: found by the keys they share.</summary>
internal sealed class KnownPapers
{
    /// <summary>The papers looked at for one key: a title such as "Editorial" is that of thousands.</summary>
    private const int MostOfKey = 64;

    private readonly Dictionary<long, List<int>> _byKey = [];
    private readonly List<PaperProfile> _papers = [];

    /// <summary>The paper of a number, from 0 in the order they came.</summary>
    public PaperProfile this[int number] => _papers[number];

    /// <summary>Takes a paper.</summary>
    /// <returns>The papers that came before and share a key with it: those that share most first.</returns>
    public IReadOnlyList<int> Add(PaperProfile paper)
    {
        var shared = new Dictionary<int, int>();
        foreach (long key in IdentityKeys.HashesOf(paper))
        {
            ref List<int>? papers = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out _);
            papers ??= [];
            foreach (int number in CollectionsMarshal.AsSpan(papers))
            {
                shared[number] = shared.GetValueOrDefault(number) + 1;
            }

            if (papers.Count < MostOfKey)
            {
                papers.Add(_papers.Count);
            }
        }

        _papers.Add(paper);
        return [.. shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
    }
}
