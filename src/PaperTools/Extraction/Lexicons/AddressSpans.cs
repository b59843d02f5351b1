namespace PaperTools.Extraction;

/// <summary>Finds the runs of characters without white space that hold an address: names inside them are nobody's mention.</summary>
internal static class AddressSpans
{
    private static readonly string[] s_marks = ["://", "www.", ".com/", ".org/", ".io", ".com", ".org", ".net/", ".edu/", ".ai/"];

    /// <summary>The runs, in order.</summary>
    public static Range[] In(PaperText text)
    {
        List<Range>? runs = null;
        TextToken[] tokens = text.Tokens;
        for (int i = 0; i < tokens.Length;)
        {
            int first = i;
            bool hasDot = false;
            do
            {
                hasDot |= text.Is(i, '.');
                i++;
            }
            while (i < tokens.Length && tokens[i].Start == tokens[i - 1].End);

            if (hasDot && i - first > 2 && HoldsAddress(text.Text.AsSpan(tokens[first].Start, tokens[i - 1].End - tokens[first].Start)))
            {
                (runs ??= []).Add(tokens[first].Start..tokens[i - 1].End);
            }
        }

        return runs is null ? [] : [.. runs];
    }

    /// <summary>Whether a position is inside one of the runs.</summary>
    public static bool Cover(Range[] runs, int position)
    {
        int low = 0;
        int high = runs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (position >= runs[middle].End.Value)
            {
                low = middle + 1;
            }
            else if (position < runs[middle].Start.Value)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAddress(ReadOnlySpan<char> run)
    {
        foreach (string mark in s_marks)
        {
            if (run.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
