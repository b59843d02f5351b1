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

    private byte[] _bytes = new byte[16 * 1024];
    private char[] _characters = new char[16 * 1024];
    private LazyText _abstract;
    private string? _title;
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
        _abstract = "";
        _title = _id = _doi = _comments = _journal = _categories = null;
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
            AbstractText = _abstract,
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
            _title = ReadString(ref json);
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
            _id = ReadString(ref json);
        }
        else if (name.SequenceEqual("categories"u8))
        {
            _categories = ReadString(ref json);
        }
        else if (name.SequenceEqual("doi"u8))
        {
            _doi = ReadString(ref json);
        }
        else if (name.SequenceEqual("comments"u8))
        {
            _comments = ReadString(ref json);
        }
        else if (name.SequenceEqual("journal-ref"u8))
        {
            _journal = ReadString(ref json);
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
    private string? ReadString(ref Utf8JsonReader json) => ReadText(ref json) is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>A text on one line; empty where the value is null or something else.</summary>
    private LazyText ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType is not JsonTokenType.String)
        {
            json.Skip();
            return "";
        }

        ReadOnlySpan<byte> plain = Plain(json.ValueSpan);
        if (!plain.IsEmpty && plain.IndexOf("  "u8) < 0 && !HasAccents(plain))
        {
            return LazyText.Trimmed(plain);
        }

        Span<char> text = Characters(ref json);
        return ArxivText.Clean(text[..TextCleaner.Fold(text, text)].ToString());
    }

    private bool HasAccents(ReadOnlySpan<byte> plain)
    {
        if (!plain.Contains((byte)'\\'))
        {
            return false;
        }

        Reserve(plain.Length);
        return ArxivText.HasAccents(_characters.AsSpan(0, Encoding.ASCII.GetChars(plain, _characters)));
    }

    private PaperDate? ReadDate(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType is JsonTokenType.String)
        {
            return DateParser.Parse(Characters(ref json));
        }

        json.Skip();
        return null;
    }

    private Span<char> Characters(ref Utf8JsonReader json)
    {
        Reserve(json.ValueSpan.Length);
        return _characters.AsSpan(0, json.CopyString(_characters));
    }

    private void Reserve(int length) => _characters = _characters.Length < length ? new char[2 * length] : _characters;

    /// <summary>What a string's bytes stand for where they are printable ASCII, escaped backslashes and escaped line ends, which become spaces: nearly always. It is trimmed.</summary>
    /// <returns>The characters; empty where there is something else.</returns>
    private ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length < bytes.Length)
        {
            _bytes = new byte[bytes.Length * 2];
        }

        int written = 0;
        while (true)
        {
            int other = bytes.IndexOfAnyExcept(s_plain);
            ReadOnlySpan<byte> run = other < 0 ? bytes : bytes[..other];
            run.CopyTo(_bytes.AsSpan(written));
            written += run.Length;
            if (other < 0)
            {
                return _bytes.AsSpan(0, written).Trim((byte)' ');
            }

            ReadOnlySpan<byte> escape = bytes[other..];
            if (!escape.StartsWith("\\n"u8) && !escape.StartsWith("\\\\"u8))
            {
                return default;
            }

            _bytes[written++] = escape[1] == 'n' ? (byte)' ' : (byte)'\\';
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
