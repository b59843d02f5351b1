using System.Text;
using System.Xml;

namespace PaperTools.Reading.Xml;

/// <summary>What stands around the entries of an XML text: the feed's own title, dates, errors. Read as far as it is well-formed.</summary>
internal sealed class XmlSurroundings
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly List<(string Name, string Text, string? Code)> _leaves = [];
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);

    public XmlSurroundings(ReadOnlySpan<byte> utf8)
    {
        // The entries are gone, so that nothing closes what was open when the text was cut off: an error here is its end.
        string text = Encoding.UTF8.GetString(utf8);
        int root = IndexOfRoot(text);
        HasDocumentType = text.AsSpan(0, root).Contains("<!DOCTYPE", StringComparison.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text[root..]), s_settings, new XmlParserContext(null, new LenientNamespaces(), null, XmlSpace.None));
            Read(reader);
        }
        catch (XmlException)
        {
        }
    }

    /// <summary>The prefixes that are declared, and their namespaces; the empty prefix is the default one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Namespaces => _namespaces;

    /// <summary>The local name of the root; empty where there is none.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Whether a document type is named, which may declare entities.</summary>
    public bool HasDocumentType { get; }

    /// <summary>The text of the first element of a name; null where there is none.</summary>
    public string? Text(string name) => Texts(name).FirstOrDefault();

    /// <summary>The texts of all elements of a name.</summary>
    public IEnumerable<string> Texts(string name) => _leaves.Where(leaf => leaf.Name == name).Select(leaf => leaf.Text);

    /// <summary>The <c>code</c> attribute of the first element of a name; null where there is none.</summary>
    public string? Code(string name) => _leaves.FirstOrDefault(leaf => leaf.Name == name).Code;

    private void Read(XmlReader reader)
    {
        string name = "";
        string? code = null;
        while (reader.Read())
        {
            if (reader.Depth > XmlReading.MaximumDepth)
            {
                return;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                name = reader.LocalName;
                Root = Root.Length == 0 ? name : Root;
                ReadNamespaces(reader);
                code = reader.GetAttribute("code");
                if (reader.IsEmptyElement && code is not null)
                {
                    _leaves.Add((name, "", code));
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && name.Length > 0)
            {
                _leaves.Add((name, reader.Value.Trim(), code));
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                name = "";
            }
        }
    }

    private void ReadNamespaces(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns")
            {
                _namespaces.TryAdd(reader.LocalName, reader.Value);
            }
            else if (reader.Name == "xmlns")
            {
                _namespaces.TryAdd("", reader.Value);
            }
        }

        reader.MoveToElement();
    }

    /// <summary>Behind declaration and document type, which say nothing that is needed here.</summary>
    private static int IndexOfRoot(string text)
    {
        for (int open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<', open + 1))
        {
            if (open + 1 < text.Length && char.IsLetter(text[open + 1]))
            {
                return open;
            }
        }

        return text.Length;
    }

    private sealed class LenientNamespaces() : XmlNamespaceManager(new NameTable())
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? (prefix.Length > 0 ? NameTable!.Add(prefix) : null);
    }
}
