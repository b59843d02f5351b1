namespace PaperTools.Reading;

/// <summary>Reads a Hugging Face papers page (search, daily, trending) that was saved as text.</summary>
public sealed class HuggingFacePageReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "HuggingFacePage";

    /// <inheritdoc/>
    public string Description => "Hugging Face papers page saved as text or Markdown";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        if (sample.Start is ['<' or '{' or '@', ..])
        {
            return 0;
        }

        foreach (ReadOnlySpan<char> line in sample.Lines)
        {
            string text = line.Length <= 200 ? line.Trim("# \t").ToString() : "";
            if (SiteText.IsMailOffer(text) || SiteText.Curator(text) is not null || SiteText.PageTitle(text) is not null)
            {
                return 90;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        foreach (Paper paper in new BarePage(source, context).Papers())
        {
            yield return paper;
        }

        if (context.Count == 0)
        {
            context.Warn("NoPapers", "The page shows no papers: nothing stands between its header and its footer. Save the page when its papers have loaded.");
        }
    }
}
