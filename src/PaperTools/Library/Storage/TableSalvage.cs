using Microsoft.Data.Sqlite;

namespace PaperTools.Library;

/// <summary>Copies the rows of every table but those of papers, from the beginning and from the end as far as they can be read.</summary>
internal sealed class TableSalvage(LibrarySession? source, LibrarySession target)
{
    /// <summary>Copies the tables.</summary>
    /// <returns>What could not be copied.</returns>
    public IReadOnlyList<string> Copy()
    {
        List<string> tables = target.Rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('paper', 'content', 'identity') ORDER BY name", row => row.Text(0)!);
        return [.. tables.Where(table => !Copy(table)).Select(table => $"The table {table}: some or all of its rows.")];
    }

    private bool Copy(string table)
    {
        List<string> columns = target.Rows($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid", row => row.Text(0)!);
        List<string> key = target.Rows($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", row => row.Text(0)!);
        string order = key.Count == 0 ? "rowid DESC" : string.Join(", ", key.Select(column => $"\"{column}\" DESC"));
        string select = $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM \"{table}\"";
        string insert = $"INSERT OR REPLACE INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})";
        bool isWhole = CopyRows(select, insert, columns.Count);
        if (!isWhole)
        {
            CopyRows($"{select} ORDER BY {order}", insert, columns.Count);
        }

        return isWhole;
    }

    /// <summary>Copies rows until one cannot be read.</summary>
    private bool CopyRows(string select, string insert, int columns)
    {
        try
        {
            SqlStatement? row = source?.Prepare(select);
            while (row?.Step() == true)
            {
                SqlStatement statement = target.Prepare(insert);
                for (int i = 0; i < columns; i++)
                {
                    statement.Set(i + 1, row.Value(i));
                }

                statement.Run();
            }

            return row is not null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
