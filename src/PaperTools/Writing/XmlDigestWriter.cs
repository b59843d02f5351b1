using System.Xml;

namespace PaperTools.Writing;

/// <summary>What the writers of XML share.</summary>
internal abstract class XmlDigestWriter : IDigestWriter
{
    private bool _isOpen;

    private protected XmlDigestWriter(Stream output, WriteOptions options, bool isIndented = true)
    {
        Options = options;
        Xml = XmlText.Open(output, options, isIndented);
    }

    private protected XmlWriter Xml { get; }

    private protected WriteOptions Options { get; }

    public void Write(Paper paper)
    {
        Open(paper);
        WritePaper(paper);
    }

    public void Complete()
    {
        Open(first: null);
        Xml.WriteEndDocument();
        Xml.Flush();
    }

    public void Dispose()
    {
        // An XmlWriter flushes when it is disposed: what was given up must not be written, and it holds nothing else.
    }

    /// <summary>Writes what stands before the papers.</summary>
    /// <param name="first">The first paper; null where there is none.</param>
    private protected abstract void WriteStart(Paper? first);

    private protected abstract void WritePaper(Paper paper);

    /// <summary>Writes an element with text; nothing where there is none.</summary>
    private protected void Element(string name, string? text, string? ns = null)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Xml.WriteElementString(name, ns, XmlText.Of(text));
        }
    }

    private void Open(Paper? first)
    {
        if (!_isOpen)
        {
            _isOpen = true;
            WriteStart(first);
        }
    }
}
