namespace PaperTools.Searching;

/// <summary>
/// The optimal string alignment distance (Damerau 1964): the fewest letters inserted, deleted, replaced or exchanged with
/// their neighbour that make one word the other, no letter touched twice.
/// </summary>
internal static class EditDistance
{
    /// <summary>Whether the distance of two words is at most <paramref name="limit"/>.</summary>
    public static bool IsWithin(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return false;
        }

        int width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        Span<int> beforePrevious = rows[..width];
        Span<int> previous = rows.Slice(width, width);
        Span<int> current = rows.Slice(2 * width, width);
        for (int j = 0; j < width; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int best = i;
            for (int j = 1; j < width; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                int distance = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, beforePrevious[j - 2] + 1);
                }

                current[j] = distance;
                best = Math.Min(best, distance);
            }

            // An exchange looks two rows back, which cannot be lower than the last row's lowest less one.
            if (best > limit + 1)
            {
                return false;
            }

            Span<int> free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }

        return previous[right.Length] <= limit;
    }
}
