using System.Management.Automation;
using Microsoft.Data.Sqlite;
using PaperTools.Commands;
using PaperTools.Library;

namespace PaperTools.Tests.Library;

/// <summary>The library's cmdlets in a real engine.</summary>
public sealed class LibraryCommandTests : IDisposable
{
    private readonly TemporaryLibrary _library = new();
    private readonly PowerShellEngine _engine = new();

    public LibraryCommandTests()
    {
        _engine.SetLocation(_library.Folder);
        File.WriteAllText(
            Path.Combine(_library.Folder, "two.bib"),
            "@article{a, title={Dual Grained Quantization}, author={Zhang, Luoming}, eprint={2310.04836}, archiveprefix={arXiv}}\n@article{b, title={A Survey of Small Things}, author={Doe, Jane}, year={2023}}");
    }

    [Fact]
    public void AddTellsWhatHappened()
    {
        const string Add = "Get-Paper two.bib | Add-Paper -Library x.db | ForEach-Object { \"$($_.Outcome) $($_.Paper.Entry.Id) $($_.Title)\" }";

        Assert.Equal(["Added 1 Dual Grained Quantization", "Added 2 A Survey of Small Things"], Lines(Add));
        Assert.Equal(["Unchanged 1 Dual Grained Quantization", "Unchanged 2 A Survey of Small Things"], Lines(Add));
    }

    [Fact]
    public void NewOnlyPassesOnPapersOnce()
    {
        const string Run = "Get-Paper two.bib | Add-Paper -NewOnly -Library x.db";

        Assert.Equal(["Dual Grained Quantization"], Lines($"{Run} | Find-Paper quantization | ForEach-Object Title"));
        Assert.Empty(_engine.Run(Run));
    }

    [Theory]
    [InlineData("Add-Paper -Library other.db")]
    [InlineData("Set-Paper -Tag new -Library x.db -PassThru")]
    [InlineData("Find-Paper small")]
    [InlineData("ConvertTo-PaperDigest -Format Csv")]
    [InlineData("Measure-Paper")]
    public void WhatAddingDidGoesOnAsPapers(string command) =>
        Assert.NotEmpty(_engine.Run("Get-Paper two.bib | Add-Paper -Library x.db | " + command));

    [Theory]
    [InlineData("Get-Paper two.bib | Add-Paper -Library x.db -WhatIf")]
    [InlineData("$WhatIfPreference = $true; Get-Paper two.bib | Add-Paper -Library x.db")]
    public void WhatIfMakesNoLibrary(string script)
    {
        _engine.Run(script);

        Assert.False(File.Exists(Path.Combine(_library.Folder, "x.db")));
    }

    [Fact]
    public void WhatIfThatIsFalseAdds() =>
        Assert.Equal(2, _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db -WhatIf:$false").Count);

    [Theory]
    [InlineData("-Tag to*", 1)]
    [InlineData("-Tag other", 0)]
    [InlineData("-State Read", 1)]
    [InlineData("-State Unread", 1)]
    [InlineData("-State Read, Rated, Noted, Tagged", 1)]
    [InlineData("-State Unread, Rated", 0)]
    [InlineData("-Source *two.bib", 2)]
    [InlineData("-Source nobody", 0)]
    [InlineData("-AddedAfter 2020-01-01", 2)]
    [InlineData("-AddedBefore 2020-01-01", 0)]
    [InlineData("-AddedAfter ([datetime]::Now.AddDays(-1)) -AddedBefore ([datetime]::Now.AddDays(1))", 2)]
    public void GetPaperFilters(string filter, int count)
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        _engine.Run("Get-Paper -Library x.db | Where-Object Title -Match Dual | Set-Paper -Library x.db -Tag 'to read' -Read -Rating 5 -Note 'good'");

        Assert.Equal(count, _engine.Run($"Get-Paper -Library x.db {filter}").Count);
        Assert.Equal(count, _engine.Run($"Find-Paper '2000..2030 or survey or quantization' -Match Any -Library x.db {filter}").Count);
    }

    [Fact]
    public void SetFindsAPaperByIdentity()
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");

        const string Show = "| ForEach-Object { \"$($_.Entry.Tags) $($_.Entry.IsRead) $($_.Entry.Rating) $($_.Entry.Note)\" }";

