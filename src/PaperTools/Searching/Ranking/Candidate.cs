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
    /// Whether this one is ranked before the other whatever the statistics turn out to be: everything occurs at least as
    /// often in each field, also in proportion to the field's length, and it came first. (A count by length, c / (1 - b + b · l / mean),
    /// is then the greater for every mean: the quotient of two is monotonic in it, and greater than 1 at both ends.)
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Dominates(Candidate other)
    {
        FieldCounts[] ours = Counts;
        FieldCounts[] theirs = other.Counts;
        for (int i = 0; i < ours.Length && i < theirs.Length; i++)
        {
            if (ours[i].Keywords < theirs[i].Keywords
                || IsLess(ours[i].Abstract, AbstractLength, theirs[i].Abstract, other.AbstractLength)
                || IsLess(ours[i].Title, TitleLength, theirs[i].Title, other.TitleLength))
            {
                return false;
            }
        }

        return Position <= other.Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLess(int count, int length, int otherCount, int otherLength) =>
        count < otherCount || (long)count * otherLength < (long)otherCount * length;
}
