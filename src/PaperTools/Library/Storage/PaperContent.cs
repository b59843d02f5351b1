using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperTools.Extraction;
using PaperTools.Reading;
using PaperTools.Reading.Own;
using PaperTools.Writing;

namespace PaperTools.Library;

/// <summary>Papers as the library stores them: the JSON contract in two parts. It belongs to one thread at a time.</summary>
internal sealed class PaperContent : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _json;
    private readonly PaperElement _papers = new(new ReadContext(new Digest()));

    public PaperContent()
    {
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>What the digest says; nothing is worked out.</summary>
    public byte[] Source(Paper paper) => Source(paper, new ArrayBufferWriter<byte>(), out _).ToArray();

    /// <summary>The facts, those not known yet worked out now.</summary>
    public byte[] Facts(Paper paper) => Written(paper, PaperMembers.Facts).ToArray();

    /// <summary>What the digest says, and a hash of it whatever the digest is: the same words have the same hash.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="texts">Takes what the digest says; it is returned as a part of this.</param>
    /// <param name="description">The hash.</param>
    public ReadOnlyMemory<byte> Source(Paper paper, ArrayBufferWriter<byte> texts, out long description)
    {
        int length = Written(paper, PaperMembers.Description).Length;
        description = Hash(_buffer.WrittenSpan);
        Append(paper, PaperMembers.Place);
        ReadOnlySpan<byte> said = _buffer.WrittenSpan[..length];
        ReadOnlySpan<byte> place = _buffer.WrittenSpan[length..];
        bool hasPlace = place.Length > "{}"u8.Length;
        int start = texts.WrittenCount;
        texts.Write(hasPlace ? said[..^1] : said);
        if (hasPlace)
        {
            texts.Write(","u8);
            texts.Write(place[1..]);
        }

        return texts.WrittenMemory[start..];
    }

    /// <summary>The hash of what the digest says.</summary>
    public long DescriptionHash(Paper paper) => Hash(Written(paper, PaperMembers.Description));

    /// <summary>The paper of its parts; facts of another version are left out, and worked out when somebody asks.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public Paper Read(ReadOnlySpan<byte> source, ReadOnlySpan<byte> facts, int? factsVersion)
    {
        bool hasFacts = !facts.IsEmpty && (factsVersion is null || factsVersion == FactsVersion.Current);
        JsonElement? known = hasFacts ? Parse(facts) : null;
        Paper paper = _papers.ReadParts(Parse(source), known);
        if (hasFacts)
        {
            paper.FactStore.IsStated = factsVersion is null;
        }

        return paper;
    }

    public void Dispose() => _json.Dispose();

    private static long Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    private ReadOnlySpan<byte> Written(Paper paper, PaperMembers members)
    {
        _buffer.ResetWrittenCount();
        Append(paper, members);
        return _buffer.WrittenSpan;
    }

    private void Append(Paper paper, PaperMembers members)
    {
        _json.Reset();
        PaperJson.Write(_json, paper, members);
        _json.Flush();
    }
}