        Assert.Equal(["B a False 3 good"], Lines($"Get-Paper two.bib | Where-Object Title -Match Dual | Set-Paper -Library x.db -Tag a, B, A -Unread -Rating 3 -Note good -PassThru {Show}"));
        Assert.Equal(["B True  "], Lines($"Get-Paper -Library x.db | Where-Object Title -Match Dual | Set-Paper -Library x.db -RemoveTag A -Rating 0 -Note '' -Read -PassThru {Show}"));
        Assert.Equal(["B True  ", " False  "], Lines($"Get-Paper -Library x.db {Show}"));
    }

    [Fact]
    public void RemoveForgets()
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");

        _engine.Run("Get-Paper -Library x.db | Remove-Paper -Library x.db -WhatIf");
        Assert.Equal(2, _engine.Run("Get-Paper -Library x.db").Count);
        _engine.Run("Get-Paper two.bib | Where-Object Title -Match Dual | Remove-Paper -Library x.db");

        Assert.Single(_engine.Run("Get-Paper -Library x.db"));
        Assert.Single(_engine.Run("Get-Paper two.bib | Add-Paper -NewOnly -Library x.db"));
    }

    [Fact]
    public void StatusTellsWhatIsThere()
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db; Get-Paper -Library x.db | Set-Paper -Library x.db -Tag one");

        Assert.Equal(
            ["2 2 1 Good one True True"],
            Lines("Get-PaperLibrary -Library x.db | ForEach-Object { \"$($_.Papers) $($_.Unread) $($_.Sources) $($_.Health) $($_.Tags) $($_.Size -gt 0) $($_.LastRun -ge $_.LastAdded)\" }"));
    }

    [Theory]
    [InlineData("Get-Paper -Library none.db", "LibraryNotFound")]
    [InlineData("Get-PaperLibrary -Library none.db", "LibraryNotFound")]
    [InlineData("Get-PaperLibrary two.bib", "NotALibrary")]
    [InlineData("Repair-PaperLibrary -Library none.db", "LibraryNotFound")]
    [InlineData("Repair-PaperLibrary two.bib", "NotALibrary")]
    [InlineData("Backup-PaperLibrary b.db -Library none.db", "LibraryNotFound")]
    [InlineData("Get-Paper two.bib | Add-Paper -Library none/x.db", "LibraryNotFound")]
    [InlineData("Get-Paper two.bib | Add-Paper -Library two.bib", "NotALibrary")]
    [InlineData("Get-Paper two.bib | Add-Paper -Library .", "NotALibrary")]
    [InlineData("Get-Paper two.bib | Set-Paper -Library none.db -Read", "LibraryNotFound")]
    [InlineData("Get-Paper two.bib | Remove-Paper -Library none.db", "LibraryNotFound")]
    [InlineData("Get-Paper two.bib | Merge-Paper -Library none.db", "LibraryNotFound")]
    [InlineData("Get-Paper two.bib | Set-Paper -Library x.db", "NothingToSet")]
    public void AProblemHasAnId(string script, string id)
    {
        _engine.RunWithErrors(script);

        Assert.NotEmpty(_engine.Errors);
        Assert.All(_engine.Errors, error => Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]));
    }

    [Theory]
    [InlineData("Set-Paper -Read")]
    [InlineData("Remove-Paper")]
    public void APaperThatTheLibraryLacksHasAnId(string command)
    {
        _engine.Run("@(Get-Paper two.bib)[0] | Add-Paper -Library x.db");

        _engine.RunWithErrors($"Get-Paper two.bib | {command} -Library x.db");

        Assert.Equal("PaperNotInLibrary", Assert.Single(_engine.Errors).FullyQualifiedErrorId.Split(',')[0]);
    }

    [Theory]
    [InlineData("Get-Paper -Library x.db")]
    [InlineData("Get-PaperLibrary -Library x.db")]
    [InlineData("Get-Paper two.bib | Add-Paper -Library x.db")]
    [InlineData("Find-Paper quantization -Library x.db")]
    public void ANewerLibraryHasAnId(string script)
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        using (FileStream file = File.OpenWrite(Path.Combine(_library.Folder, "x.db")))
        {
            // The version that the database's header holds, which PRAGMA user_version gives.
            file.Position = 60;
            file.WriteByte(0x7F);
        }

        AssertFails(script, "LibraryTooNew", ErrorCategory.NotInstalled);
    }

    [Theory]
    [InlineData("Get-Paper two.bib | Add-Paper -Library x.db")]
    [InlineData("Get-Paper two.bib | Set-Paper -Library x.db -Read")]
    [InlineData("Get-Paper two.bib | Remove-Paper -Library x.db")]
    public void AReadOnlyLibraryHasAnId(string script)
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        File.SetAttributes(Path.Combine(_library.Folder, "x.db"), FileAttributes.ReadOnly);

        AssertFails(script, "LibraryReadOnly", ErrorCategory.PermissionDenied);
        Assert.Equal(2, _engine.Run("Get-Paper -Library x.db").Count);
        File.SetAttributes(Path.Combine(_library.Folder, "x.db"), FileAttributes.Normal);
    }

    [Fact]
    public void ADamagedLibraryHasAnIdAndIsRepaired()
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        byte[] bytes = File.ReadAllBytes(Path.Combine(_library.Folder, "x.db"));
        Array.Fill<byte>(bytes, 0xA5, 200, bytes.Length - 200);
        File.WriteAllBytes(Path.Combine(_library.Folder, "x.db"), bytes);

        AssertFails("Get-Paper -Library x.db", "LibraryDamaged", ErrorCategory.InvalidData);
        Assert.Equal(["0 True"], Lines("Repair-PaperLibrary -Library x.db | ForEach-Object { \"$($_.Saved) $($_.Losses.Count -gt 0)\" }"));
        Assert.Equal(2, _engine.Run("Get-Paper two.bib | Add-Paper -NewOnly -Library x.db").Count);
    }

    [Fact]
    public void ALibraryThatCannotBeOpenedHasAnId()
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");

        // Where SQLite wants its log.
        Directory.CreateDirectory(Path.Combine(_library.Folder, "x.db-wal"));

        AssertFails("Get-Paper two.bib | Add-Paper -Library x.db", "LibraryUnavailable", ErrorCategory.ResourceUnavailable);
    }

    [Fact]
    public void ALibraryThatSomebodyKeepsHasAnId()
    {
        ErrorRecord error = PaperErrors.FromLibrary(LibraryErrors.From(new SqliteException("database is locked", errorCode: 5), "x.db"));

        Assert.Equal(("LibraryBusy", ErrorCategory.ResourceBusy), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
        Assert.DoesNotContain("locked", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyReadsOrChangesPapersIsNoRun()
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        const string LastRun = "(Get-PaperLibrary -Library x.db).LastRun.UtcTicks";
        string before = Lines(LastRun).Single();

        _engine.Run("Get-Paper -Library x.db | ForEach-Object Topics; Get-Paper -Library x.db | Set-Paper -Library x.db -Read; @(Get-Paper -Library x.db)[0] | Remove-Paper -Library x.db");
        Assert.Equal(before, Lines(LastRun).Single());

        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        Assert.NotEqual(before, Lines(LastRun).Single());
    }

    [Theory]
    [InlineData("new.db")]
    [InlineData("two.bib")]
    [InlineData("readonly.db -Force")]
    public void BackupMakesALibrary(string target)
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        MakeReadOnlyFile();

        Assert.Single(_engine.Run($"Backup-PaperLibrary {target} -Library x.db"));

        Assert.Equal(2, _engine.Run($"Get-Paper -Library {target.Split(' ')[0]}").Count);
    }

    [Theory]
    [InlineData("two.bib -NoClobber", "TargetExists")]
    [InlineData("readonly.db", "TargetReadOnly")]
    [InlineData("x.db", "BackupOntoItself")]
    [InlineData("link.db", "BackupOntoItself")]
    [InlineData(".", "TargetIsFolder")]
    [InlineData("none/b.db", "FolderNotFound")]
    public void BackupLooksAtItsTarget(string target, string id)
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db");
        MakeReadOnlyFile();
        File.CreateSymbolicLink(Path.Combine(_library.Folder, "link.db"), Path.Combine(_library.Folder, "x.db"));

        _engine.RunWithErrors($"Backup-PaperLibrary {target} -Library x.db");

        Assert.Equal(id, Assert.Single(_engine.Errors).FullyQualifiedErrorId.Split(',')[0]);
    }

    [Theory]
    [InlineData("Get-Paper -Library x.db -Tag t", "'to read'")]
    [InlineData("Set-Paper -Library x.db -RemoveTag ", "'to read'")]
    [InlineData("Get-Paper -Library x.db -Source ", "two.bib")]
    [InlineData("Get-Paper -Library x.db -State Ta", "Tagged")]
    public void ValuesOfTheLibraryComplete(string typed, string expected)
    {
        _engine.Run("Get-Paper two.bib | Add-Paper -Library x.db; Get-Paper -Library x.db | Set-Paper -Library x.db -Tag 'to read'");

        IEnumerable<string> offered = _engine.Run($"(TabExpansion2 \"{typed}\" {typed.Length}).CompletionMatches.CompletionText").Select(value => value.ToString());

        Assert.Contains(expected, offered);
    }

    private void MakeReadOnlyFile()
    {
        File.WriteAllText(ReadOnlyFile, "old");
        File.SetAttributes(ReadOnlyFile, FileAttributes.ReadOnly);
    }

    private void AssertFails(string script, string id, ErrorCategory category)
    {
        _engine.RunWithErrors(script);

        Assert.NotEmpty(_engine.Errors);
        Assert.All(_engine.Errors, error => Assert.Equal((id, category), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category)));
    }

    private string ReadOnlyFile => Path.Combine(_library.Folder, "readonly.db");

    private IEnumerable<string> Lines(string script) => _engine.Run(script).Select(line => line.ToString());

    public void Dispose()
    {
        _engine.Dispose();
        if (File.Exists(ReadOnlyFile))
        {
            // Windows deletes no folder that holds one.
            File.SetAttributes(ReadOnlyFile, FileAttributes.Normal);
        }

        _library.Dispose();
    }
}
