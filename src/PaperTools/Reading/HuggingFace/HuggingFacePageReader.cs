using System.Text;

namespace PaperTools.Reading;

/// <summary>Reads a Hugging Face papers page (search, daily, trending, a single paper) that was saved as text.</summary>
public sealed class HuggingFacePageReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "HuggingFacePage";

    /// <inheritdoc/>
    public string Description => "Hugging Face papers page saved as text or Markdown";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        // A converter may have kept what only divides the page.
        bool isMarkup = sample.Start is ['<', ..] && !sample.Start.StartsWith("<div>");
        if (isMarkup || sample.Start is ['{' or '@', ..])
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

        return PaperPage.IsPaperPage(sample.Text) ? 80 : PairedText.IsPairs(sample) ? 10 : 0;
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        IEnumerable<Paper> papers = NumberedLinks.IsDump(source.Sample.Text) ? OfDump(source, context)
            : HasCards(source.Sample) ? new CardPage(source, context).Papers()
            : PaperPage.IsPaperPage(source.Sample.Text) ? PaperPage.Read(source, context)
            : new BarePage(source, context).Papers();
        foreach (Paper paper in papers)
        {
            yield return paper;
        }

        if (context.Count == 0)
        {
            context.Warn("NoPapers", "The page shows no papers: nothing stands between its header and its footer. Save the page when its papers have loaded.");
        }
    }

    private static IEnumerable<Paper> OfDump(DigestSource source, ReadContext context)
    {
        using var reader = new StreamReader(source.Utf8, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: -1, leaveOpen: true);
        using var page = DigestSource.FromText(NumberedLinks.ToMarkdown(reader.ReadToEnd()));
        foreach (Paper paper in new CardPage(page, context).Papers())
        {
            yield return paper;
        }
    }

    /// <summary>Whether titles are marked: as headings, or by the addresses of papers.</summary>
    private static bool HasCards(DigestSample sample)
    {
        if (PaperPage.IsPaperPage(sample.Text))
        {
            return false;
        }

        bool hasHeading = sample.Text.StartsWith("### ", StringComparison.Ordinal) || sample.Text.Contains("\n### ", StringComparison.Ordinal);
        return hasHeading || sample.Text.Contains("/papers/", StringComparison.Ordinal) || sample.Text.Contains(CardText.MailVotesEnd, StringComparison.Ordinal);
    }
}
