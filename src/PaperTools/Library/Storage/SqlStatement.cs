using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace PaperTools.Library;

/// <summary>
/// A prepared statement. It takes and gives UTF-8 as it is, so that a paper's JSON is never a string in between; a
/// <see cref="SqliteCommand"/> would make one each way. Parameters count from 1, columns from 0.
/// </summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqlStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public SqlStatement Set(int parameter, long value) => Bound(sqlite3_bind_int64(_statement, parameter, value));

    public SqlStatement Set(int parameter, long? value) => value is long number ? Set(parameter, number) : SetNull(parameter);

    public SqlStatement Set(int parameter, string? value) => value is null ? SetNull(parameter) : SetText(parameter, Encoding.UTF8.GetBytes(value));

    public SqlStatement SetText(int parameter, ReadOnlySpan<byte> utf8) => Bound(sqlite3_bind_text(_statement, parameter, utf8));

    public SqlStatement SetNull(int parameter) => Bound(sqlite3_bind_null(_statement, parameter));

    /// <summary>Binds a value of any type that a library holds.</summary>
    public SqlStatement Set(int parameter, object? value) => value switch
    {
        null => SetNull(parameter),
        string text => Set(parameter, text),
        bool flag => Set(parameter, flag ? 1L : 0L),
        DateTimeOffset moment => Set(parameter, moment.ToUnixTimeMilliseconds()),
        int number => Set(parameter, (long)number),
        double number => Bound(sqlite3_bind_double(_statement, parameter, number)),
        byte[] blob => Bound(sqlite3_bind_blob(_statement, parameter, blob)),
        _ => Set(parameter, (long)value),
    };

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one; where there is none, the statement is ready for new values.</returns>
    public bool Step()
    {
        int result = sqlite3_step(_statement);
        if (result == SQLITE_ROW)
        {
            return true;
        }

        sqlite3_reset(_statement);
        if (result != SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        while (Step())
        {
            // Rows of a pragma mean nothing here.
        }
    }

    /// <summary>Lets go of the rows that nobody wants any more.</summary>
    public void Reset() => sqlite3_reset(_statement);

    public bool IsNull(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL;

    public long Number(int column) => sqlite3_column_int64(_statement, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The bytes of a text, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => sqlite3_column_blob(_statement, column);

    /// <summary>The value as what it is.</summary>
    public object? Value(int column) => sqlite3_column_type(_statement, column) switch
    {
        SQLITE_NULL => null,
        SQLITE_INTEGER => Number(column),
        SQLITE_FLOAT => sqlite3_column_double(_statement, column),
        SQLITE_TEXT => Text(column),
        _ => Bytes(column).ToArray(),
    };

    public DateTimeOffset Moment(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Number(column)).ToLocalTime();

    public void Dispose() => _statement.Dispose();

    private SqlStatement Bound(int result)
    {
        Check(result);
        return this;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
