using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;
using PaperTools.Searching;

namespace PaperTools.Benchmarks.Ranking;

/// <summary>An engine that ranks documents for a query: any word is enough, the best first.</summary>
public interface ISearchEngine : IDisposable
{
    string Name { get; }

    void Add(IEnumerable<CollectionText> documents);

    IReadOnlyList<string> Find(string query, int first, bool all);
}

/// <summary>PaperTools, by its own interface.</summary>
public sealed class PaperToolsEngine : ISearchEngine
{
    private readonly List<Paper> _papers = [];

    public string Name => "PaperTools";

    public void Add(IEnumerable<CollectionText> documents) =>
        _papers.AddRange(documents.Select(text => new Paper { Title = text.Title, Abstract = text.Text, Ids = new PaperIds { CitationKey = text.Id } }));

    public IReadOnlyList<string> Find(string query, int first, bool all)
    {
        // What has a meaning in a query is none in a question.
        string words = new([.. query.Select(character => char.IsLetterOrDigit(character) || character is '\'' ? character : ' ')]);
        var search = new PaperSearch(new SearchOptions { Query = words, Match = all ? QueryMatch.All : QueryMatch.Any, First = first, KeepsIndex = true });
        foreach (Paper paper in _papers)
        {
            search.Add(paper);
        }

        return [.. search.Results().Select(paper => paper.Ids.CitationKey!)];
    }

    public void Dispose()
    {
    }
}

/// <summary>Lucene.Net, BM25 with the analyzer for English, title and text in one field.</summary>
public sealed class LuceneEngine : ISearchEngine
{
    private readonly RAMDirectory _directory = new();
    private readonly Analyzer _analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
    private DirectoryReader? _reader;

    public string Name => "Lucene.Net BM25";

    public void Add(IEnumerable<CollectionText> documents)
    {
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() });
        foreach (CollectionText text in documents)
        {
            writer.AddDocument([new StoredField("id", text.Id), new Lucene.Net.Documents.TextField("text", $"{text.Title} {text.Text}", Field.Store.NO)]);
        }

        writer.Commit();
        _reader = DirectoryReader.Open(_directory);
    }

    public IReadOnlyList<string> Find(string query, int first, bool all)
    {
        var words = new BooleanQuery();
        using TokenStream stream = _analyzer.GetTokenStream("text", query);
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(new TermQuery(new Lucene.Net.Index.Term("text", stream.GetAttribute<ICharTermAttribute>().ToString())), all ? Occur.MUST : Occur.SHOULD);
        }

        stream.End();
        var searcher = new IndexSearcher(_reader!) { Similarity = new BM25Similarity() };
        return [.. searcher.Search(words, first).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get("id", CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}

/// <summary>SQLite's FTS5, bm25 with its Porter stemmer, title and text in one column.</summary>
public sealed class Fts5Engine : ISearchEngine
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public Fts5Engine()
    {
        _connection.Open();
        Run("CREATE VIRTUAL TABLE papers USING fts5(id UNINDEXED, text, tokenize='porter unicode61')");
    }

    public string Name => "SQLite FTS5 bm25";

    public void Add(IEnumerable<CollectionText> documents)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        using SqliteCommand insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO papers (id, text) VALUES ($id, $text)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Text);
        SqliteParameter body = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (CollectionText text in documents)
        {
            id.Value = text.Id;
            body.Value = $"{text.Title} {text.Text}";
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public IReadOnlyList<string> Find(string query, int first, bool all)
    {
        string[] words = new string([.. query.Select(character => char.IsLetterOrDigit(character) ? character : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = "SELECT id FROM papers WHERE papers MATCH $query ORDER BY bm25(papers) LIMIT $first";
        select.Parameters.AddWithValue("$query", string.Join(all ? " AND " : " OR ", words.Select(word => $"\"{word}\"")));
        select.Parameters.AddWithValue("$first", first);
        using SqliteDataReader reader = select.ExecuteReader();
        List<string> found = [];
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
