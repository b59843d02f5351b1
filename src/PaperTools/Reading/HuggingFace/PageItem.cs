namespace PaperTools.Reading;

/// <summary>A piece of a page: a link with its text, or a piece of plain text.</summary>
/// <param name="Text">The text on one line.</param>
/// <param name="Address">Where the link leads, or the label of its definition; null for plain text.</param>
/// <param name="IsLink">Whether it is a link.</param>
/// <param name="IsHeading">Whether it stands in a heading of the third level, as the titles of papers do.</param>
/// <param name="StartsParagraph">Whether a blank line stands before it.</param>
/// <param name="Line">The line it starts on.</param>
internal sealed record PageItem(string Text, string? Address, bool IsLink, bool IsHeading, bool StartsParagraph, int Line)
{
    /// <summary>Whether the address is a label.</summary>
    public bool IsLabelled { get; init; }
}
