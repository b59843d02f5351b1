using PaperTools.Reading.Arxiv;
using PaperTools.Reading.Bibtex;
using PaperTools.Reading.Catalogues;
using PaperTools.Reading.EndNote;
using PaperTools.Reading.Feeds;
using PaperTools.Reading.Json;
using PaperTools.Reading.Own;
using PaperTools.Reading.Records;
using PaperTools.Reading.Tagged;
using PaperTools.Reading.Yaml;

namespace PaperTools.Reading;

/// <summary>The readers, and the choice among them.</summary>
public static class DigestReaders
{
    /// <summary>Every reader, one line a format; on equal confidence the earlier one gets the source.</summary>
    public static IReadOnlyList<IDigestReader> All { get; } =
    [
        new ArxivApiReader(),
        new ArxivFeedReader(),
        new FeedReader(),
        new PubMedXmlReader(),
        new OaiPmhReader(),
        new AclAnthologyReader(),
        new DblpXmlReader(),
        new ArxivJsonLinesReader(),
        new PaperJsonReader(),
        new ObjectJsonReader(),
        new DelimitedReader(),
        new YamlReader(),
        new HuggingFacePageReader(),
        new HuggingFaceJsonReader(),
        new HuggingFaceHtmlReader(),
        new ArxivListingReader(),
        new GoogleScholarReader(),
        new RepecReader(),
        new MarkdownListReader(),
        new MailReader(),
        new BibtexReader(),
        new MedlineReader(),
        new RisReader(),
        new WebOfScienceReader(),
        new CrossrefJsonReader(),
        new SemanticScholarJsonReader(),
        new OpenAlexJsonReader(),
        new DblpJsonReader(),
        new CslJsonReader(),
        new EndNoteXmlReader(),
    ];

    /// <summary>The names that writers have for what is read under another one.</summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["BibLaTeX"] = "BibTeX", ["JsonLines"] = "Json", ["Tsv"] = "Csv", ["Atom"] = "Feed", ["Rss"] = "Feed" };

    /// <summary>The reader of a format by its name or the name that it is written under, in any case; null where there is none.</summary>
    public static IDigestReader? ByName(string format)
    {
        string name = OtherNames.GetValueOrDefault(format, format);
        return All.FirstOrDefault(reader => reader.Format.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The reader that is surest of the sample; null where none knows it.</summary>
    public static IDigestReader? Detect(DigestSample sample)
    {
        IDigestReader? best = null;
        int confidence = 0;
        foreach (IDigestReader reader in All)
        {
            int found = reader.Detect(sample);
            if (found > confidence)
            {
                (best, confidence) = (reader, found);
            }
        }

        return best;
    }
}
