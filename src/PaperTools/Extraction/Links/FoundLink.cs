namespace PaperTools.Extraction;

/// <summary>An address in a text.</summary>
/// <param name="Start">Where what stood in the text starts, a Markdown link's bracket included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Url">The address as written, without punctuation and escapes; it may lack its scheme.</param>
internal readonly record struct FoundLink(int Start, int End, string Url);
