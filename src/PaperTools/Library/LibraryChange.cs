namespace PaperTools.Library;

/// <summary>A paper that came, changed or went.</summary>
/// <param name="Revision">The library's revision that the change made.</param>
/// <param name="Id">The paper's number.</param>
/// <param name="Paper">The paper as it is now; null where it was removed.</param>
public sealed record LibraryChange(long Revision, long Id, Paper? Paper);
