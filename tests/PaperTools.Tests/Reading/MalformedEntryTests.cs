namespace PaperTools.Tests.Reading;

/// <summary>A malformed entry in the middle of a file of each format: the others come out, and a diagnostic names its place.</summary>
public class MalformedEntryTests : ReadingTest
{
    /// <summary>The format, the line that the diagnostic names, and a file of the papers One and Three with something malformed between them.</summary>
    public static TheoryData<string, int, string> Files => new()
    {
        { "BibTeX", 2, "@article{a, title={One}}\n@article{b, title={Two, author={C D}\n@article{c, title={Three}}\n" },
        { "BibTeX", 2, "@article{a, title={One}}\n@article{b,\n title={Two,\n year=2000\n}\n  @article{c, title={Three}}\n" },
        { "RIS", 5, "TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\nwhat is this\nER  - \n\nTY  - JOUR\nTI  - Three\nER  - \n" },
        { "MEDLINE", 4, "PMID- 1\nTI  - One\n\nPMID-\nXX  - nothing\n\nPMID- 3\nTI  - Three\n" },
        { "PubMedXml", 3, Xml("PubmedArticleSet", "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>{0}</ArticleTitle></Article></MedlineCitation></PubmedArticle>") },
        { "ArxivAtom", 3, Xml("feed xmlns='http://www.w3.org/2005/Atom'", "<entry><id>http://arxiv.org/abs/2301.00001v1</id><title>{0}</title></entry>") },
        { "Feed", 3, Xml("rss", "<item><title>{0}</title><link>https://example.org/1</link></item>") },
        { "OaiPmh", 3, Xml("OAI-PMH", "<record><header><identifier>oai:1</identifier></header><metadata><dc><title>{0}</title></dc></metadata></record>") },
        { "EndNoteXml", 3, Xml("xml", "<record><titles><title>{0}</title></titles></record>") },
        { "AclAnthology", 3, Xml("collection", "<paper id='1'><title>{0}</title></paper>") },
        { "CSL-JSON", 2, "[{\"DOI\":\"10.1000/1\",\"type\":\"book\",\"title\":\"One\"},\n{\"type\":\"book\",\"title\":\"Two\",\"author\":[{\"family\":\"B\"]},\n{\"type\":\"book\",\"title\":\"Three\"}]" },
        { "Objects", 3, "[\n  {\n    \"title\": \"One\"\n  },\n  {\n    \"title\": \"Two\"quote\"\n  },\n  {\n    \"title\": \"Three\"\n  }\n]" },
        { "Json", 1, "{\"papers\":[{\"title\":\"One\"},{\"title\":\"Two},{\"title\":\"Three\"}]}" },
        { "Json", 2, "{\"title\":\"One\"}\n{\"title\":\"Two\n{\"title\":\"Three\"}\n" },
        { "HuggingFaceJson", 2, "[{\"paper\":{\"id\":\"2601.00001\",\"title\":\"One\"}},\n{\"paper\":{\"id\":\"2601.00002\",\"title\":\"Two},\n{\"paper\":{\"id\":\"2601.00003\",\"title\":\"Three\"}}]" },
        { "CrossrefJson", 2, "{\"message\":{\"items\":[{\"DOI\":\"10.1000/1\",\"title\":[\"One\"]},\n{\"DOI\":\"10.1000/2\",\"title\":[\"Two\"},{\"DOI\":\"10.1000/3\",\"title\":[\"Three\"]}]}}" },
        { "SemanticScholarJson", 1, "{\"data\":[{\"paperId\":\"a\",\"title\":\"One\"},{\"paperId\":\"b\",\"title\":\"Two\",\"externalIds\":{},{\"paperId\":\"c\",\"title\":\"Three\"}]}" },
        { "OpenAlexJson", 1, "{\"results\":[{\"id\":\"W1\",\"title\":\"One\",\"topics\":[]},{\"id\":\"W2\",\"title\":\"Two,\"topics\":[{\"id\":\"T1\",\"score\":1}]},{\"id\":\"W3\",\"title\":\"Three\",\"topics\":[]}]}" },
        { "ArxivJsonLines", 2, "{\"id\":\"0704.0001\",\"title\":\"One\",\"abstract\":\"x\"}\n{\"id\":\"0704.0002\",\"title\":\"Two,\"abstract\":\"x\"\n{\"id\":\"0704.0003\",\"title\":\"Three\",\"abstract\":\"x\"}\n" },
        { "Csv", 3, "title,year\nOne,2001\n\"Two,2002\nThree,2003\n" },
        { "Csv", 3, "title,year\nOne,2001\n\"Two,2002\nThree,\"2003\"\n" },
        { "Csv", 5, "title;note\nOne;\"two\n\nlines\"\n;nothing\nThree;x\n" },
        { "Yaml", 3, "- title: One\n  year: 1\n- title: \"Two\n  year: 2\n- title: Three\n" },
        { "ArxivListing", 8, Listing("Title: One") + Listing("Ttle: Two") + Listing("Title: Three") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void TheOthersComeOut(string format, int line, string text)
    {
        Assert.Equal(["One", "Three"], ReadText(text, format).Select(paper => paper.Title));
        Diagnostic diagnostic = Diagnostics[0];
        Assert.True(diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning, diagnostic.ToString());
        Assert.InRange(diagnostic.Line ?? 0, line, line + 3);
    }

    [Fact]
    public void AMailWithoutADigestDoesNotEndTheMailbox()
    {
        const string Headers = "From a@example.org Mon Jan  1 00:00:00 2024\nFrom: a@example.org\nSubject: s\n\n";
        string mailbox = $"{Headers}@article{{a, title={{One}}}}\n\n{Headers}Hello.\n\nFrom nobody\n\nno headers\n\n{Headers}@article{{c, title={{Three}}}}\n";

        Assert.Equal(["One", "Three"], ReadText(mailbox).Select(paper => paper.Title));
        Assert.NotEmpty(Diagnostics);
    }

    [Fact]
    public void FieldsBehindTheEndOfAnEntryAreReported()
    {
        Assert.Equal(2, ReadText("@article{a, title={One}}}, year={2001}}\n@article{b, title={Two}},\n  year={2002}\n}\n").Count);
        Assert.Equal(["UnexpectedBrace", "UnexpectedBrace"], Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("""{"papers":[{"title":"One","abstractKind":"abstract"}""")]
    [InlineData("""[{"type":"article","title":"One","author":[{"family":"Doe"}]},""")]
    [InlineData("""{"message-type":"work-list","message":{"items":[{"DOI":"10.1000/1","title":["One"]}]""")]
    public void JsonThatIsCutOffBetweenEntriesSaysSo(string json)
    {
        Assert.Equal("One", Assert.Single(ReadText(json)).Title);
        Assert.Equal("IncompleteJson", Assert.Single(Diagnostics).Code);
    }

    [Fact]
    public void AMessageNamesFileLineAndEntry()
    {
        var diagnostic = new Diagnostic(DiagnosticSeverity.Error, "MalformedEntry", "No title was found.") { Path = "a.bib", Line = 3, Entry = "key" };

        Assert.Equal("a.bib:3: No title was found. Entry: key", diagnostic.ToString());
        Assert.Equal("a.bib:3: 'key' has no title.", (diagnostic with { Message = "'key' has no title." }).ToString());
    }

    private static string Listing(string title) => $"\\\\\narXiv:2306.00001\n\n{title}\nAuthors: A B\n\\\\\n  Text.\n\\\\ ( https://arxiv.org/abs/2306.00001 ,  14kb)\n";

    private static string Xml(string root, string entry) =>
        $"<{root}>\n{entry.Replace("{0}", "One", StringComparison.Ordinal)}\n{entry.Replace("{0}", "Two<b>", StringComparison.Ordinal)}\n{entry.Replace("{0}", "Three", StringComparison.Ordinal)}\n</{root.Split(' ')[0]}>";
}
