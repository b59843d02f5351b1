using CsCheck;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class QueryParserTests
{
    /// <summary>What a query prints as; most print as they were typed.</summary>
    [Theory]
    [InlineData("quantization")]
    [InlineData("a b OR c -d")]
    [InlineData("a AND b", "a b")]
    [InlineData("(a OR b) c")]
    [InlineData("((a b)) c", "a b c")]
    [InlineData("NOT a", "-a")]
    [InlineData("-(a OR b)")]
    [InlineData("NOT NOT a", "-(-a)")]
    [InlineData("\"low resource\"")]
    [InlineData("“low resource”", "\"low resource\"")]
    [InlineData("\"near words\"~5")]
    [InlineData("quant* fuzzy~ fuzzy~2 fuzz~1", "quant* fuzzy~ fuzzy~2 fuzz~")]
    [InlineData("/GPT-[345] ?o/ a")]
    [InlineData("*")]
    [InlineData("title:(a OR b*)", "title:a OR title:b*")]
    [InlineData("TITLE:a title:\"b c\"~2", "title:a title:\"b c\"~2")]
    [InlineData("title:*", "has:title")]
    [InlineData("title:-a title:NOT b title:-(c OR \"d e\")", "-title:a -title:b -(title:c OR title:\"d e\")")]
    [InlineData("title:(a -b) -title:-c title:--d title:e-f", "title:a -title:b -(-title:c) title:--d title:e-f")]
    [InlineData("year:2023..2025 published:>=2024-06 updated:..2023 upvotes:>1,000")]
    [InlineData("size:<=7B size:600M..7B languages:>100")]
    [InlineData("speedup:>=2x memory:>=50% bleu:20..30.5 result:>20%")]
    [InlineData("has:code is:survey code:claimed")]
    [InlineData("url:\"a b\" host:github.com doi:10.1000/x arxiv:2305.12345v2")]
    [InlineData("url:\"a\u00A0b\" id:\"c\nd\" id:\"“e\" (id:f\"(g))", "url:\"a\u00A0b\" id:\"c\nd\" id:\"“e\" id:f\"(g)")]
    [InlineData("(doi:10.1016/S0004-3702(97)00043-X) doi:10.1000/x(a b)", "doi:\"10.1016/S0004-3702(97)00043-X\" doi:10.1000/x a b")]
    // What is not syntax is text.
    [InlineData("C++")]
    [InlineData("What is X?")]
    [InlineData("GPT-4 3.24x E^2-LLM 50% 200+")]
    [InlineData("OptMATH: A Scalable Bidirectional Data Synthesis Framework")]
    [InlineData("Title: the rest")]
    [InlineData("[a model:] b")]
    [InlineData("a - b", "a b")]
    [InlineData("-- a ! ?", "a")]
    [InlineData("--a NOT --b", "--a -(--b)")]
    [InlineData("models (LLMs)-based", "models LLMs --based")]
    [InlineData("f(x) :)", "f x")]
    [InlineData("https://example.org/a:b")]
    [InlineData("/dev/null and/or /a/b", "//dev/null and/or //a/b")]
    [InlineData("/a +/, b", "//a b")]
    [InlineData("AND/OR graphs: a survey")]
    [InlineData("ratio:3 12:30 p:>none")]
    [InlineData("5~10 a~b 4*5")]
    public void PrintsInItsOwnLanguage(string query, string? printed = null)
    {
        string once = Query.Parse(query).ToString();

        Assert.Equal(printed ?? query, once);
        Assert.Equal(once, Query.Parse(once).ToString());
    }

    [Theory]
    [InlineData("a b", "a OR b")]
    [InlineData("a b -c year:2024", "(a OR b) -c year:2024")]
    [InlineData("-c has:code", "-c has:code")]
    public void OneWordCanBeEnough(string query, string printed) => Assert.Equal(printed, Query.Parse(query, QueryMatch.Any).ToString());

    [Theory]
    [InlineData("graphs autor:smith", 7, "'autor:' is not a field and was searched as text. Did you mean 'author:'?")]
    [InlineData("-titel:graph", 1, "'titel:' is not a field and was searched as text. Did you mean 'title:'?")]
    [InlineData("(a OR Autor:\"van der Berg\")", 6, "'Autor:' is not a field and was searched as text. Did you mean 'author:'?")]
    [InlineData("autor:(a OR b) autor:c", 0, "'autor:' is not a field and was searched as text. Did you mean 'author:'?")]
    [InlineData("abs:electron", 0, "'abs:' is not a field and was searched as text. Did you mean 'abstract:'?")]
    [InlineData("a yera:2023..2025", 2, "'yera:' is not a field and was compared with the results that papers report. Did you mean 'year:'?")]
    [InlineData("upvote:>100", 0, "'upvote:' is not a field and was compared with the results that papers report. Did you mean 'upvotes:'?")]
    [InlineData("-publishd:>=2024", 1, "'publishd:' is not a field and was compared with the results that papers report. Did you mean 'published:'?")]
    [InlineData("publishd:>=2024-06", 0, "'publishd:' is not a field and was searched as text. Did you mean 'published:'?")]
    public void ANameThatIsNearlyAFieldIsRemarked(string query, int position, string message) =>
        Assert.Equal(new QueryRemark(position, message), Assert.Single(Query.Parse(query).Remarks));

    [Theory]
    [InlineData("Attention: is it all?")]
    [InlineData("Titel: graphs [a autor:] titel:) b")]
    [InlineData("BERT:Pre-training of Deep Bidirectional Transformers")]
    [InlineData("https://example.org/a:b autho://example.org")]
    [InlineData("doi:10.1000/x 10.1000/x:y 10.1000/autor:x")]
    [InlineData("arXiv:2305.12345 2305.12345 hep-th/9901001")]
    [InlineData("12:30 2:1 D:\\papers I:x")]
    [InlineData("author:smith speedup:>=2x ratio:3")]
    [InlineData("f1:>3 bleu:>3 wer:<5 rouge-l:>40 map:>0.3 dice:>0.8 mse:<1 comet:>80 latency:<=50% memory:>=2x result:>20%")]
    [InlineData("yera:>20% upvote:>2x publishd:>0.5 titel:>3")]
    [InlineData("DOT:product urn:isbn ISO:9001 ear:recognition hash:tables")]
    public void WhatIsTextIsNotRemarked(string query) => Assert.Empty(Query.Parse(query).Remarks);

    [Theory]
    [InlineData("", 0, "a word to look for")]
    [InlineData("?!", 2, "a word to look for")]
    [InlineData("a OR", 4, "a word after OR")]
    [InlineData("OR a", 0, "a word before OR")]
    [InlineData("a AND", 5, "a word after AND")]
    [InlineData("a AND AND b", 6, "a word after AND")]
    [InlineData("(a AND) b", 6, "a word after AND")]
    [InlineData("AND a", 0, "a word before AND")]
    [InlineData("a NOT", 5, "a word after NOT")]
    [InlineData("title:-( b", 7, "a ) that closes this (")]
    [InlineData("a title:NOT", 11, "a word after NOT")]
    [InlineData("a (b", 2, "a ) that closes this (")]
    [InlineData("a ()", 3, "a word inside the parentheses")]
    [InlineData("\"a b", 0, "a quotation mark that closes this one")]
    [InlineData("\"!\"", 0, "a word between the quotation marks")]
    [InlineData("\"a b\"~", 6, "a number of words up to 100 after the ~ of a phrase")]
    [InlineData("(LLMs)-based~3", 12, "~1 or ~2 after a word that may be misspelt")]
    [InlineData("word~3", 4, "~1 or ~2 after a word that may be misspelt")]
    [InlineData("year:soon", 5, "a year or a range of years such as 2023, >=2023 or 2023..2025")]
    [InlineData("a size:big", 7, "a number of parameters such as 7B, <=7B or 600M..7B")]
    [InlineData("year:2025..2023", 5, "a range from the lower end to the upper one, but 2025..2023 is empty")]
    [InlineData("a size:7B..600M", 7, "a range from the lower end to the upper one, but 7B..600M is empty")]
    [InlineData("bleu:30..20.5", 5, "a range from the lower end to the upper one, but 30..20.5 is empty")]
    [InlineData("code:maybe", 5, "one of link, claimed, none")]
    [InlineData("doi:(10.1000/x)", 4, "a value after doi:")]
    [InlineData("/a", 0, "a / that ends this regular expression; to look for the sign itself, put quotation marks around it")]
    [InlineData("/(a/", 1, "a regular expression; this one does not parse (InsufficientClosingParentheses at its character 2)")]
    [InlineData(@"/(a)\1/", 1, "a regular expression without lookaround, backreferences and atomic groups, which could take for ever")]
    [InlineData("/((a{99}){99}){99}/", 1, "a regular expression whose counted repetitions multiply to 1000 at most")]
    public void AMistakeTellsItsPlace(string query, int position, string expected)
    {
        QueryException exception = Assert.Throws<QueryException>(() => Query.Parse(query));

        Assert.Equal((position, expected), (exception.Position, exception.Expected));
        string[] lines = exception.Message.Split('\n');
        Assert.Equal($"  {query}", lines[1]);
        Assert.Equal(position + 2, lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("量子 OR", 7)]
    [InlineData("\uFF21\uFF22 (b", 5)]
    [InlineData("e\u0301 (b", 2)]
    [InlineData("\u3000\t(b", 2)]
    [InlineData("\U00020000 (b", 3)]
    [InlineData("\u2705\u2B50 (b", 5)]
    public void TheCaretStandsUnderItsPlaceInATerminal(string query, int column)
    {
        QueryException exception = Assert.Throws<QueryException>(() => Query.Parse(query));

        Assert.Equal(column + 2, exception.Message.Split('\n')[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('\n')]
    [InlineData('\u001B')]
    [InlineData('\u061C')]
    [InlineData('\u200F')]
    [InlineData('\u202E')]
    [InlineData('\u2067')]
    public void ASpaceStandsForWhatATerminalWouldObey(char sign)
    {
        QueryException exception = Assert.Throws<QueryException>(() => Query.Parse($"a{sign}b (c"));

        Assert.Equal(["  a b (c", "      ^"], exception.Message.Split('\n')[1..]);
    }

    [Theory]
    [InlineData("a", 40)]
    [InlineData("量", 39)]
    [InlineData("\U0001F600", 39)]
    [InlineData("\U0001F600a", 40)]
    [InlineData("e\u0301\u0302", 14)]
    public void ALongQueryIsCutSoThatTheCaretIsOnTheLineOfItsPlace(string piece, int columns)
    {
        string words = string.Concat(Enumerable.Repeat(piece, 100));
        QueryException exception = Assert.Throws<QueryException>(() => Query.Parse($"{words}(\"{words}"));

        string[] lines = exception.Message.Split('\n');
        Assert.StartsWith("  ...", lines[1]);
        Assert.EndsWith("...", lines[1]);
        Assert.Equal("  ...".Length + columns, lines[2].IndexOf('^', StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', string.Concat(lines[1].EnumerateRunes()));
        Assert.InRange(TextColumns.Of(lines[1]), 0, 73);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('/')]
    [InlineData('-')]
    public void WordsCountHoweverTheyAreParted(char sign)
    {
        string query = string.Join(sign, Enumerable.Range(0, 1024).Select(number => $"w{number}"));

        Assert.Throws<QueryException>(() => Query.Parse(query + sign + query));
    }

    [Fact]
    public void HostileQueriesEnd()
    {
        string[] queries =
        [
            new('(', 10_000), new('a', 100_000), string.Concat(Enumerable.Repeat("a ", 50_000)), string.Concat(Enumerable.Repeat("NOT ", 20_000)) + "a",
            string.Concat(Enumerable.Repeat("-(", 10_000)), new('"', 99_999), new('\0', 100_000), string.Concat(Enumerable.Repeat("title:(", 10_000)),
            string.Concat(Enumerable.Repeat("a-", 50_000)), "\"" + string.Concat(Enumerable.Repeat("a ", 50_000)) + "\"", "/" + new string('a', 50_000) + "/", "/(a*)*b/",
        ];
        Assert.All(queries, query =>
        {
            try
            {
                var search = new PaperSearch(new SearchOptions { Query = query });
                search.Add(new Paper { Title = new string('a', 5000), Abstract = string.Concat(Enumerable.Repeat("a-", 5000)) });
                Assert.InRange(search.Results().Count(), 0, 1);
            }
            catch (QueryException exception)
            {
                Assert.InRange(exception.Message.Length, 1, 400);
            }
        });
    }

    [Fact]
    public void WhatIsPrintedParsesToTheSame() =>
        Gen.String[Gen.Frequency((8, Gen.Char["abOR NT-()\"~*:/12>=.,%"]), (1, Gen.Char)), 0, 30].Sample(text =>
        {
            try
            {
                string printed = Query.Parse(text).ToString();
                Assert.Equal(printed, Query.Parse(printed).ToString());
            }
            catch (QueryException)
            {
                // Not a query; that it is found out in time is all that matters here.
            }
        }, iter: 20_000);
}
