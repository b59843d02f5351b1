using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PaperTools.Reading;

/// <summary>
/// Reads a Hugging Face papers page saved as HTML. The page carries its papers as JSON in the <c>data-props</c> of its
/// components; a page saved without them is read as it looks.
/// </summary>
public sealed class HuggingFaceHtmlReader : IDigestReader
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <inheritdoc/>
    public string Format => "HuggingFaceHtml";

    /// <inheritdoc/>
    public string Description => "Hugging Face papers page saved as HTML";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool isHtml = sample.Start.StartsWith("<") && sample.Text.Contains("<html", StringComparison.OrdinalIgnoreCase);
        bool isSite = sample.Text.Contains("huggingface", StringComparison.OrdinalIgnoreCase) || sample.Text.Contains("Hugging Face", StringComparison.Ordinal);
        return isHtml && isSite ? 90 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using IDocument document = new HtmlParser().ParseDocument(source.Utf8);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (IElement component in document.QuerySelectorAll("[data-props]"))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (Paper paper in Embedded(component.GetAttribute("data-props")!, seen, context))
            {
                yield return paper;
            }
        }

        if (context.Count == 0)
        {
            foreach (Paper paper in Visible(HtmlPageText.Of(document), context))
            {
                yield return paper;
            }
        }

        if (context.Count == 0)
        {
            context.Warn("NoPapers", "The saved page shows no papers. Save it when its papers have loaded, or save what /api/daily_papers answers.");
        }
    }

    private static List<Paper> Embedded(string json, HashSet<string> seen, ReadContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            List<Paper> papers = [];
            foreach (JsonElement item in HuggingFaceJson.Find(document.RootElement))
            {
                if (seen.Add(HuggingFaceJson.Id(item)) && HuggingFaceJson.Read(item, context) is Paper paper)
                {
                    papers.Add(paper);
                }
            }

            return papers;
        }
        catch (JsonException)
        {
            context.Inform("MalformedJson", "A component of the page carries data that are no JSON; they are left out.");
            return [];
        }
    }

    private static IEnumerable<Paper> Visible(string text, ReadContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var source = DigestSource.FromText(text);
        return PaperPage.IsPaperPage(text) ? PaperPage.Read(source, context) : new CardPage(source, context).Papers();
    }
}
