using System.Text.Json;

namespace PaperTools.Library;

/// <summary>Reads of a paper's JSON only what is indexed: title, abstract and keywords, dates and counts.</summary>
internal static class IndexedTexts
{
    /// <summary>The paper, with no more than that; one without any where the JSON is damaged.</summary>
    public static Paper Read(ReadOnlySpan<byte> json)
    {
        string title = "";
        string text = "";
        List<string> keywords = [];
        PaperDate? published = null;
        PaperDate? updated = null;
        int? upvotes = null;
        int? comments = null;
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
                else if (reader.ValueTextEquals("published"u8))
                {
                    published = ReadDate(ref reader);
                }
                else if (reader.ValueTextEquals("updated"u8))
                {
                    updated = ReadDate(ref reader);
                }
                else if (reader.ValueTextEquals("upvotes"u8))
                {
                    upvotes = ReadNumber(ref reader);
                }
                else if (reader.ValueTextEquals("comments"u8))
                {
                    comments = ReadNumber(ref reader);
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

        return new Paper { Title = title, Abstract = text, Keywords = keywords, Published = published, Updated = updated, Upvotes = upvotes, Comments = comments };
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
    }

    private static PaperDate? ReadDate(ref Utf8JsonReader reader) => PaperDate.TryParse(ReadText(ref reader), out PaperDate date) ? date : null;

    private static int? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) ? number : null;
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
