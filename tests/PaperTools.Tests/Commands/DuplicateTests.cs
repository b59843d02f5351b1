namespace PaperTools.Tests.Commands;

/// <summary>What the cmdlets do with records of one paper.</summary>
public sealed class DuplicateTests : IDisposable
{
    private const string Records =
        """
        @article{one, title={Counting cogs: How engines compute Bernoulli numbers}, author={Lovelace, Ada and Turing, Alan}, year={2023}, eprint={2305.12345}, archiveprefix={arXiv}}
        @article{two, title={Counting Cogs: How Engines Compute {Bernoulli} Numbers}, author={Lovelace, A. and Turing, A.}, year={2024}, doi={10.1000/2}, journal={Journal of Engines}}
        @article{three, title={Counting cogs: How engines compute Bernoulli numbers}, author={Lovelace, Ada and Turing, Alan}, year={2024}, doi={10.2000/3}}
        @article{four, title={Weaving algebraic patterns with looms}, author={Lovelace, Ada}}
        """;

    private readonly PowerShellEngine _engine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools").FullName;

    public DuplicateTests()
    {
        File.WriteAllText(Path.Combine(_folder, "refs.bib"), Records);
        _engine.SetLocation(_folder);
    }

    [Fact]
    public void PairsComeWithVerdictAndReason()
    {
        Assert.Equal(["Same one two", "Doubtful one three"], Lines("Find-Paper -Duplicates -Path refs.bib" + Show));
        Assert.Equal(["Same one two", "Doubtful one three"], Lines("Get-Paper refs.bib | Find-Paper -Duplicates" + Show));
        Assert.Equal(["Same one two"], Lines("Find-Paper cogs -Duplicates -First 1 -Path refs.bib" + Show));
        Assert.Empty(Lines("Find-Paper weaving -Duplicates -Path refs.bib" + Show));
        Assert.Contains("different DOIs", Assert.Single(Lines("Find-Paper -Duplicates -Path refs.bib | Where-Object Verdict -eq Doubtful | ForEach-Object Reason")));
    }

    [Fact]
    public void AUserMergesWhatIsDoubtful()
    {
        _engine.Run("Get-Paper refs.bib | Add-Paper -Library x.db");
        Assert.Equal(["Doubtful one three"], Lines("Find-Paper -Duplicates -Library ./x.db" + Show));

        _engine.Run("Find-Paper -Duplicates -Library ./x.db | Merge-Paper -Library x.db -WhatIf");
        Assert.Equal("3", Assert.Single(Lines("@(Get-Paper -Library x.db).Count")));

        Assert.Equal("Journal of Engines", Assert.Single(Lines("Find-Paper -Duplicates -Library ./x.db | Merge-Paper -Library x.db | ForEach-Object Venue")));
        Assert.Equal("2", Assert.Single(Lines("@(Get-Paper -Library x.db).Count")));
        Assert.Empty(Lines("Find-Paper -Duplicates -Library ./x.db"));
        Assert.Equal("Unchanged", Assert.Single(Lines("Get-Paper refs.bib | Add-Paper -Library x.db | ForEach-Object Outcome").Distinct()));
    }

    [Fact]
    public void WhatAUserToldApartIsReportedNoMore()
    {
        _engine.Run("Get-Paper refs.bib | Add-Paper -Library x.db; $papers = Get-Paper -Library x.db; Set-Paper -Library x.db $papers[0] -NotSameAs $papers[1]");

        Assert.Empty(Lines("Find-Paper -Duplicates -Library ./x.db"));
        Assert.Empty(Lines("Get-Paper -Library x.db | Find-Paper -Duplicates"));
        Assert.Empty(Lines("Get-Paper refs.bib | Add-Paper -Library x.db | ForEach-Object Doubts"));
        Assert.Equal("3", Assert.Single(Lines("@(Get-Paper -Library x.db).Count")));
    }

