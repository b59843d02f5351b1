using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>Reads PubMed's XML (dtd.nlm.nih.gov/ncbi/pubmed/doc/out/190101/index.html): articles, and books and their chapters.</summary>
public sealed class PubMedXmlReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "PubMedXml";

    /// <inheritdoc/>
    public string Description => "PubMed XML";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) =>
        XmlSample.Root(sample) is "PubmedArticleSet" or "PubmedArticle" or "PubmedBookArticle" or "PubmedBookArticleSet" or "MedlineCitationSet" or "MedlineCitation" ? 98 : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        bool isBare = XmlSample.Root(source.Sample) is "MedlineCitationSet" or "MedlineCitation";
        using XmlEntries entries = isBare
            ? new(source, context, "MedlineCitation")
            : new(source, context, "PubmedArticle", "PubmedBookArticle");
        bool hasEntry = false;
        while (entries.Read())
        {
            hasEntry = true;
            if (entries.Parse(PubMedRecord.Parse) is not PubMedRecord record)
            {
                continue;
            }

            if (record.ToPaper(context, entries.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "The record has no title and is left out.", entries.Line, record.Pmid);
            }
        }

        if (!hasEntry)
        {
            context.Inform("NoPapers", "The file has no PubmedArticle: the search found nothing, or its answer was not fetched.");
        }
    }
}
