using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using PaperTools.Library;

namespace PaperTools.Tests.Library;

/// <summary>Files that are no sound library: a clear error, and not a byte of them changes.</summary>
public class LibraryFileTests
{
    private const int Papers = 400;

    public static TheoryData<string, string> Impostors() => new()
    {
        { "", "NotALibrary" },
        { "some text that is no database at all", "NotALibrary" },
        { new string('x', 10_000), "NotALibrary" },
    };

    [Theory]
    [MemberData(nameof(Impostors))]
    public void AFileThatIsNoLibraryIsRefused(string content, string code)
    {
        using var library = new TemporaryLibrary();
        File.WriteAllText(library.Path, content);

        AssertRefused(library, code);
    }

    [Fact]
    public void ADatabaseOfOthersIsRefused()
    {
        using var library = new TemporaryLibrary();
        Execute(library.Path, "CREATE TABLE paper (id INTEGER PRIMARY KEY)");

        AssertRefused(library, "NotALibrary");
    }

    [Fact]
    public void ALibraryOfANewerVersionIsRefused()
    {
        using TemporaryLibrary library = Filled();
        Execute(library.Path, $"PRAGMA user_version = {LibrarySchema.Version + 1}");

        AssertRefused(library, "LibraryTooNew");
    }

    [Fact]
    public void AFolderIsRefused()
    {
        using var library = new TemporaryLibrary();
        Directory.CreateDirectory(library.Path);

        Assert.Equal("NotALibrary", Assert.Throws<LibraryException>(() => library.Open()).Code);
    }

