using System.Text.Json;
using PaperTools.Reading.Json;

namespace PaperTools.Reading;

/// <summary>Reads the answers of Hugging Face's papers API, one paper at a time.</summary>
public sealed class HuggingFaceJsonReader : IDigestReader
{
    /// <summary>No day has more; the papers that are held back until it is known whether the answer is of one day.</summary>
    private const int MostPapersOfADay = 500;

    private static readonly string[] s_lists = ["papers", "dailyPapers", "items", "results", "data"];

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
        List<Paper> held = [];
        bool isHolding = true;
        bool isEmpty = true;
        PaperDate? day = null;
        foreach (JsonEntry entry in new JsonEntries(source, context, s_lists, []).Read())
        {
            isEmpty = false;
            foreach ((Paper paper, PaperDate? featured) in Papers(entry, context))
            {
                // The answer has a day where all its papers were featured on one, which the papers behind the first tell.
                bool isOtherDay = day is not null && featured is not null && featured != day;
                day ??= featured;
                held.Add(paper);
                if (isHolding && (isOtherDay || held.Count == MostPapersOfADay))
                {
                    isHolding = false;
                    context.Digest.Date = isOtherDay ? null : day;
                }
            }

            foreach (Paper paper in isHolding ? [] : held)
            {
                yield return paper;
            }

            if (!isHolding)
            {
                held.Clear();
            }
        }

        context.Digest.Date = isHolding ? day : context.Digest.Date;
        foreach (Paper paper in held)
        {
            yield return paper;
        }

        if (isEmpty)
        {
            context.Warn("NoPapers", "The answer holds no papers; the service has none for this day or search.");
        }
    }

    private static IEnumerable<(Paper Paper, PaperDate? Day)> Papers(JsonEntry entry, ReadContext context)
    {
        bool isEmpty = true;
        foreach (JsonElement item in HuggingFaceJson.Find(entry.Element))
        {
            isEmpty = false;
            if (HuggingFaceJson.Read(item, context, entry.Line) is Paper paper)
            {
                yield return (paper, HuggingFaceJson.FeatureDay(item));
            }
            else
            {
                context.Error("MalformedEntry", "A paper without a title; each is expected to have one as text.", entry.Line, Start(item.GetRawText()));
            }
        }

        if (isEmpty)
        {
            string reason = entry.Element.Text("error") is string error
                ? $"The service answered with an error: {error}"
                : $"This is no paper and holds none; an object with title and summary was expected. It is left out: {Start(entry.Element.GetRawText())}";
            context.Warn("EmptyEntry", reason, entry.Line);
        }
    }

    private static string Start(string json) => json.Length <= 80 ? json : json[..80];
}
