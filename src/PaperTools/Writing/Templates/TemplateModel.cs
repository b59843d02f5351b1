using System.Buffers;
using System.Text.Json;

namespace PaperTools.Writing.Templates;

/// <summary>What a template sees of a paper: the members of the JSON contract, and nothing else.</summary>
internal static class TemplateModel
{
    /// <summary>The paper's members by name; those without a value are missing.</summary>
    public static Dictionary<string, object?> Of(Paper paper)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            PaperJson.Write(json, paper);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return Object(document.RootElement);
    }

    private static Dictionary<string, object?> Object(JsonElement element) =>
        element.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value), StringComparer.Ordinal);

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
