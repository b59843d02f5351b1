using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>A paper that matches, with what its score will be made of.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Position">Its place among all papers searched.</param>
/// <param name="TitleLength">The characters of its title.</param>
/// <param name="AbstractLength">The characters of its abstract.</param>
/// <param name="Counts">How often each of the query's evidence occurs in it.</param>
internal sealed record Candidate(Paper Paper, long Position, int TitleLength, int AbstractLength, FieldCounts[] Counts)
{
    /// <summary>
    /// Whether this one is ranked before the other whatever the statistics turn out to be: all that counts occurs at least
    /// as often in each field, also in proportion to the field's length, and something more so, or else it came first. (A
    /// count by length, c / (1 - b + b · l / mean), is then the greater for every mean: the quotient of two is monotonic in
    /// it, and greater than 1 at both ends.)
    /// </summary>
    /// <param name="other">The other candidate.</param>
    /// <param name="weights">How often the query asks for each piece of evidence; 0 where it does not count.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Dominates(Candidate other, double[] weights)
    {
        FieldCounts[] ours = Counts;
        FieldCounts[] theirs = other.Counts;
        bool hasMore = Position < other.Position;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
            {
                continue;
            }

            int title = Compare(ours[i].Title, TitleLength, theirs[i].Title, other.TitleLength);
            int text = Compare(ours[i].Abstract, AbstractLength, theirs[i].Abstract, other.AbstractLength);
            int keywords = ours[i].Keywords - theirs[i].Keywords;
            if (title < 0 || text < 0 || keywords < 0)
            {
                return false;
            }

            hasMore |= title + text + keywords > 0;
        }

        return hasMore;
    }

    /// <summary>Negative where a count, or its proportion to the length, is the lower; positive where neither is and one is higher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Compare(int count, int length, int otherCount, int otherLength)
    {
        long proportion = ((long)count * otherLength) - ((long)otherCount * length);
        return count < otherCount || proportion < 0 ? -1 : count > otherCount || proportion > 0 ? 1 : 0;
    }
}
