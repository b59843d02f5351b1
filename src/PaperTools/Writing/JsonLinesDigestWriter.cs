using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>Writes one paper of the JSON contract a line (https://jsonlines.org).</summary>
internal sealed class JsonLinesDigestWriter : IDigestWriter
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * BufferSize);
    private readonly Utf8JsonWriter _json;

    public JsonLinesDigestWriter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public void Write(Paper paper)
    {
        PaperJson.Write(_json, paper);
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount > BufferSize)
        {
            Flush();
        }
    }

    public void Complete() => Flush();

    public void Dispose() => _json.Dispose();

    private void Flush()
    {
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
