namespace PaperTools.Searching;

/// <summary>Something odd in a query that is no mistake in it.</summary>
/// <param name="Position">Its place in the query, from 0.</param>
/// <param name="Message">A sentence, or two: what is odd, and what was probably meant.</param>
public sealed record QueryRemark(int Position, string Message);
