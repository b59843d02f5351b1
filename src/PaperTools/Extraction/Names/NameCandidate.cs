namespace PaperTools.Extraction;

/// <summary>A name that an abstract introduces, and how much speaks for it.</summary>
/// <param name="Name">The name, as written.</param>
/// <param name="Position">Where it stands in the text.</param>
/// <param name="Weight">How clear the words are that introduce it.</param>
internal readonly record struct NameCandidate(string Name, int Position, int Weight);
