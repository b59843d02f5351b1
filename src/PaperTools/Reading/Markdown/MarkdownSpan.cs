namespace PaperTools.Reading;

/// <summary>A piece of a Markdown text: plain, or a link's text with what it points to.</summary>
/// <param name="Text">The text, images taken out of it.</param>
/// <param name="Target">The address, or the label of a definition elsewhere; null for plain text.</param>
/// <param name="IsLabel">Whether <paramref name="Target"/> is a label.</param>
internal readonly record struct MarkdownSpan(string Text, string? Target, bool IsLabel);
