using Microsoft.Data.Sqlite;
using PaperTools.Library;

namespace PaperTools.Tests.LibraryDriver;

/// <summary>What a library holds, seen from outside.</summary>
internal static class LibraryContent
{
    /// <summary>The printed lines whose paper is not there, or is another.</summary>
    public static IReadOnlyList<string> Missing(string path, IEnumerable<string> printed)
    {
        using var library = PaperLibrary.Open(path, LibraryAccess.Read);
        return [.. printed.Where(line => line.Split('\t') is not [_, string id, string title] || library.Paper(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))?.Title != title)];
    }

    /// <summary>Whether SQLite finds nothing wrong with the file.</summary>
    public static bool IsSound(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() is "ok";
    }

    /// <summary>Prints whether something holds.</summary>
    /// <returns>0 where it does.</returns>
    public static int Tell(bool holds, string what)
    {
        Console.WriteLine($"{(holds ? "ok" : "NOT OK")}: {what}");
        return holds ? 0 : 1;
    }
}
