using System.Text;
using System.Xml;

namespace PaperTools.Reading.Xml;

/// <summary>
/// Reads an XML text entry by entry. There is no DTD and no external entity; an entry that is not well-formed is repaired
/// if it can be (an undefined HTML entity, a bare ampersand), else reported, and the next one follows.
/// </summary>
internal sealed class XmlEntries : IDisposable
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlEntryScanner _scanner;
    private readonly ReadContext _context;
    private readonly FragmentStream _fragment = new();
    private readonly NameTable _names = new();
    private XmlReader? _reader;
    private XmlSurroundings? _head;

    /// <summary>Begins to read.</summary>
    /// <param name="source">The text.</param>
    /// <param name="context">Takes the diagnostics.</param>
    /// <param name="names">The local names of the elements that are entries.</param>
    public XmlEntries(DigestSource source, ReadContext context, params string[] names)
    {
        _scanner = new XmlEntryScanner(source.Utf8, names);
        _context = context;
    }

    /// <summary>The line that the entry starts on.</summary>
    public int Line => _scanner.Line;

    /// <summary>What stands before the first entry.</summary>
    public XmlSurroundings Head => _head ??= new XmlSurroundings(_scanner.Surroundings);

    /// <summary>What stands outside the entries, once all are read.</summary>
    public XmlSurroundings Surroundings => new(_scanner.Surroundings);

    /// <summary>Goes to the next entry.</summary>
    public bool Read()
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        bool isRead = _scanner.Read();
        _ = Head;
        return isRead;
    }

    /// <summary>Parses the entry.</summary>
    /// <typeparam name="T">What becomes of it.</typeparam>
    /// <param name="parse">Is given a reader on the entry's start tag; may be called twice, so it changes nothing but what it returns.</param>
    /// <returns>Null where the entry is malformed, which is reported.</returns>
    public T? Parse<T>(Func<XmlReader, T> parse)
        where T : class
    {
        if (!_scanner.IsClosed)
        {
            Report($"The entry has no end tag: it is cut off, or its markup is broken. It is left out.", line: null);
            return null;
        }

        try
        {
            return ParseOnce(_scanner.Entry, parse);
        }
        catch (XmlException exception)
        {
            return ParseRepaired(exception, parse);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    private T? ParseRepaired<T>(XmlException problem, Func<XmlReader, T> parse)
        where T : class
    {
        try
        {
            (string repaired, bool isEntitiesOnly) = XmlRepair.Repair(Encoding.UTF8.GetString(_scanner.Entry.Span));
            T result = ParseOnce(Encoding.UTF8.GetBytes(repaired), parse);
            if (isEntitiesOnly && Head.HasDocumentType)
            {
                // The document type, which is not read, declares them.
                return result;
            }

            _context.Warn("RepairedEntry", $"The entry is no well-formed XML: {Reason(problem)} It was read as it is probably meant.", Line, LineText);
            return result;
        }
        catch (XmlException exception)
        {
            Report($"The entry is no well-formed XML and is left out: {Reason(exception)}", Line + exception.LineNumber - 1);
            return null;
        }
    }

    private T ParseOnce<T>(ReadOnlyMemory<byte> entry, Func<XmlReader, T> parse)
    {
        _fragment.Bytes = entry;
        _reader ??= XmlReader.Create(_fragment, s_settings, new XmlParserContext(_names, new KnownNamespaces(_names, Head), null, XmlSpace.None, Encoding.UTF8));
        try
        {
            while (_reader.Read() && _reader.NodeType != XmlNodeType.Element)
            {
            }

            T result = parse(_reader);
            while (_reader.Depth > 0 && _reader.Read())
            {
            }

            return result;
        }
        catch (XmlException)
        {
            _reader.Dispose();
            _reader = null;
            throw;
        }
    }

    /// <summary>The message without its place, which counts from where the reader began.</summary>
    private static string Reason(XmlException exception)
    {
        int place = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }

    private string LineText => Encoding.UTF8.GetString(_scanner.Entry.Span[..Math.Min(_scanner.Entry.Length, 100)]).Trim();

    private void Report(string message, int? line) => _context.Error("MalformedEntry", message, line ?? Line, LineText);

    /// <summary>One entry after the other, to a reader that never sees more than the entry it is on.</summary>
    private sealed class FragmentStream : Input.ReadOnlyStream
    {
        public ReadOnlyMemory<byte> Bytes { get; set; }

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, Bytes.Length);
            Bytes.Span[..count].CopyTo(buffer);
            Bytes = Bytes[count..];
            return count;
        }
    }

    /// <summary>The prefixes that the text's root declares; one that nothing declares means itself.</summary>
    private sealed class KnownNamespaces : XmlNamespaceManager
    {
        public KnownNamespaces(NameTable names, XmlSurroundings head)
            : base(names)
        {
            foreach ((string prefix, string uri) in head.Namespaces)
            {
                AddNamespace(prefix, uri);
            }
        }

        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? (prefix.Length > 0 ? NameTable!.Add(prefix) : null);
    }
}
