using System.Numerics;
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
    private const int NumbersPerEvidence = 5;

    /// <summary>How often what counts occurs in each field, and in proportion to the field's length; zeros to a whole number of vectors.</summary>
    private double[] _profile = [];

    /// <summary>Makes it ready to be compared.</summary>
    /// <param name="weights">How often the query asks for each piece of evidence; 0 where it does not count.</param>
    public void Prepare(IReadOnlyList<double> weights)
    {
        int length = NumbersPerEvidence * weights.Count(weight => weight > 0);
        _profile = new double[(length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count];
        int at = 0;
        for (int i = 0; i < weights.Count; i++)
        {
            if (weights[i] > 0)
            {
                FieldCounts counts = Counts[i];
                ReadOnlySpan<double> numbers = [counts.Title, Proportion(counts.Title, TitleLength), counts.Abstract, Proportion(counts.Abstract, AbstractLength), counts.Keywords];
                numbers.CopyTo(_profile.AsSpan(at));
                at += NumbersPerEvidence;
            }
        }
    }

    /// <summary>
    /// Whether this one is ranked before the other whatever the statistics turn out to be: all that counts occurs at least
    /// as often in each field, also in proportion to the field's length, and something more so, or else it came first. (A
    /// count by length, c / (1 - b + b · l / mean), is then the greater for every mean: the quotient of two is monotonic in
    /// it, and greater than 1 at both ends.)
    /// </summary>
    /// <param name="other">The other candidate, ready to be compared.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Dominates(Candidate other)
    {
        double[] ours = _profile;
        double[] theirs = other._profile;
        for (int i = 0; i < ours.Length; i += Vector<double>.Count)
        {
            if (!Vector.GreaterThanOrEqualAll(new Vector<double>(ours, i), new Vector<double>(theirs, i)))
            {
                return false;
            }
        }

        return Position < other.Position || !ours.AsSpan().SequenceEqual(theirs);
    }

    private static double Proportion(int count, int length) => count == 0 ? 0 : (double)count / length;
}
