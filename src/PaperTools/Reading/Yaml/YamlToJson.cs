using System.Buffers;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperTools.Reading.Yaml;

/// <summary>Turns YAML nodes into JSON: scalars that are numbers by JSON's grammar, nulls, and strings for all the rest.</summary>
internal sealed class YamlToJson(ReadContext context) : IDisposable
{
    private const int MaximumDepth = 50;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;
    private bool _hasWarned;

    /// <summary>The document made last; whoever reads it disposes it.</summary>
    public JsonDocument? Document { get; private set; }

    /// <summary>Begins an object that members are added to.</summary>
    public void Begin()
    {
        Open();
        _json!.WriteStartObject();
    }

    /// <summary>Adds a member with the node that the parser is on.</summary>
    /// <exception cref="YamlException">The text is malformed, or nested too deeply.</exception>
    public void AddMember(string key, IParser parser)
    {
        _json!.WritePropertyName(key);
        Write(parser);
    }

    /// <summary>Ends the object.</summary>
    public JsonDocument End()
    {
        _json!.WriteEndObject();
        return Parse();
    }

    /// <summary>The node that the parser is on.</summary>
    /// <exception cref="YamlException">The text is malformed, or nested too deeply.</exception>
    public JsonDocument Read(IParser parser)
    {
        Open();
        Write(parser);
        return Parse();
    }

    /// <inheritdoc/>
    public void Dispose() => _json?.Dispose();

    private void Open()
    {
        // A writer flushes what was given up when it is disposed.
        _json?.Dispose();
        _buffer.Clear();
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
    }

    private JsonDocument Parse()
    {
        _json!.Flush();
        return Document = JsonDocument.Parse(_buffer.WrittenMemory.ToArray());
    }

    /// <summary>Writes a node without recursion; the stack says for each open node whether a key comes next.</summary>
    private void Write(IParser parser)
    {
        var open = new Stack<Level>();
        while (true)
        {
            ParsingEvent current = parser.Current!;
            bool isKey = open.TryPeek(out Level? level) && level.IsKeyNext && current is not MappingEnd;
            if (isKey)
            {
                _json!.WritePropertyName(current is Scalar key ? key.Value : throw new YamlException(current.Start, current.End, "A key has to be a plain text."));
                level!.IsKeyNext = false;
            }
            else
            {
                WriteEvent(current, open);
                if (open.Count == 0)
                {
                    return;
                }
            }

            if (!parser.MoveNext())
            {
                throw new YamlException(current.Start, current.End, "The text ends inside a value.");
            }
        }
    }

    private void WriteEvent(ParsingEvent current, Stack<Level> open)
    {
        switch (current)
        {
            case MappingStart:
                _json!.WriteStartObject();
                Push(current, open, isMapping: true);
                return;
            case SequenceStart:
                _json!.WriteStartArray();
                Push(current, open, isMapping: false);
                return;
            case MappingEnd when open.TryPeek(out Level? mapping) && mapping.IsKeyNext:
                _json!.WriteEndObject();
                open.Pop();
                break;
            case SequenceEnd when open.TryPeek(out Level? sequence) && !sequence.IsMapping:
                _json!.WriteEndArray();
                open.Pop();
                break;
            case MappingEnd or SequenceEnd:
                throw new YamlException(current.Start, current.End, "A value was expected here.");
            case Scalar scalar:
                WriteScalar(scalar);
                break;
            default:
                WarnOfAlias(current);
                _json!.WriteNullValue();
                break;
        }

        if (open.TryPeek(out Level? level))
        {
            level.IsKeyNext = level.IsMapping;
        }
    }

    private static void Push(ParsingEvent current, Stack<Level> open, bool isMapping)
    {
        if (open.Count == MaximumDepth)
        {
            throw new YamlException(current.Start, current.End, $"Values are nested more than {MaximumDepth} deep.");
        }

        open.Push(new Level(isMapping));
    }

    private void WriteScalar(Scalar scalar)
    {
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain && scalar.Value is "" or "~" or "null" or "Null" or "NULL")
        {
            _json!.WriteNullValue();
        }
        else if (isPlain && IsNumber(scalar.Value))
        {
            _json!.WriteRawValue(scalar.Value, skipInputValidation: true);
        }
        else
        {
            _json!.WriteStringValue(scalar.Value);
        }
    }

    /// <summary>A number as JSON writes it (RFC 8259, section 6); <c>007</c> and <c>1_000</c> are texts.</summary>
    private static bool IsNumber(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        int whole = Digits(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0') || text.Length > 40)
        {
            return false;
        }

        rest = rest[whole..];
        if (rest.StartsWith("."))
        {
            int fraction = Digits(rest[1..]);
            rest = fraction == 0 ? "." : rest[(1 + fraction)..];
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..].TrimStart("+-");
            rest = Digits(rest) is int exponent and > 0 ? rest[exponent..] : "e";
        }

        return rest.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private void WarnOfAlias(ParsingEvent current)
    {
        if (!_hasWarned)
        {
            _hasWarned = true;
            context.Warn("AliasIgnored", "An alias (*name) stands for a value given elsewhere. Aliases are not followed; write the value out.", (int)current.Start.Line);
        }
    }

    private sealed class Level(bool isMapping)
    {
        public bool IsMapping { get; } = isMapping;

        /// <summary>Whether a key comes next; in a list, never.</summary>
        public bool IsKeyNext { get; set; } = isMapping;
    }
}
