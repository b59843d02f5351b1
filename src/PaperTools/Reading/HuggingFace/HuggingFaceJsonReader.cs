using System.Text.Json;

namespace PaperTools.Reading;

/// <summary>Reads the answers of Hugging Face's papers API. An answer is at most some hundred papers, and read as one document.</summary>
public sealed class HuggingFaceJsonReader : IDigestReader
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <inheritdoc/>
    public string Format => "HuggingFaceJson";

    /// <inheritdoc/>
    public string Description => "Hugging Face daily papers, paper search and single papers from the API (JSON)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        if (sample.Start is not ['{' or '[', ..])
        {
            return 0;
        }

        string text = sample.Text;
        bool isPaper = Has("\"summary\"") && Has("\"publishedAt\"") && (Has("\"upvotes\"") || Has("\"discussionId\"") || Has("\"paper\""));
        bool isError = sample.IsWhole && text.Length < 1000 && sample.Start.StartsWith("{") && Has("\"error\"") && !Has("\"title\"");
        return isPaper ? 95 : isError ? 20 : 0;

        bool Has(string member) => text.Contains(member, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using JsonDocument document = Parse(source, context);
        JsonElement[] items = [.. HuggingFaceJson.Find(document.RootElement)];
        TakeDay(items, context.Digest);
        foreach (JsonElement item in items)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (HuggingFaceJson.Read(item, context) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "A paper without a title; each is expected to have one as text.", entry: Start(item.GetRawText()));
            }
        }

        if (items.Length == 0)
        {
            string reason = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out JsonElement error)
                ? $"The service answered with an error: {error}"
                : "The answer holds no papers; the service has none for this day or search.";
            context.Warn("NoPapers", reason);
        }
    }

    private static JsonDocument Parse(DigestSource source, ReadContext context)
    {
        try
        {
            return JsonDocument.Parse(source.Utf8, s_options);
        }
        catch (JsonException exception)
        {
            int? line = exception.LineNumber is long number ? (int)Math.Min(int.MaxValue, number + 1) : null;
            throw context.Fail("MalformedJson", "This is no complete JSON; the answer may have been cut off. Save it again.", line, exception);
        }
    }

    /// <summary>The answer's day, where all its papers were featured on one.</summary>
    private static void TakeDay(JsonElement[] items, Digest digest)
    {
        PaperDate?[] days = [.. items.Select(HuggingFaceJson.FeatureDay).Where(day => day is not null).Distinct()];
        digest.Date = days.Length == 1 ? days[0] : null;
    }

    private static string Start(string json) => json.Length <= 80 ? json : json[..80];
}