    [Fact]
    public void AReadOnlyLibraryIsReadAndNotWritten()
    {
        using TemporaryLibrary library = Filled();
        File.SetAttributes(library.Path, FileAttributes.ReadOnly);
        byte[] before = File.ReadAllBytes(library.Path);

        Assert.Equal(Papers, library.Papers().Count);
        Assert.Equal("LibraryReadOnly", Assert.Throws<LibraryException>(() => library.Open()).Code);
        Assert.Equal(before, File.ReadAllBytes(library.Path));
        File.SetAttributes(library.Path, FileAttributes.Normal);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(8, 0)]
    public void ATruncatedLibraryIsToldAndSaved(int part, int fewest)
    {
        using TemporaryLibrary library = Filled();
        using (FileStream file = File.OpenWrite(library.Path))
        {
            file.SetLength(file.Length / part);
        }

        AssertDamaged(library);
        LibraryRepair repair = PaperLibrary.Repair(library.Path);

        Assert.InRange(repair.Saved, fewest, Papers - 1);
        Assert.Equal(Papers, repair.Saved + repair.Lost);
        Assert.Equal(repair.Saved, library.Papers().Count);
        AssertSound(library);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void ADamagedPageIsToldAndTheRestIsSaved(int part)
    {
        using TemporaryLibrary library = Filled();
        byte[] bytes = File.ReadAllBytes(library.Path);
        int page = bytes.Length / NewLibrary.PageSize / part;
        Array.Fill<byte>(bytes, 0xA5, page * NewLibrary.PageSize, NewLibrary.PageSize);
        File.WriteAllBytes(library.Path, bytes);

        LibraryHealth health = Health(library.Path);
        LibraryRepair repair = PaperLibrary.Repair(library.Path);

        Assert.Equal(LibraryHealth.Damaged, health);
        Assert.Equal(bytes, File.ReadAllBytes(repair.Damaged!));
        Assert.InRange(repair.Saved, Papers * 3 / 4, Papers);
        Assert.Equal(Papers, repair.Saved + repair.Lost);
        Assert.Equal(repair.Saved, library.Papers().Count);
        AssertSound(library);
    }

    [Fact]
    public void PapersAreSavedWhenTheBeginningIsGone()
    {
        using TemporaryLibrary library = Filled();
        byte[] bytes = File.ReadAllBytes(library.Path);
        Array.Clear(bytes, 0, NewLibrary.PageSize);
        File.WriteAllBytes(library.Path, bytes);

        AssertRefused(library, "NotALibrary");
        LibraryRepair repair = PaperLibrary.Repair(library.Path);

        Assert.Equal(Papers, repair.Saved);
        Assert.NotEmpty(repair.Losses);
        Assert.Equal(Numbered(1, Papers).Select(paper => paper.Abstract), library.Papers().Select(paper => paper.Abstract));
    }

    [Fact]
    public void RepairKeepsWhatUsersGave()
    {
        using TemporaryLibrary library = Filled();
        using (PaperLibrary open = library.Open())
        {
            open.Set([open.Paper(7)!], new LibraryEdit { Tags = ["kept"], IsRead = true, Rating = 4, Note = "a note" });
            open.Remove([open.Paper(8)!]);
        }

        byte[] bytes = File.ReadAllBytes(library.Path);
        Array.Fill<byte>(bytes, 0xA5, bytes.Length - NewLibrary.PageSize, NewLibrary.PageSize);
        File.WriteAllBytes(library.Path, bytes);
        PaperLibrary.Repair(library.Path);

        LibraryEntry entry = library.Papers().Single(paper => paper.Entry!.Id == 7).Entry!;
        Assert.Equal((true, 4, "a note", "kept"), (entry.IsRead, entry.Rating, entry.Note, entry.Tags.Single()));
        Assert.DoesNotContain(library.Papers(), paper => paper.Entry!.Id == 8);
    }

    [Fact]
    public void WhatUsersGaveIsSavedWhenTheHeaderIsGone()
    {
        using TemporaryLibrary library = Filled();
        using (PaperLibrary open = library.Open())
        {
            open.Set([open.Paper(7)!], new LibraryEdit { Tags = ["kept"] });
        }

        using (FileStream file = File.OpenWrite(library.Path))
        {
            file.Write(new byte[100]);
        }

        Assert.Empty(PaperLibrary.Repair(library.Path).Losses);
        Assert.Equal("kept", library.Papers().Single(paper => paper.Entry!.Id == 7).Entry!.Tags.Single());
    }

    [Fact]
    public void ASoundLibraryIsNotRepaired()
    {
        using TemporaryLibrary library = Filled();
        byte[] before = File.ReadAllBytes(library.Path);

        LibraryRepair repair = PaperLibrary.Repair(library.Path);

        Assert.Null(repair.Damaged);
        Assert.Equal(Papers, repair.Saved);
        Assert.Equal(before, File.ReadAllBytes(library.Path));
    }

    [Fact]
    public void AnOlderLibraryIsUpgradedWithABackupBeside()
    {
        using var library = new TemporaryLibrary();
        Execute(library.Path, $"PRAGMA application_id = {LibraryFile.ApplicationId}; PRAGMA journal_mode = WAL; CREATE TABLE older (x); INSERT INTO older VALUES (1)");

        Assert.Equal(AddOutcome.Added, library.Add(Numbered(1, 1)).Single().Outcome);

        Assert.Equal(LibrarySchema.Version, BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(library.Path).AsSpan(60)));
        Assert.Equal(0, BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(library.Path + ".v0.backup").AsSpan(60)));
    }

    [Fact]
    public void ABackupIsALibrary()
    {
        using TemporaryLibrary library = Filled();
        string copy = Path.Combine(library.Folder, "copy.db");
        using (PaperLibrary open = library.Open(LibraryAccess.Read))
        {
            open.Backup(copy);
        }

        using PaperLibrary backup = PaperLibrary.Open(copy, LibraryAccess.Read);

        Assert.Equal(Papers, backup.Count);
        Assert.Equal(["copy.db", "library.db"], Directory.GetFiles(library.Folder).Select(Path.GetFileName).Where(name => name!.EndsWith(".db", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void ALibraryBehindALinkIsRepairedWhereItIs()
    {
        using TemporaryLibrary library = Filled();
        string link = Path.Combine(library.Folder, "link.db");
        File.CreateSymbolicLink(link, library.Path);
        using (FileStream file = File.OpenWrite(library.Path))
        {
            file.Write(new byte[100]);
        }

        LibraryRepair repair = PaperLibrary.Repair(link);

        Assert.Equal(library.Path, repair.Path);
        Assert.Equal(library.Path, new FileInfo(link).LinkTarget);
        Assert.Equal(Papers, library.Papers().Count);
    }

    [Theory]
    [InlineData("~/papers.db", true)]
    [InlineData("papers~/x.db", false)]
    [InlineData("~papers.db", false)]
    public void AVariableThatNoShellReadMayBeginAtHome(string named, bool isFromHome) =>
        Assert.Equal(isFromHome ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "papers.db") : named, LibraryLocation.FromHome(named));

    [Fact]
    public void ALinkToNoFileYetMakesTheLibraryThere()
    {
        using var library = new TemporaryLibrary();
        string link = Path.Combine(library.Folder, "link.db");
        File.CreateSymbolicLink(link, library.Path);

        using (var open = PaperLibrary.Open(link, LibraryAccess.Add))
        {
            Assert.Equal(library.Path, open.Path);
        }

        Assert.Empty(library.Papers());
    }

    [Fact]
    public void TheLogOfADeletedLibraryIsNotTakenForAnothers()
    {
        using TemporaryLibrary library = Filled();
        File.Delete(library.Path);
        File.WriteAllText(library.Path + "-wal", "left behind");
        File.SetLastWriteTimeUtc(library.Path + "-wal", DateTime.UtcNow.AddHours(-1));

        library.Add(Numbered(1, 3));

        Assert.Equal(3, library.Papers().Count);
        Assert.Equal("left behind", File.ReadAllText(library.Path + "-wal.orphan"));
    }

    private static TemporaryLibrary Filled()
    {
        var library = new TemporaryLibrary();
        library.Add(Numbered(1, Papers));
        return library;
    }

    private static IEnumerable<Paper> Numbered(int first, int count) => Enumerable.Range(first, count).Select(number => new Paper
    {
        Title = $"Paper number {number}",
        Abstract = string.Concat(Enumerable.Repeat($"What paper {number} says. ", 1 + (number % 50 * 10))),
        Ids = new PaperIds { Arxiv = $"2305.{number:00000}" },
    });

    private static void AssertRefused(TemporaryLibrary library, string code)
    {
        byte[] before = File.ReadAllBytes(library.Path);

        foreach (LibraryAccess access in Enum.GetValues<LibraryAccess>())
        {
            Assert.Equal(code, Assert.Throws<LibraryException>(() => library.Open(access)).Code);
        }

        Assert.Equal(before, File.ReadAllBytes(library.Path));
        Assert.Single(Directory.GetFiles(library.Folder));
    }

    private static void AssertDamaged(TemporaryLibrary library)
    {
        byte[] before = File.ReadAllBytes(library.Path);

        Assert.Equal("LibraryDamaged", Assert.Throws<LibraryException>(() => library.Papers()).Code);
        Assert.Equal("LibraryDamaged", Assert.Throws<LibraryException>(() => library.Add(Numbered(1, 1))).Code);
        Assert.Equal(before, File.ReadAllBytes(library.Path));
    }

    private static void AssertSound(TemporaryLibrary library)
    {
        Assert.Equal(LibraryHealth.Good, Health(library.Path));
        Assert.Equal(AddOutcome.Added, library.Add(new Paper { Title = "And it goes on with one that is new" }).Single().Outcome);
    }

    /// <summary>What the status says; a library that is too damaged for it says so by an error.</summary>
    private static LibraryHealth Health(string path)
    {
        try
        {
            using PaperLibrary library = PaperLibrary.Open(path, LibraryAccess.Read);
            return library.Status().Health;
        }
        catch (LibraryException exception) when (exception.Code == "LibraryDamaged")
        {
            return LibraryHealth.Damaged;
        }
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