    [Fact]
    public void WhatADescriptionChangedIsTold()
    {
        const string Paper = "title={Counting cogs: How engines compute Bernoulli numbers}, author={Lovelace, Ada and Turing, Alan}, archiveprefix={arXiv}";
        string[] changes = ["@misc{a, eprint={2305.12345v1}, " + Paper + "}", "@misc{a, eprint={2305.12345v1}, " + Paper + "}", "@misc{a, eprint={2305.12345v1}, note={Nine pages}, " + Paper + "}", "@misc{a, eprint={2305.12345v2}, " + Paper + "}"];

        Assert.Equal(
            ["New", "Repeated", "Enriched", "Revised"],
            changes.SelectMany(change => Lines($"ConvertFrom-PaperDigest '{change}' | Add-Paper -Library y.db | ForEach-Object Change")));
    }

    [Fact]
    public void PapersOfTwoLibrariesAreNotToldApartByTheirNumbers()
    {
        _engine.Run("Get-Paper refs.bib | Add-Paper -Library x.db; Get-Paper refs.bib | Add-Paper -Library y.db; $papers = Get-Paper -Library x.db; Set-Paper -Library x.db $papers[0] -NotSameAs $papers[1]");

        Assert.Equal(["Doubtful one three"], Lines("@(Get-Paper -Library x.db)[0], @(Get-Paper -Library y.db)[1] | Find-Paper -Duplicates" + Show));
    }

    [Fact]
    public void NewRevisedAndCrossListedAreToldApart() => Assert.Equal(
        ["New", "CrossListed", "Repeated", "Revised", "Revised"],
        Changes(("new", "v1", 4), ("cross", "v1", 5), ("cross", "v1", 5), ("replace", "v2", 6), ("replace-cross", "v3", 7)));

    [Theory]
    [InlineData("v1")]
    [InlineData("")]
    public void AReplacementThatNamesNoLaterVersionIsToldByItsDate(string version) => Assert.Equal(
        ["New", "Revised", "Repeated", "Revised"],
        Changes(("new", "v1", 4), ("replace-cross", version, 5), ("replace-cross", version, 5), ("replace", version, 6)));

    [Theory]
    [InlineData("Get-Paper -Library x.db | Where-Object Title -Match Weaving | Merge-Paper -Library x.db", "NothingToMerge")]
    [InlineData("Get-Paper refs.bib | Where-Object Title -Match Counting | Remove-Paper -Library x.db; Get-Paper refs.bib | Merge-Paper -Library x.db", "PaperNotInLibrary")]
    public void WhatCannotBeMergedIsAnError(string script, string id)
    {
        _engine.Run("Get-Paper refs.bib | Add-Paper -Library x.db");

        _engine.RunWithErrors(script);

        Assert.Contains(_engine.Errors, error => error.FullyQualifiedErrorId.StartsWith(id, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private const string Show = " | ForEach-Object { \"$($_.Verdict) $($_.First.Ids.CitationKey) $($_.Second.Ids.CitationKey)\" }";

    /// <summary>What each announcement of a paper changed, on days of March 2024.</summary>
    private string[] Changes(params (string Announced, string Version, int Day)[] days) =>
        [.. days.SelectMany(day =>
        {
            File.WriteAllText(
                Path.Combine(_folder, "feed.xml"),
                $"""
                <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>cs updates on arXiv.org</title><item>
                <title>Counting cogs</title><link>https://arxiv.org/abs/2403.00011</link><description>arXiv:2403.00011{day.Version} Announce Type: {day.Announced}
                Abstract: Of engines.</description><pubDate>{day.Day} Mar 2024 00:00:00 -0500</pubDate><arxiv:announce_type>{day.Announced}</arxiv:announce_type><dc:creator>Ada Lovelace</dc:creator></item></channel></rss>
                """);
            return Lines("Get-Paper feed.xml | Add-Paper -Library z.db | ForEach-Object Change");
        })];

    private string[] Lines(string script) => [.. _engine.Run(script).Select(line => line.ToString()!)];
}
