namespace PaperTools.Identity;

/// <summary>A place where two titles differ: the words of each that the other has not there.</summary>
/// <param name="First">The words of the first title; none where it lacks those of the second.</param>
/// <param name="Second">The words of the second title.</param>
internal readonly record struct TitleEdit(Range First, Range Second)
{
    /// <summary>The differences of two titles: what is left beside the longest sequence of words that both have (LCS).</summary>
    public static List<TitleEdit> Between(TitleWord[] first, TitleWord[] second)
    {
        int start = 0;
        while (start < first.Length && start < second.Length && first[start].Text == second[start].Text)
        {
            start++;
        }

        int end = 0;
        while (end < first.Length - start && end < second.Length - start && first[^(end + 1)].Text == second[^(end + 1)].Text)
        {
            end++;
        }

        return Walk(first, second, start, first.Length - end, second.Length - end);
    }

    private static List<TitleEdit> Walk(TitleWord[] first, TitleWord[] second, int start, int firstEnd, int secondEnd)
    {
        int[,] common = CommonLengths(first, second, start, firstEnd, secondEnd);
        var edits = new List<TitleEdit>();
        int i = start;
        int j = start;
        while (i < firstEnd || j < secondEnd)
        {
            int fromFirst = i;
            int fromSecond = j;
            while ((i < firstEnd || j < secondEnd) && !(i < firstEnd && j < secondEnd && first[i].Text == second[j].Text))
            {
                bool takesFirst = j == secondEnd || (i < firstEnd && common[i + 1 - start, j - start] >= common[i - start, j + 1 - start]);
                i += takesFirst ? 1 : 0;
                j += takesFirst ? 0 : 1;
            }

            if (i > fromFirst || j > fromSecond)
            {
                edits.Add(new TitleEdit(fromFirst..i, fromSecond..j));
            }

            while (i < firstEnd && j < secondEnd && first[i].Text == second[j].Text)
            {
                i++;
                j++;
            }
        }

        return edits;
    }

    private static int[,] CommonLengths(TitleWord[] first, TitleWord[] second, int start, int firstEnd, int secondEnd)
    {
        int[,] common = new int[firstEnd - start + 1, secondEnd - start + 1];
        for (int i = firstEnd - 1; i >= start; i--)
        {
            for (int j = secondEnd - 1; j >= start; j--)
            {
                common[i - start, j - start] = first[i].Text == second[j].Text
                    ? common[i + 1 - start, j + 1 - start] + 1
                    : Math.Max(common[i + 1 - start, j - start], common[i - start, j + 1 - start]);
            }
        }

        return common;
    }
}
