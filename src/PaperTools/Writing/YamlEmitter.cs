using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>
/// Emits one YAML document in block style (YAML 1.2, chapter 8): mappings, sequences, plain and double-quoted scalars. A string
/// is quoted wherever YAML 1.1 or 1.2 could take it for something else. YamlDotNet's emitter, which weighs every style for
/// every character, takes seven times as long as System.Text.Json (<c>write-rate</c>), this one does not.
/// </summary>
internal sealed class YamlEmitter(TextWriter output)
{
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _-./()+");

    private static readonly HashSet<string> s_words = new(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What cannot stand in quotation marks as it is: they themselves, backslashes, line ends of YAML 1.1, and what is not printable.</summary>
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        [.. "\"\\\u2028\u2029\uFEFF\uFFFE\uFFFF", .. Range(0, 0x1F), .. Range(0x7F, 0x9F), .. Range(0xD800, 0xDFFF)]);

    private readonly Stack<Level> _levels = new();

    public void BeginMapping() => Begin(isList: false);

    public void BeginList() => Begin(isList: true);

    /// <summary>Ends the mapping or list that was begun last.</summary>
    public void End()
    {
        Level level = _levels.Pop();
        if (level.IsEmpty)
        {
            output.Write(level.FollowsName ? " " : "");
            output.Write(level.IsList ? "[]\n" : "{}\n");
        }
    }

    /// <summary>The name of a member; YAML 1.1 takes even <c>on</c> for a boolean.</summary>
    public void Name(string name)
    {
        BeginItem();
        Write(name);
        output.Write(':');
    }

    /// <summary>A string.</summary>
    public void Text(string text)
    {
        BeginScalar();
        Write(text);
        output.Write('\n');
    }

    /// <summary>A member with a string; nothing where there is none.</summary>
    public void Member(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Name(name);
            Text(text);
        }
    }

    /// <summary>A member with a number; nothing where there is none.</summary>
    public void Member(string name, int? number)
    {
        if (number is int value)
        {
            Name(name);
            Scalar(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A member with a list; nothing where it is empty.</summary>
    public void Member(string name, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        if (all.Length == 0)
        {
            return;
        }

        Name(name);
        BeginList();
        Array.ForEach(all, Text);
        End();
    }

    /// <summary>The value that a JSON text holds.</summary>
    public void Json(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            Json(ref reader);
        }
    }

    private void Json(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Begin(isList: reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                End();
                break;
            case JsonTokenType.PropertyName:
                Name(reader.GetString()!);
                break;
            case JsonTokenType.String:
                Text(reader.GetString()!);
                break;
            case JsonTokenType.Number:
                Scalar(Number(Encoding.ASCII.GetString(reader.ValueSpan)));
                break;
            default:
                Scalar(reader.TokenType == JsonTokenType.True ? "true" : reader.TokenType == JsonTokenType.False ? "false" : "null");
                break;
        }
    }

    private void Begin(bool isList)
    {
        if (!_levels.TryPeek(out Level? parent))
        {
            _levels.Push(new Level(isList, 0, FollowsName: false));
            return;
        }

        if (parent.IsList)
        {
            BeginItem();
        }

        // A list stands as far in as the name it belongs to, its dashes being indentation enough.
        int indent = parent.Indent + (isList && !parent.IsList ? 0 : 2);
        _levels.Push(new Level(isList, indent, FollowsName: !parent.IsList));
    }

    /// <summary>What stands before a name or an item: the first one of a list's item goes on the line of its dash.</summary>
    private void BeginItem()
    {
        Level level = _levels.Peek();
        if (level.IsEmpty && level.FollowsName)
        {
            output.Write('\n');
        }

        for (int i = level.IsEmpty && !level.FollowsName ? level.Indent : 0; i < level.Indent; i++)
        {
            output.Write(' ');
        }

        output.Write(level.IsList ? "- " : "");
        level.IsEmpty = false;
    }

    private void BeginScalar()
    {
        if (_levels.Peek().IsList)
        {
            BeginItem();
        }
        else
        {
            output.Write(' ');
        }
    }

    /// <summary>A number, boolean or null.</summary>
    private void Scalar(string value)
    {
        BeginScalar();
        output.Write(value);
        output.Write('\n');
    }

    private void Write(string text)
    {
        if (IsPlain(text))
        {
            output.Write(text);
            return;
        }

        output.Write('"');
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAny(s_escaped) is var index and >= 0)
        {
            output.Write(rest[..index]);
            _ = Rune.DecodeFromUtf16(rest[index..], out Rune rune, out int length);
            WriteEscape(rune);
            rest = rest[(index + length)..];
        }

        output.Write(rest);
        output.Write('"');
    }

    private void WriteEscape(Rune rune)
    {
        switch (rune.Value)
        {
            case '"' or '\\':
                output.Write('\\');
                output.Write((char)rune.Value);
                break;
            case '\n':
                output.Write("\\n");
                break;
            case '\t':
                output.Write("\\t");
                break;
            case > 0xFFFF:
                Span<char> pair = stackalloc char[2];
                output.Write(pair[..rune.EncodeToUtf16(pair)]);
                break;
            default:
                output.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"));
                break;
        }
    }

    /// <summary>YAML 1.1 wants a point in a number with an exponent: <c>1.0E-05</c>.</summary>
    private static string Number(string json) =>
        json.Contains('E', StringComparison.Ordinal) && !json.Contains('.', StringComparison.Ordinal) ? json.Replace("E", ".0E", StringComparison.Ordinal) : json;

    /// <summary>Letters first and nothing but letters, digits and harmless marks: no number, date, boolean or indicator.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text[^1] != ' '
        && !text.AsSpan().ContainsAnyExcept(s_plain)
        && !s_words.Contains(text);

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    /// <summary>A mapping or list that is not ended yet.</summary>
    private sealed record Level(bool IsList, int Indent, bool FollowsName)
    {
        public bool IsEmpty { get; set; } = true;
    }
}
