using System.Globalization;
using System.Security;

namespace PaperTools.Benchmarks.Generation;

/// <summary>The formats of arXiv's mails and of catalogues.</summary>
public static partial class GeneratedDigest
{
    private static void WriteArxivListing(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        string rule = new('-', 78);
        writer.Write($"Date: Wed, 1 Jan 2026 00:00:00 GMT\nSubject: cs daily Subj-class mailing\n\n{rule}\n");
        foreach (GeneratedPaper paper in papers)
        {
            string authors = string.Join(", ", paper.Authors.Select(author => $"{author.Given} {author.Family}"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""
                \\
                arXiv:{paper.ArxivId}
                Date: {paper.Published:ddd, d MMM yyyy} 18:23:40 GMT   (14kb)

                Title: {paper.Title}
                Authors: {authors}
                Categories: {paper.Categories[0]}
                DOI: {paper.Doi}
                \\
                  {paper.Abstract}
                \\ ( https://arxiv.org/abs/{paper.ArxivId} ,  14kb)
                {rule}

                """));
        }
    }

    private static void WriteMedline(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        int number = 0;
        foreach (GeneratedPaper paper in papers)
        {
            string authors = string.Concat(paper.Authors.Select(author => $"FAU - {author.Family}, {author.Given}\nAU  - {author.Family} {author.Given[0]}\n"));
            string keywords = string.Concat(paper.Keywords.Select(keyword => $"OT  - {keyword}\n"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"PMID- {++number}\nOWN - NLM\nTI  - {paper.Title}\nAB  - {paper.Abstract}\n{authors}DP  - {paper.Published:yyyy MMM d}\nJT  - {paper.Venue}\n{keywords}AID - {paper.Doi} [doi]\n\n"));
        }
    }

    private static void WritePubMed(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        int number = 0;
        writer.Write("<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n<PubmedArticleSet>\n");
        foreach (GeneratedPaper paper in papers)
        {
            string authors = string.Concat(paper.Authors.Select(author => $"<Author ValidYN=\"Y\"><LastName>{author.Family}</LastName><ForeName>{author.Given}</ForeName></Author>"));
            string keywords = string.Concat(paper.Keywords.Select(keyword => $"<Keyword MajorTopicYN=\"N\">{keyword}</Keyword>"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""
                <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">{++number}</PMID>
                <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><Volume>5</Volume><Issue>2</Issue><PubDate><Year>{paper.Published.Year}</Year><Month>{paper.Published:MMM}</Month><Day>{paper.Published.Day}</Day></PubDate></JournalIssue><Title>{paper.Venue}</Title></Journal>
                <ArticleTitle>{SecurityElement.Escape(paper.Title)}</ArticleTitle>
                <Abstract><AbstractText>{SecurityElement.Escape(paper.Abstract)}</AbstractText></Abstract>
                <AuthorList CompleteYN="Y">{authors}</AuthorList></Article>
                <KeywordList Owner="NOTNLM">{keywords}</KeywordList></MedlineCitation>
                <PubmedData><ArticleIdList><ArticleId IdType="pubmed">{number}</ArticleId><ArticleId IdType="doi">{paper.Doi}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>

                """));
        }

        writer.Write("</PubmedArticleSet>\n");
    }

    private static void WriteOai(TextWriter writer, IEnumerable<GeneratedPaper> papers)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">\n<ListRecords>\n");
        foreach (GeneratedPaper paper in papers)
        {
            string authors = string.Concat(paper.Authors.Select(author => $"<author><keyname>{author.Family}</keyname><forenames>{author.Given}</forenames></author>"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""
                <record><header><identifier>oai:arXiv.org:{paper.ArxivId}</identifier><datestamp>{paper.Published:yyyy-MM-dd}</datestamp><setSpec>cs</setSpec></header>
                <metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>{paper.ArxivId}</id><created>{paper.Published:yyyy-MM-dd}</created><authors>{authors}</authors>
                <title>{SecurityElement.Escape(paper.Title)}</title><categories>{paper.Categories[0]}</categories><doi>{paper.Doi}</doi>
                <abstract>  {SecurityElement.Escape(paper.Abstract)}
                </abstract></arXiv></metadata></record>

                """));
        }

        writer.Write("</ListRecords>\n</OAI-PMH>\n");
    }
}
