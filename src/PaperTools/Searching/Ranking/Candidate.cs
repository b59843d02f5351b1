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
    /// often in each field, in a text that is no longer, and it came first.
    /// </summary>
    public bool Dominates(Candidate other)
    {
        if (TitleLength > other.TitleLength || AbstractLength > other.AbstractLength || Position > other.Position)
        {
            return false;
        }

        for (int i = 0; i < Counts.Length; i++)
        {
            FieldCounts ours = Counts[i];
            FieldCounts theirs = other.Counts[i];
            if (ours.Title < theirs.Title || ours.Abstract < theirs.Abstract || ours.Keywords < theirs.Keywords)
            {
                return false;
            }
        }

        return true;
    }
}
