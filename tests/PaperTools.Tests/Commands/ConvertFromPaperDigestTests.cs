using System.Management.Automation;
using System.Xml;

namespace PaperTools.Tests.Commands;

public class ConvertFromPaperDigestTests
{
    private readonly string _feed = File.ReadAllText(Repository.Fixture("Reading", "arxiv-api.xml"));

    [Fact]
    public void RowsOfATable()
    {
        using var engine = new PowerShellEngine();

        IReadOnlyList<PSObject> papers = engine.Run("""
            [pscustomobject]@{ 'Title' = 'One'; 'Author names' = 'Doe, Jane; Roe, Richard'; 'Year' = '2024' },
            [pscustomobject]@{ 'Title' = 'Two'; 'Author names' = ''; 'Year' = $null } |
                ConvertFrom-PaperDigest | ForEach-Object { "$($_.Title)|$($_.Authors -join '+')|$($_.Published)" }
            """);

        Assert.Equal(["One|Jane Doe+Richard Roe|2024", "Two||"], papers.Select(paper => paper.ToString()));
    }

    [Fact]
    public void AServicesAnswerAsObjects()
    {
        using var engine = new PowerShellEngine();

        IReadOnlyList<PSObject> papers = engine.Run("""
            [pscustomobject]@{ total = 1; data = @([pscustomobject]@{ title = 'Found'; publishedAt = [datetime]'2020-02-03'; authors = @('Ann One', 'Bob Two') }) } |
                ConvertFrom-PaperDigest -Format Objects | ForEach-Object { "$($_.Title)|$($_.Authors -join '+')|$($_.Published)" }
            """);

        Assert.Equal("Found|Ann One+Bob Two|2020-02-03", Assert.Single(papers).ToString());
    }

    [Fact]
    public void AFeedAsADocumentAndEntryByEntry()
    {
        using var engine = new PowerShellEngine();
        var document = new XmlDocument();
        document.LoadXml(_feed);

        Assert.Equal(2, engine.Run("$input | ConvertFrom-PaperDigest", document).Count);
        Assert.Equal(2, engine.Run("$input | ConvertFrom-PaperDigest", [.. document.GetElementsByTagName("entry").Cast<object>()]).Count);
    }

    [Fact]
    public void BytesWholeAndOneByOne()
    {
        using var engine = new PowerShellEngine();
        string file = Repository.Fixture("Reading", "arxiv-api.xml");

        Assert.Equal(2, engine.Run($"ConvertFrom-PaperDigest -InputObject ([IO.File]::ReadAllBytes('{file}'))").Count);
        Assert.Equal(2, engine.Run($"[IO.File]::ReadAllBytes('{file}') | ConvertFrom-PaperDigest").Count);
    }

    [Fact]
    public void AFileIsForGetPaper()
    {
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors($"[IO.FileInfo]'{Repository.Manifest}' | ConvertFrom-PaperDigest"));
        ErrorRecord error = Assert.Single(engine.Errors);
        Assert.StartsWith("FileNotText,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Get-Paper", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ANumberIsNoDigest()
    {
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors("1 | ConvertFrom-PaperDigest"));
        Assert.StartsWith("NotText,", Assert.Single(engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
