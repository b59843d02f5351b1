using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperTools.Writing;

/// <summary>Emits one YAML document. A string is quoted wherever YAML 1.1 or 1.2 could take it for something else.</summary>
internal sealed class YamlEmitter
{
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _-./()+");

    private static readonly HashSet<string> s_words = new(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly MappingStart s_mappingStart = new();
    private static readonly MappingEnd s_mappingEnd = new();
    private static readonly SequenceStart s_listStart = new(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block);
    private static readonly SequenceEnd s_listEnd = new();

    private readonly Emitter _emitter;

    public YamlEmitter(TextWriter output)
    {
        _emitter = new Emitter(output, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        _emitter.Emit(new StreamStart());
        _emitter.Emit(new DocumentStart(null, null, isImplicit: true));
    }

    public void BeginMapping() => _emitter.Emit(s_mappingStart);

    public void EndMapping() => _emitter.Emit(s_mappingEnd);

    public void BeginList() => _emitter.Emit(s_listStart);

    public void EndList() => _emitter.Emit(s_listEnd);

    /// <summary>The name of a member; YAML 1.1 takes even <c>on</c> for a boolean.</summary>
    public void Name(string name) => Text(name);

    /// <summary>A string.</summary>
    public void Text(string text) => Scalar(text, IsPlain(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted);

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
            Scalar(value.ToString(CultureInfo.InvariantCulture), ScalarStyle.Plain);
        }
    }

    /// <summary>A member with a list; nothing where it is empty.</summary>
    public void Member(string name, IEnumerable<string> texts)
    {
        if (!texts.Any())
        {
            return;
        }

        Name(name);
        BeginList();
        foreach (string text in texts)
        {
            Text(text);
        }

        EndList();
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

    /// <summary>Ends the document.</summary>
    public void End()
    {
        _emitter.Emit(new DocumentEnd(isImplicit: true));
        _emitter.Emit(new StreamEnd());
    }

    private void Json(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                BeginMapping();
                break;
            case JsonTokenType.EndObject:
                EndMapping();
                break;
            case JsonTokenType.StartArray:
                BeginList();
                break;
            case JsonTokenType.EndArray:
                EndList();
                break;
            case JsonTokenType.PropertyName:
                Name(reader.GetString()!);
                break;
            case JsonTokenType.String:
                Text(reader.GetString()!);
                break;
            case JsonTokenType.Number:
                Scalar(Number(Encoding.ASCII.GetString(reader.ValueSpan)), ScalarStyle.Plain);
                break;
            default:
                Scalar(reader.TokenType == JsonTokenType.True ? "true" : reader.TokenType == JsonTokenType.False ? "false" : "null", ScalarStyle.Plain);
                break;
        }
    }

    private void Scalar(string value, ScalarStyle style) =>
        _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value, style, isPlainImplicit: true, isQuotedImplicit: true));

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
}
