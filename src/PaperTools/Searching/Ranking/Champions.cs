using System.Numerics;
using System.Runtime.CompilerServices;

namespace PaperTools.Searching;

/// <summary>
/// The strongest candidates, which others are compared with. A candidate dominates another if it is ranked before it
/// whatever the statistics turn out to be: all that counts occurs at least as often in each field, also in proportion to
/// the field's length, and something more so, or else it came first. (A count by length, c / (1 - b + b · l / mean), is then
/// the greater for every mean: the quotient of two is monotonic in it, and greater than 1 at both ends.)
/// </summary>
/// <param name="weights">How often the query asks for each piece of evidence; 0 where it does not count.</param>
internal sealed class Champions(double[] weights)
{
    private const int NumbersPerEvidence = 5;

    private readonly int[] _weighed = [.. Enumerable.Range(0, weights.Length).Where(evidence => weights[evidence] > 0)];
    private double[] _numbers = [];
    private double[] _compared = [];
    private long[] _positions = [];

    /// <summary>The champions, those that dominated most often first.</summary>
    private int[] _order = [];

    /// <summary>The numbers of a candidate, whole vectors; what is left of the last stays zero.</summary>
    private int Length => (NumbersPerEvidence * _weighed.Length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;

    /// <summary>Takes the place of the champions so far.</summary>
    /// <param name="counts">What their scores are made of, among others'.</param>
    /// <param name="champions">The strongest of those, the strongest first.</param>
    public void Set(MatchCounts counts, RankedMatch[] champions)
    {
        _numbers = new double[champions.Length * Length];
        _compared = new double[Length];
        _positions = new long[champions.Length];
        _order = new int[champions.Length];
        for (int i = 0; i < champions.Length; i++)
        {
            Write(counts, champions[i].Index, _numbers.AsSpan(i * Length, Length));
            _positions[i] = champions[i].Position;
            _order[i] = i;
        }
    }

    /// <summary>Whether so many champions dominate a candidate.</summary>
    /// <param name="wanted">The number.</param>
    /// <param name="counts">What the candidate's score is made of, among others'.</param>
    /// <param name="index">Its place in it.</param>
    /// <param name="position">Its place among all papers searched.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Dominate(int wanted, MatchCounts counts, int index, long position)
    {
        if (_order.Length < wanted)
        {
            return false;
        }

        Write(counts, index, _compared);
        int better = 0;
        int[] order = _order;
        for (int i = 0; i < order.Length && better < wanted; i++)
        {
            int champion = order[i];
            if (Dominates(champion, position))
            {
                better++;
                (order[i], order[i / 2]) = (order[i / 2], champion);
            }
        }

        return better >= wanted;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Dominates(int champion, long position)
    {
        bool areEqual = true;
        int start = champion * _compared.Length;
        for (int i = 0; i < _compared.Length; i += Vector<double>.Count)
        {
            var ours = new Vector<double>(_numbers, start + i);
            var theirs = new Vector<double>(_compared, i);
            if (!Vector.GreaterThanOrEqualAll(ours, theirs))
            {
                return false;
            }

            areEqual &= Vector.EqualsAll(ours, theirs);
        }

        return _positions[champion] < position || !areEqual;
    }

    /// <summary>
    /// Writes how often what counts occurs in each field, and in proportion to the field's length. Those numbers come first
    /// in which candidates differ most.
    /// </summary>
    private void Write(MatchCounts matches, int index, Span<double> numbers)
    {
        ReadOnlySpan<FieldCounts> counts = matches.Of(index);
        double perTitle = 1.0 / Math.Max(matches.TitleLengths[index], 1);
        double perAbstract = 1.0 / Math.Max(matches.AbstractLengths[index], 1);
        int all = _weighed.Length;
        for (int i = 0; i < all; i++)
        {
            FieldCounts found = counts[_weighed[i]];
            numbers[i] = found.Abstract * perAbstract;
            numbers[all + i] = found.Abstract;
            numbers[(2 * all) + i] = found.Title * perTitle;
            numbers[(3 * all) + i] = found.Title;
            numbers[(4 * all) + i] = found.Keywords;
        }
    }
}
