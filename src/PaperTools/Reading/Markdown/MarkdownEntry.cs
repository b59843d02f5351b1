using System.Text;

namespace PaperTools.Reading;

/// <summary>What a Markdown list gives of one paper: the item itself, what is set below it, and running text.</summary>
/// <param name="head">The item's own text, with its markup.</param>
/// <param name="line">The line it starts on.</param>
/// <param name="indent">The columns it is indented by.</param>
/// <param name="isBlock">Whether it is a heading or a summary, which everything up to the next one belongs to.</param>
internal sealed class MarkdownEntry(string head, int line, int indent, bool isBlock)
{
    private readonly StringBuilder _head = new(head.TrimEnd('\\', ' '));
    private readonly StringBuilder _text = new();
    private bool _isAfterBlank;

    /// <summary>The item's own text.</summary>
    public string Head => _head.ToString();

    /// <summary>The running text below it.</summary>
    public string Text => _text.ToString();

    /// <summary>The items set below it: <c>**Code:** [link](…)</c>.</summary>
    public List<string> Details { get; } = [];

    /// <summary>The line it starts on.</summary>
    public int Line => line;

    /// <summary>Whether it is a heading or a summary.</summary>
    public bool IsBlock => isBlock;

    /// <summary>Whether an item indented so far belongs to this entry.</summary>
    public bool Owns(int itemIndent) => isBlock || itemIndent > indent;

    /// <summary>Notes a blank line.</summary>
    public void TakeBlank() => _isAfterBlank = true;

    /// <summary>Takes a line that is no item.</summary>
    /// <returns>False where the line does not belong to the entry.</returns>
    public bool TryTake(string text)
    {
        string trimmed = text.Trim().TrimEnd('\\');
        bool isIndented = char.IsWhiteSpace(text[0]);
        if (!isBlock && !_isAfterBlank)
        {
            _ = _head.Append(' ').Append(trimmed);
        }
        else if (isBlock && (trimmed.StartsWith("**", StringComparison.Ordinal) || trimmed.StartsWith('<')))
        {
            Details.Add(trimmed);
        }
        else if (isBlock || isIndented)
        {
            string plain = trimmed.TrimStart('>', ' ');
            _ = _text.Append(_text.Length == 0 || plain.Length == 0 ? "" : _isAfterBlank ? "\n\n" : " ").Append(plain);
        }
        else
        {
            return false;
        }

        _isAfterBlank = false;
        return true;
    }
}
