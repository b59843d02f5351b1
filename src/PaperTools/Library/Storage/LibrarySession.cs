using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PaperTools.Library;

/// <summary>The statements of one connection, each prepared once. It belongs to one thread at a time.</summary>
internal sealed class LibrarySession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqlStatement> _statements = new(StringComparer.Ordinal);

    /// <summary>The connection, for what statements cannot do: backups.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>The keys that papers are found by, as far as this connection knows them.</summary>
    public KnownKeys KnownKeys { get; } = new();

    /// <summary>A statement, ready for its values. The same text gives the same statement: its rows must be read before it is asked for again.</summary>
    public SqlStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out SqlStatement? statement))
        {
            statement = new SqlStatement(Handle, sql);
            _statements.Add(sql, statement);
        }

        statement.Reset();
        return statement;
    }

    /// <summary>Runs a statement with values.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).Run();

    /// <summary>The number in the first column of the first row; null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        SqlStatement statement = Bound(sql, values);
        long? number = statement.Step() ? statement.NumberOrNull(0) : null;
        statement.Reset();
        return number;
    }

    /// <summary>Every row.</summary>
    public List<T> Rows<T>(string sql, Func<SqlStatement, T> read, params ReadOnlySpan<object?> values)
    {
        SqlStatement statement = Bound(sql, values);
        List<T> rows = [];
        while (statement.Step())
        {
            rows.Add(read(statement));
        }

        return rows;
    }

    /// <summary>Runs SQL of any number of statements, without values.</summary>
    public void Execute(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Handle, sql), Handle);

    /// <summary>How long a statement waits for another process before it gives up.</summary>
    public void WaitAtMost(TimeSpan time) => raw.sqlite3_busy_timeout(Handle, (int)time.TotalMilliseconds);

    public void Dispose()
    {
        foreach (SqlStatement statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    private sqlite3 Handle => connection.Handle!;

    private SqlStatement Bound(string sql, ReadOnlySpan<object?> values)
    {
        SqlStatement statement = Prepare(sql);
        for (int i = 0; i < values.Length; i++)
        {
            statement.Set(i + 1, values[i]);
        }

        return statement;
    }
}
