using System.Text;

namespace PaperTools.Tests.Commands;

/// <summary>A digest without papers says why, where the user sees it.</summary>
public class EmptyDigestTests
{
    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>ArXiv Query: x</title><id>http://arxiv.org/api/x</id></feed>", "found none")]
    [InlineData("<rss version='2.0' xmlns:arxiv='http://arxiv.org/schemas/atom'><channel><title>cs.CL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CL</link></channel></rss>", "announced none")]
    [InlineData("<OAI-PMH><error code='noRecordsMatch'>nothing matches</error></OAI-PMH>", "nothing matches")]
    [InlineData("<PubmedArticleSet></PubmedArticleSet>", "found nothing")]
    [InlineData("<xml><records></records></xml>", "no record")]
    [InlineData("Date: Sat, 10 Jun 23 00:44:20 GMT\nSubject: math.OA daily 0 new + 0 crosses received\n", "weekends")]
    [InlineData("new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMay 6\n", "shows no papers")]
    [InlineData("[]", "list is empty")]
    [InlineData("{\"papers\":[]}", "list is empty")]
    [InlineData("papers: []", "no mapping with a title")]
    [InlineData("{\"message-type\":\"work-list\",\"message\":{\"items\":[]}}", "holds no papers")]
    [InlineData("{\"total\":0,\"offset\":0,\"data\":[]}", "holds no papers")]
    [InlineData("{\"meta\":{\"count\":0},\"results\":[]}", "holds no papers")]
    [InlineData("{\"error\":\"Sorry, not found\"}", "Sorry, not found")]
    [InlineData("% Encoding: UTF-8\n", "no entry")]
    [InlineData("% papers to read\n\n  % none so far\n", "no entry")]
    [InlineData("@comment{nothing}\n", "no entry")]
    [InlineData("TY  - JOUR\nER  - \n", "no record")]
    [InlineData("title,authors,year\n", "no papers")]
    [InlineData("From: a@example.org\nSubject: hello\nMIME-Version: 1.0\nContent-Type: text/plain\n\nhi there\n", "carries no digest")]
    public void TheReasonIsWritten(string text, string reason)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.Run($"Get-Paper -LiteralPath '{file.Path}' -Verbose"));
        string message = Assert.Single(engine.Warnings.Concat(engine.Verbose), message => message.Contains(reason, StringComparison.Ordinal));
        Assert.StartsWith(file.Path, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>ArXiv Query: x</title><id>http://arxiv.org/api/x</id><entry><id>http://arxiv.org/api/errors#bad_id</id><title>Error</title><summary>bad id</summary></entry></feed>", "ServiceError")]
    [InlineData("<rss version='2.0'><channel><title>Feed error for query \"cs.XX\"</title><link>http://rss.arxiv.org/rss/cs.XX</link><description>bad archive</description></channel></rss>", "ServiceError")]
    [InlineData("", "EmptyDigest")]
    [InlineData(" \n\n", "EmptyDigest")]
    public void WhatWentWrongIsAnError(string text, string id)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(text));
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors($"Get-Paper -LiteralPath '{file.Path}'"));
        Assert.StartsWith(id, Assert.Single(engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RIS")]
    [InlineData("ArxivAtom")]
    [InlineData("Yaml")]
    public void AnotherFormatThanTheContentsIsAWarning(string format)
    {
        using var file = new TemporaryFile("@article{a, title={One}}"u8.ToArray());
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors($"Get-Paper -LiteralPath '{file.Path}' -Format {format}"));
        Assert.Contains("By its content it is BibTeX", Assert.Single(engine.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void StrictTurnsWarningsIntoErrors()
    {
        using var file = new TemporaryFile("@article{a, title={One}, author={A} year=2001}\n@article{b, title={Two}}"u8.ToArray());
        using var engine = new PowerShellEngine();

        Assert.Equal(2, engine.Run($"Get-Paper -LiteralPath '{file.Path}'").Count);
        Assert.Single(engine.Warnings);
        Assert.Equal(2, engine.RunWithErrors($"Get-Paper -LiteralPath '{file.Path}' -Strict").Count);
        Assert.Empty(engine.Warnings);
        Assert.StartsWith("MissingComma", Assert.Single(engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
