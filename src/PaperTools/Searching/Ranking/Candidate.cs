namespace PaperTools.Searching;

/// <summary>A paper that matches, with what its score will be made of.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Position">Its place among all papers searched.</param>
/// <param name="TitleLength">The characters of its title.</param>
/// <param name="AbstractLength">The characters of its abstract.</param>
/// <param name="Counts">How often each of the query's evidence occurs in it.</param>
internal sealed record Candidate(Paper Paper, long Position, int TitleLength, int AbstractLength, FieldCounts[] Counts);
