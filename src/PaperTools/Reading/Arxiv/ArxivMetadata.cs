using System.Buffers;
using System.Text;
using System.Text.Json;
using PaperTools.Reading.Feeds;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Arxiv;

/// <summary>
/// The members of one line. What nobody may ask for is kept as bytes: making the authors of a million papers costs more
/// than reading all their abstracts.
/// </summary>
internal sealed class ArxivMetadata
{
    private static readonly SearchValues<byte> s_plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (byte)code).Where(code => code != '\\')]);

    private char[] _characters = new char[16 * 1024];
    private string? _title;
    private string? _abstract;
    private string? _id;
    private string? _doi;
    private string? _comments;
    private string? _journal;
    private string? _categories;
    private Range? _authors;
    private Range? _authorsParsed;
    private PaperDate? _created;
    private PaperDate? _updated;
    private int _versions;

    /// <summary>Reads a line.</summary>
    /// <returns>Whether it has a title.</returns>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public bool Read(ReadOnlySpan<byte> line)
    {
        _title = _abstract = _id = _doi = _comments = _journal = _categories = null;
        _authors = _authorsParsed = null;
        _created = _updated = null;
        _versions = 0;
        var json = new Utf8JsonReader(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Found {json.TokenType} instead.");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref json);
        }

        // Reads to the end, so that what follows the object is not passed over in silence.
        json.Read();
        return !string.IsNullOrEmpty(_title);
    }

    /// <summary>The paper of the line read last.</summary>
    public Paper ToPaper(ReadOnlySpan<byte> text, ReadContext context, int line)
    {
        var ids = default(PaperIdsBuilder);
        ids.AddArxiv(_id);
        ids.AddDoi(_doi);
        return new Paper
        {
            Title = _title!,
            Abstract = _abstract ?? "",
            Authors = (_authorsParsed ?? _authors) is Range authors ? new DeferredAuthors(text[authors].ToArray(), isParsed: _authorsParsed is not null) : [],
            Published = _created,
            Updated = _updated,
            Ids = ids.Build(),
            Version = _versions > 0 ? _versions : null,
            Venue = _journal,
            Note = _comments,
            Categories = _categories is null ? [] : _categories.Contains(' ', StringComparison.Ordinal) ? _categories.Split(' ') : [_categories],
            Digest = context.Digest,
            Number = context.NextNumber(),
            Line = line,
        };
    }

    private void ReadMember(ref Utf8JsonReader json)
    {
        ReadOnlySpan<byte> name = json.ValueSpan;
        if (name.SequenceEqual("title"u8))
        {
            _title = ReadText(ref json);
        }
        else if (name.SequenceEqual("abstract"u8))
        {
            _abstract = ReadText(ref json);
        }
        else if (name.SequenceEqual("authors"u8))
        {
            _authors = ReadRaw(ref json);
        }
        else if (name.SequenceEqual("authors_parsed"u8))
        {
            _authorsParsed = ReadRaw(ref json);
        }
        else if (name.SequenceEqual("id"u8))
        {
            _id = ReadText(ref json);
        }
        else if (name.SequenceEqual("categories"u8))
        {
            _categories = ReadText(ref json);
        }
        else if (name.SequenceEqual("doi"u8))
        {
            _doi = ReadText(ref json);
        }
        else if (name.SequenceEqual("comments"u8))
        {
            _comments = ReadText(ref json);
        }
        else if (name.SequenceEqual("journal-ref"u8))
        {
            _journal = ReadText(ref json);
        }
        else if (name.SequenceEqual("versions"u8))
        {
            ReadVersions(ref json);
        }
        else if (name.SequenceEqual("update_date"u8))
        {
            _updated = ReadDate(ref json);
        }
        else
        {
            json.Skip();
        }
    }

    /// <summary>A text on one line; null where the value is null or something else.</summary>
    private string? ReadText(ref Utf8JsonReader json)
    {
        Span<char> text = ReadCharacters(ref json, out bool isPlain).Trim(' ');
        bool isFolded = isPlain ? !text.Contains("  ", StringComparison.Ordinal) : TextCleaner.IsFolded(text);
        if (!isFolded)
        {
            text = text[..TextCleaner.Fold(text, text)];
        }

        return text.IsEmpty ? null : text.Contains('\\') ? ArxivText.CleanOrNull(text.ToString()) : text.ToString();
    }

    private PaperDate? ReadDate(ref Utf8JsonReader json) => DateParser.Parse(ReadCharacters(ref json, out _));

    private Span<char> ReadCharacters(ref Utf8JsonReader json, out bool isPlain)
    {
        isPlain = false;
        json.Read();
        if (json.TokenType is not JsonTokenType.String)
        {
            json.Skip();
            return default;
        }

        if (_characters.Length < json.ValueSpan.Length)
        {
            _characters = new char[json.ValueSpan.Length * 2];
        }

        int length = Widen(json.ValueSpan);
        isPlain = length >= 0;
        return _characters.AsSpan(0, isPlain ? length : json.CopyString(_characters));
    }

    /// <summary>Makes characters of a string's bytes where they are printable ASCII, escaped backslashes and escaped line ends, which become spaces: nearly always.</summary>
    /// <returns>The number of characters; -1 where there is something else.</returns>
    private int Widen(ReadOnlySpan<byte> bytes)
    {
        int written = 0;
        while (true)
        {
            int other = bytes.IndexOfAnyExcept(s_plain);
            ReadOnlySpan<byte> run = other < 0 ? bytes : bytes[..other];
            _ = Ascii.ToUtf16(run, _characters.AsSpan(written), out int length);
            written += length;
            if (other < 0)
            {
                return written;
            }

            ReadOnlySpan<byte> escape = bytes[other..];
            if (!escape.StartsWith("\\n"u8) && !escape.StartsWith("\\\\"u8))
            {
                return -1;
            }

            _characters[written++] = escape[1] == 'n' ? ' ' : '\\';
            bytes = escape[2..];
        }
    }

    /// <summary>Where the value stands in the line; null where it is null.</summary>
    private static Range? ReadRaw(ref Utf8JsonReader json)
    {
        json.Read();
        int start = (int)json.TokenStartIndex;
        bool isNull = json.TokenType == JsonTokenType.Null;
        json.Skip();
        return isNull ? null : start..(int)json.BytesConsumed;
    }

    /// <summary>The list of versions; the first says when the paper was submitted.</summary>
    private void ReadVersions(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return;
        }

        int depth = json.CurrentDepth;
        while (json.Read() && json.CurrentDepth > depth)
        {
            if (json.TokenType == JsonTokenType.StartObject && json.CurrentDepth == depth + 1)
            {
                _versions++;
            }
            else if (json.TokenType == JsonTokenType.PropertyName && _versions == 1 && json.ValueSpan.SequenceEqual("created"u8))
            {
                _created ??= ReadDate(ref json);
            }
        }
    }
}
