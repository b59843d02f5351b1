using System.Text.Json;

namespace PaperTools.Library;

/// <summary>Reads of a paper's JSON only what is searched: title, abstract and keywords.</summary>
internal static class IndexedTexts
{
    /// <summary>The paper, with no more than its texts; one without any where the JSON is damaged.</summary>
    public static Paper Read(ReadOnlySpan<byte> json)
    {
        string title = "";
        string text = "";
        List<string> keywords = [];
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("title"u8))
                {
                    title = ReadText(ref reader);
                }
                else if (reader.ValueTextEquals("abstract"u8))
                {
                    text = ReadText(ref reader);
                }
                else if (reader.ValueTextEquals("keywords"u8))
                {
                    ReadList(ref reader, keywords);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever asks for the paper itself is told.
        }

        return new Paper { Title = title, Abstract = text, Keywords = keywords };
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
    }

    private static void ReadList(ref Utf8JsonReader reader, List<string> items)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            items.Add(reader.GetString()!);
        }
    }
}
