using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json;

namespace PaperTools.Commands;

/// <summary>
/// Turns objects of the pipeline into the JSON that they might have come from, for the readers to recognise: what
/// Invoke-RestMethod and ConvertFrom-Json made of a service's answer, or rows as Import-Csv gives them.
/// </summary>
internal sealed class PipelineJson : IDisposable
{
    private const int MaximumDepth = 60;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private int _count;

    public PipelineJson()
    {
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
    }

    public bool IsEmpty => _count == 0;

    /// <summary>Whether an object has members that say something of papers, as a number or a process has not.</summary>
    public static bool IsRecord(PSObject value) =>
        value.BaseObject is PSCustomObject or IDictionary || value.Properties.Any(property => property.Name.Contains("title", StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds an object.</summary>
    public void Add(PSObject value)
    {
        if (_count > 0)
        {
            _json.Flush();
            _buffer.Write("\n"u8);
            _json.Reset();
        }

        WriteObject(value, depth: 0);
        _count++;
    }

    /// <summary>The objects: one as it is, several as a list, since a service's answer is either.</summary>
    public byte[] ToBytes()
    {
        _json.Flush();
        if (_count == 1)
        {
            return _buffer.WrittenSpan.ToArray();
        }

        // Between two objects stands a line end, which no JSON string holds.
        byte[] list = new byte[_buffer.WrittenCount + 2];
        _buffer.WrittenSpan.CopyTo(list.AsSpan(1));
        list.AsSpan().Replace((byte)'\n', (byte)',');
        (list[0], list[^1]) = ((byte)'[', (byte)']');
        return list;
    }

    public void Dispose() => _json.Dispose();

    private void WriteObject(PSObject value, int depth)
    {
        _json.WriteStartObject();
        if (value.BaseObject is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                WriteMember(Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value, depth);
            }
        }
        else
        {
            foreach (PSPropertyInfo property in value.Properties)
            {
                WriteMember(property.Name, ValueOf(property), depth);
            }
        }

        _json.WriteEndObject();
    }

    private void WriteMember(string name, object? value, int depth)
    {
        _json.WritePropertyName(name);
        WriteValue(value, depth + 1);
    }

    /// <summary>A property whose getter fails has no value.</summary>
    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.IsGettable ? property.Value : null;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private void WriteValue(object? value, int depth)
    {
        object? plain = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case null:
                _json.WriteNullValue();
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case bool truth:
                _json.WriteBooleanValue(truth);
                break;
            case DateTime moment:
                _json.WriteStringValue(moment.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                _json.WriteStringValue(moment.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
                break;
            case double or float or decimal or byte or sbyte or short or ushort or int or uint or long or ulong or System.Numerics.BigInteger:
                WriteNumber((IFormattable)plain);
                break;
            case PSObject or IDictionary when depth < MaximumDepth:
                WriteObject(PSObject.AsPSObject(plain), depth);
                break;
            case IEnumerable list when depth < MaximumDepth:
                WriteList(list, depth);
                break;
            default:
                _json.WriteStringValue(Convert.ToString(plain, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteNumber(IFormattable number)
    {
        string text = number.ToString(null, CultureInfo.InvariantCulture);
        bool isFinite = char.IsAsciiDigit(text[^1]);
        if (isFinite)
        {
            _json.WriteRawValue(text, skipInputValidation: true);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private void WriteList(IEnumerable list, int depth)
    {
        _json.WriteStartArray();
        foreach (object? item in list)
        {
            WriteValue(item, depth + 1);
        }

        _json.WriteEndArray();
    }
}
