using Microsoft.Data.Sqlite;
using PaperTools.Library;

namespace PaperTools.Tests.Library;

/// <summary>A library whose papers have the keys of other rules, which is opened to be written.</summary>
public class KeyUpdateTests
{
    /// <summary>More than one transaction takes.</summary>
    private const int Papers = 3000;

    [Fact]
    public void PapersAddedUnderOtherRulesAreFound()
    {
        using TemporaryLibrary library = Older();

        Assert.All(library.Add(Numbered(1, Papers)), added => Assert.Equal(AddOutcome.Unchanged, added.Outcome));
    }

    [Fact]
    public void ReadingChangesNoKeys()
    {
        using TemporaryLibrary library = Older();

        Assert.Equal(Papers, library.Papers().Count);
        Assert.Equal(0, Number(library, "SELECT count(*) FROM identity"));
    }

    [Fact]
    public void AnUpdateThatWasEndedGoesOn()
    {
        using TemporaryLibrary library = Older();

        Assert.Throws<InvalidOperationException>(() => PaperLibrary.Open(library.Path, LibraryAccess.Add, progress: part => StopAfter(part, 0.1)));
        long after = Number(library, "SELECT count(DISTINCT paper) FROM identity");
        var parts = new List<double>();
        PaperLibrary.Open(library.Path, LibraryAccess.Add, progress: parts.Add).Dispose();

        Assert.InRange(after, 1, Papers - 1);
        Assert.Equal(Papers, Number(library, "SELECT count(DISTINCT paper) FROM identity"));
        Assert.All(library.Add(Numbered(1, Papers)), added => Assert.Equal(AddOutcome.Unchanged, added.Outcome));
    }

    [Fact]
    public void PapersOfAnotherVersionAmongOursAreFound()
    {
        using var library = new TemporaryLibrary();
        library.Add(Numbered(1, 2));
        long mark = Number(library, "SELECT value FROM meta WHERE name LIKE 'keys.%'");
        library.Add(Numbered(3, 2));
        Execute(library, $"DELETE FROM identity WHERE paper > 2; UPDATE meta SET value = {mark} WHERE name LIKE 'keys.%'");

        Assert.All(library.Add(Numbered(1, 4)), added => Assert.Equal(AddOutcome.Unchanged, added.Outcome));
        Assert.Equal(Number(library, "SELECT value FROM meta WHERE name = 'revision'"), Number(library, "SELECT value FROM meta WHERE name LIKE 'keys.%'"));
    }

    private static void StopAfter(double part, double limit)
    {
        if (part > limit)
        {
            throw new InvalidOperationException();
        }
    }

    private static TemporaryLibrary Older()
    {
        var library = new TemporaryLibrary();
        library.Add(Numbered(1, Papers));
        Execute(library, "DELETE FROM identity; DELETE FROM meta WHERE name LIKE 'keys.%'");
        return library;
    }

    private static IEnumerable<Paper> Numbered(int first, int count) =>
        Enumerable.Range(first, count).Select(number => new Paper { Title = $"Paper number {number} on the engines of numbers", Published = PaperDate.Parse("2023") });

    private static long Number(TemporaryLibrary library, string sql)
    {
        using SqliteConnection connection = Connect(library);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(TemporaryLibrary library, string sql)
    {
        using SqliteConnection connection = Connect(library);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(TemporaryLibrary library)
    {
        var connection = new SqliteConnection($"Data Source={library.Path};Pooling=False");
        connection.Open();
        return connection;
    }
}
