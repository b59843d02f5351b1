using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>Writes YAML 1.2 that says what the JSON contract says: <c>papers:</c> and a list.</summary>
internal sealed class YamlDigestWriter : IDigestWriter
{
    private readonly StreamWriter _text;
    private readonly YamlEmitter _yaml;
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    public YamlDigestWriter(Stream output)
    {
        _text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _yaml = new YamlEmitter(_text);
        _yaml.BeginMapping();
        _yaml.Name("papers");
        _yaml.BeginList();
    }

    public void Write(Paper paper)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        PaperJson.Write(_json, paper);
        _json.Flush();
        _yaml.Json(_buffer.WrittenSpan);
    }

    public void Complete()
    {
        _yaml.EndList();
        _yaml.EndMapping();
        _yaml.End();
        _text.Flush();
    }

    public void Dispose()
    {
        // What was given up must not be written: the text writer would flush.
        _json.Dispose();
    }
}
