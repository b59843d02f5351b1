using System.Text;

namespace PaperTools.Writing.Html;

/// <summary>
/// Writes HTML element by element. Text and attribute values can only go in through the escaper, and an element that was
/// opened is closed by its own name, so that no paper's text can become markup.
/// </summary>
internal sealed class HtmlBuilder : IDisposable
{
    private readonly TextWriter _output;
    private readonly HtmlText _text;
    private readonly Stack<string> _open = new();

    /// <summary>Writes to a stream, which stays the caller's, in UTF-8.</summary>
    public HtmlBuilder(Stream output, HtmlText text)
        : this(new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 32 * 1024, leaveOpen: true) { NewLine = "\n" }, text)
    {
    }

    /// <summary>Writes to a text writer, which is disposed with the builder.</summary>
    public HtmlBuilder(TextWriter output, HtmlText text)
    {
        _output = output;
        _text = text;
    }

    /// <summary>Writes the document type.</summary>
    public void Doctype() => _output.Write("<!DOCTYPE html>\n");

    /// <summary>Opens an element; attributes with no value (null) are left out.</summary>
    public void Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(element, attributes);
        _open.Push(element);
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close()
    {
        _output.Write("</");
        _output.Write(_open.Pop());
        _output.Write('>');
    }

    /// <summary>Writes an element that has no content: <c>meta</c>, <c>br</c>, ...</summary>
    public void Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes) => WriteTag(element, attributes);

    /// <summary>Writes an element whose content is a text.</summary>
    public void Element(string element, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        Text(text);
        Close();
    }

    /// <summary>Writes a text.</summary>
    public void Text(ReadOnlySpan<char> text) => _text.Write(_output, text);

    /// <summary>Breaks the line, for people who read the source.</summary>
    public void Line() => _output.Write('\n');

    /// <summary>Writes a script or a style of our own as it stands: browsers read no character references there.</summary>
    public void Raw(string element, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(element, attributes);
        _output.Write(content);
        Close();
    }

    /// <summary>Hands on what is still in the buffer.</summary>
    public void Flush() => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();

    private void WriteTag(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _output.Write('<');
        _output.Write(element);
        foreach ((string name, string? value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            _output.Write(' ');
            _output.Write(name);
            if (value.Length > 0)
            {
                _output.Write("=\"");
                _text.Write(_output, value);
                _output.Write('"');
            }
        }

        _output.Write('>');
    }
}
