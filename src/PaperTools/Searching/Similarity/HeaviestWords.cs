namespace PaperTools.Searching;

/// <summary>The few words that weigh most.</summary>
internal static class HeaviestWords
{
    /// <summary>Finds them: the heaviest first, and of equals the one that comes first by its characters.</summary>
    /// <param name="numbers">The numbers of the words.</param>
    /// <param name="words">The words by their numbers.</param>
    /// <param name="weights">The weight of each.</param>
    /// <param name="wanted">How many at most.</param>
    public static int[] Of(StemNumbers numbers, ReadOnlySpan<int> words, ReadOnlySpan<double> weights, int wanted)
    {
        Span<int> best = stackalloc int[wanted];
        int count = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int place = count;
            while (place > 0 && IsHeavier(i, best[place - 1], words, weights, numbers))
            {
                place--;
            }

            if (place < wanted)
            {
                count = Math.Min(count + 1, wanted);
                best[place..(count - 1)].CopyTo(best[(place + 1)..]);
                best[place] = i;
            }
        }

        int[] heaviest = new int[count];
        for (int i = 0; i < count; i++)
        {
            heaviest[i] = words[best[i]];
        }

        return heaviest;
    }

    private static bool IsHeavier(int left, int right, ReadOnlySpan<int> words, ReadOnlySpan<double> weights, StemNumbers numbers) =>
        weights[left] > weights[right]
        || (weights[left] == weights[right] && string.CompareOrdinal(numbers[words[left]], numbers[words[right]]) < 0);
}
