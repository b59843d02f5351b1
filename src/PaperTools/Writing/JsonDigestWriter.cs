using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Writing;

/// <summary>Writes <c>{ "papers": [ ... ] }</c>, PaperTools' own JSON.</summary>
internal sealed class JsonDigestWriter : IDigestWriter
{
    private readonly Utf8JsonWriter _json;

    public JsonDigestWriter(Stream output)
    {
        // The output is a file or a string, never part of a page, so that only JSON's own escapes are needed.
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteStartArray("papers"u8);
    }

    public void Write(Paper paper)
    {
        PaperJson.Write(_json, paper);
        if (_json.BytesPending > 64 * 1024)
        {
            _json.Flush();
        }
    }

    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose()
    {
        // A Utf8JsonWriter flushes when it is disposed: what was given up must not be written, and the output may be closed.
        _json.Reset(Stream.Null);
        _json.Dispose();
    }
}
