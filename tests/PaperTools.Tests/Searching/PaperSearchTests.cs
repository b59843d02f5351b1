using CsCheck;
using PaperTools.Reading;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class PaperSearchTests
{
    private static readonly Paper[] s_seed = [.. DigestReading.ReadFile(Directory.GetFiles(Repository.Seeds).Single(), new ReadOptions())];

    [Theory]
    [InlineData("low resource", "A low-resource language", true)]
    [InlineData("low-resource", "A low-resource language", true)]
    [InlineData("lowresource", "A low-resource language", true)]
    [InlineData("lowresource", "A low–resource language", true)]
    [InlineData("low-resource", "few resources, low cost", false)]
    [InlineData("llama 2", "LLaMA-2 and more", true)]
    [InlineData("llama-2", "Llama2 and more", true)]
    [InlineData("quantized", "On Quantization", true)]
    [InlineData("angstrom", "Ångström units", true)]
    [InlineData("llm", "ＬＬＭ", true)]
    [InlineData("C++", "Code in C++ only", true)]
    [InlineData("C++", "Code in C only", false)]
    [InlineData("3.24x", "a 3.24x speedup", true)]
    [InlineData("3.24", "a 3.24x speedup", false)]
    [InlineData("E^2-LLM", "E^2-LLM: Efficient Extension", true)]
    [InlineData("What is X?", "Tell me what X is", true)]
    [InlineData("\"resource language\"", "A low-resource language", true)]
    [InlineData("\"language resource\"", "A low-resource language", false)]
    [InlineData("\"language low\"~1", "A low-resource language", true)]
    [InlineData("\"language a\"~1", "A low-resource language", false)]
    [InlineData("\"low low\"~2", "Low cost and low resource", true)]
    [InlineData("\"low low\"~2", "Low cost", false)]
    [InlineData("quanti*", "quantities", true)]
    [InlineData("quantisation~", "quantization", true)]
    [InlineData("qantizatoin~2", "quantization", true)]
    [InlineData("quant~", "quantization", false)]
    [InlineData("/GPT-[34]/", "with gpt-4", true)]
    [InlineData("/(a+)+$/", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", false)]
    [InlineData("abstract:low", "low", false)]
    [InlineData("die", "they are dying", true)]
    [InlineData("hope", "hoping", true)]
    [InlineData("量子", "关于量子化", true)]
    [InlineData("化量", "关于量子化", false)]
    public void Finds(string query, string title, bool isFound)
    {
        Paper[] papers = [new Paper { Title = title }];

        Assert.Equal(isFound, Search(papers, new SearchOptions { Query = query }).Length == 1);
        Assert.Equal(isFound, SearchIndexed(papers, new SearchOptions { Query = query }).Length == 1);
    }

    [Fact]
    public void ExactTakesWordsAsWritten()
    {
        Paper[] papers = [new Paper { Title = "SCALE" }, new Paper { Title = "scale" }, new Paper { Title = "scales" }];

        Assert.Equal(["SCALE"], Search(papers, new SearchOptions { Query = "SCALE", IsExact = true }).Select(paper => paper.Title));
        Assert.Equal(3, Search(papers, new SearchOptions { Query = "SCALE" }).Length);
    }

    [Theory]
    [InlineData("SCLE~", "SCALE")]
    [InlineData("scle~", "scale")]
    [InlineData("scle~2", "scale,scales,scales-of")]
    [InlineData("scales-off~", "scales-of")]
    [InlineData("strase~", "stra\u00DFe,strasse")]
    [InlineData("strabe~", "stra\u00DFe")]
    public void ExactCountsTheWrongLettersOfWordsAsWritten(string query, string found)
    {
        Paper[] papers = [.. "SCALE scale scales scales-of stra\u00DFe strasse".Split(' ').Select(word => new Paper { Title = word })];

        Assert.Equal(found.Split(',').Order(), Search(papers, new SearchOptions { Query = query, IsExact = true }).Select(paper => paper.Title).Order());
        Assert.Equal(found.Split(',').Order(), SearchIndexed(papers, new SearchOptions { Query = query, IsExact = true }).Select(paper => paper.Title).Order());
    }

    [Fact]
    public void EveryPaperIsFoundByItsTitle() =>
        Assert.All(s_seed, paper => Assert.Equal(paper.Number, Search(s_seed, new SearchOptions { Query = paper.Title })[0].Number));

    [Fact]
    public void PunctuationThatIsNoSyntaxChangesNothing() =>
        (from paper in Gen.OneOfConst(s_seed)
         from signs in Gen.OneOfConst(", ", "; ", "! ", "? ", ": ", " … ", " – ", " — ", " & ", " @ ", " « ", " ‘ ", "’ ", " [", "] ", " {", "} ", " | ", " < ", " > ", " = ", " $ ", " \\ ", "\t", "\u00A0", " \u200B ").Array[60]
         select (paper, signs)).Sample(sample =>
        {
            string[] words = sample.paper.Title.Split(' ');
            string pasted = string.Concat(words.Select((word, index) => word + sample.signs[index % sample.signs.Length]));

            Assert.Contains(Search(s_seed, new SearchOptions { Query = pasted }), found => found.Number == sample.paper.Number);
        }, iter: 500);

    [Fact]
    public void EveryPaperIsTheLikestToItsAbstractAndNeverLikeItself()
    {
        Assert.All(s_seed.Take(10), paper => Assert.Equal(paper.Number, Search(s_seed, new SearchOptions { LikeText = paper.Abstract })[0].Number));
        Assert.All(s_seed.Take(10), paper => Assert.DoesNotContain(Search(s_seed, new SearchOptions { LikePaper = paper }), found => found.Number == paper.Number));
    }

    [Fact]
    public void PapersWithoutTitlesAreNotOne()
    {
        Paper[] papers = [new Paper { Title = "", Abstract = "pruning" }, new Paper { Title = "", Abstract = "pruning networks" }];

        Assert.Equal("pruning networks", Assert.Single(Search(papers, new SearchOptions { LikePaper = papers[0] })).Abstract);
    }

    [Fact]
    public void HighlightsAreWhereTheWordsStand()
    {
        Paper found = Search(s_seed, new SearchOptions { Query = "quantization", First = 1, Explain = true }).Single();

        Assert.NotEmpty(found.Highlights);
        Assert.All(found.Highlights, highlight =>
            Assert.Equal(highlight.Text, (highlight.Field == "title" ? found.Title : found.Abstract).Substring(highlight.Start, highlight.Length)));
        Assert.Equal(found.Score!.Value, found.Explanation!.Score, 10);
    }

    [Theory]
    [InlineData("what is the parser", "parser")]
    [InlineData("what is the", "what is the")]
    public void WordsOfGrammarCountOnlyWhereThereAreNoOthers(string query, string counted)
    {
        Paper[] papers = [new Paper { Title = "What is the parser?" }, new Paper { Title = "A parser" }];

        Paper found = Assert.Single(Search(papers, new SearchOptions { Query = query, Explain = true }));

        Assert.Equal(counted, string.Join(' ', found.Explanation!.Terms.Select(term => term.Term)));
    }

    [Fact]
    public void FirstAndSkipCutTheSameOrder()
    {
        int[] all = Numbers(Search(s_seed, new SearchOptions { Query = "translation OR model" }));

        Assert.Equal(all[3..8], Numbers(Search(s_seed, new SearchOptions { Query = "translation OR model", Skip = 3, First = 5 })));
    }

    [Fact]
    public void DiversityChangesTheOrderOnly()
    {
        int[] plain = Numbers(Search(s_seed, new SearchOptions { Query = "translation" }));
        int[] diverse = Numbers(Search(s_seed, new SearchOptions { Query = "translation", Diversity = 0.7 }));

        Assert.Equal(plain[0], diverse[0]);
        Assert.NotEqual(plain, diverse);
        Assert.Equal(plain.Order(), diverse.Order());
    }

    [Theory]
    [InlineData("translation")]
    [InlineData("language model")]
    public void MoreDiversityMakesTheFirstPapersLessSimilar(string query)
    {
        const int First = 6;
        double SimilarityOfFirst(double diversity)
        {
            var comparer = new PaperComparer(PaperVectors.Of([.. Search(s_seed, new SearchOptions { Query = query, Diversity = diversity, First = First })]));
            int[] papers = [.. Enumerable.Range(0, First)];
            return papers.Sum(paper => comparer.Similarities(paper, papers.AsSpan(0, paper)).Sum());
        }

        Assert.True(SimilarityOfFirst(0.5) < SimilarityOfFirst(0));
        Assert.True(SimilarityOfFirst(1) < SimilarityOfFirst(0.5));
    }

    [Fact]
    public void ManyMatchesAreCutDownToTheSameBest()
    {
        Paper[] papers = [.. Enumerable.Range(0, 20_000).Select(i => new Paper { Number = i, Title = i % 7 == 0 ? "word" : "other", Abstract = string.Join(' ', Enumerable.Repeat("word", 1 + (i % 5))) + new string('.', i % 97) })];

        int[] all = Numbers(Search(papers, new SearchOptions { Query = "word OR other" }));
        Assert.Equal(all[..10], Numbers(Search(papers, new SearchOptions { Query = "word OR other", First = 10 })));
        Assert.Equal(all[..500], Numbers(Search(papers, new SearchOptions { Query = "word OR other", First = 500 })));
    }

    [Fact]
    public void WhatHasNoScoreStaysInItsOrder()
    {
        Paper[] papers = [.. Enumerable.Range(0, 20_000).Select(i => new Paper { Number = i, Title = "word" })];

        Assert.Equal(Enumerable.Range(0, 300), Numbers(Search(papers, new SearchOptions { Query = "-other", First = 300 })));
    }

    /// <summary>One subject after the other: which words are rare is known at the end only.</summary>
    [Fact]
    public void ManyMatchesOfManyWordsAreCutDownToTheSameBest()
    {
        var random = new Random(1);
        Paper[] papers = [.. Enumerable.Range(0, 20_000).Select(i => new Paper { Number = i, Title = Words(i < 8000 ? 0 : 15, random) })];
        string text = string.Join(' ', Enumerable.Range(0, 40).Select(Word));

        Assert.Equal(Numbers(Search(papers, new SearchOptions { LikeText = text }))[..10], Numbers(Search(papers, new SearchOptions { LikeText = text, First = 10 })));

        static string Words(int first, Random random) => string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word(first + (int)(25 * random.NextDouble() * random.NextDouble()))));

        static string Word(int number) => $"{(char)('b' + (number / 8))}{(char)('k' + (number % 8))}st";
    }

    [Fact]
    public void TheSetsAreThoseOfLogic() =>
        (from papers in s_corpus from left in s_word from right in s_word select (papers, left, right)).Sample(sample =>
        {
            HashSet<int> left = Set(sample.papers, sample.left);
            HashSet<int> right = Set(sample.papers, sample.right);
            Assert.Subset(left, Set(sample.papers, $"{sample.left} {sample.right}"));
            Assert.Equal(left.Union(right).Order(), Set(sample.papers, $"{sample.left} OR {sample.right}").Order());
            Assert.Equal(sample.papers.Select(paper => paper.Number).Except(left).Order(), Set(sample.papers, $"-{sample.left}").Order());
            Assert.Equal(left.Order(), Set([.. sample.papers.Reverse()], sample.left).Order());
        }, iter: 300);

    /// <summary>Needles, words and an index are three ways to the same counts, scores and order.</summary>
    [Fact]
    public void EveryWayOfCountingGivesTheSame() =>
        (from papers in s_corpus from words in s_word.Array[1, 3] select (papers, words)).Sample(sample =>
        {
            string query = string.Join(" OR ", sample.words);
            (int, double?)[] scanned = Ranked(Search(sample.papers, new SearchOptions { Query = query }));
            string padded = query + string.Concat(Enumerable.Range(0, 10).Select(i => $" OR absent{i}word"));

            Assert.Equal(scanned, Ranked(SearchIndexed(sample.papers, new SearchOptions { Query = query })));
            Assert.Equal(scanned, Ranked(Search(sample.papers, new SearchOptions { Query = padded })));
        }, iter: 500);

    /// <summary>Papers of many searches before, some of none, in any order and more than once, are found as if nothing was known of them.</summary>
    [Fact]
    public void WhateverIsIndexedAlreadyGivesTheSame() =>
        (from papers in s_corpus.Array[1, 24].Select(parts => parts.SelectMany(part => part).ToArray())
         from indexed in Gen.Int[0, papers.Length]
         from order in Gen.Int[0, papers.Length - 1].Array[1, 2 * papers.Length]
         from words in s_word.Array[1, 3]
         from options in s_options
         select (papers, indexed, order, query: string.Join(" OR ", words), options)).Sample(sample =>
        {
            Paper[] copies = Copies(sample.papers);
            foreach (Paper paper in copies.Take(sample.indexed))
            {
                Search([paper], new SearchOptions { Query = "low", KeepsIndex = true });
            }

            SearchOptions options = sample.options with { Query = sample.query };
            (int, double?)[] expected = Ranked(Search(sample.order.Select(index => sample.papers[index]), options));
            Assert.Equal(expected, Ranked(Search(sample.order.Select(index => copies[index]), options with { KeepsIndex = true })));
            Assert.Equal(expected, Ranked(Search(sample.order.Select(index => copies[index]), options with { KeepsIndex = true })));
        }, iter: 200);

    /// <summary>All of the papers are in one block, and the expressions take seconds there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ItCanBeStoppedInTheMiddleOfABlock(bool isIndexed)
    {
        Paper[] papers = Copies(Enumerable.Repeat(s_seed, 20).SelectMany(seed => seed));
        if (isIndexed)
        {
            Search(papers, new SearchOptions { Query = "word", KeepsIndex = true });
        }

        using var stop = new CancellationTokenSource();
        var search = new PaperSearch(new SearchOptions { Query = string.Join(" OR ", Enumerable.Range(0, 300).Select(number => $"/[a-z]+{number}/")), KeepsIndex = true, Cancellation = stop.Token });
        Array.ForEach(papers, search.Add);

        stop.CancelAfter(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => search.Results().Count());
    }

    [Fact]
    public void SmallSegmentsAreMerged()
    {
        Paper[] papers = [.. Enumerable.Range(0, 40).Select(number => new Paper { Title = $"word {number}", Number = number })];
        Assert.All(papers, paper => Search([paper], new SearchOptions { Query = "word", KeepsIndex = true }));

        Search(papers, new SearchOptions { Query = "word", KeepsIndex = true });

        Assert.Single(papers.Select(paper => paper.Postings!.Segment).Distinct());
    }

    [Fact]
    public void HighlightsAreThoseOfTheLatestSearch()
    {
        Paper[] first = Search([new Paper { Title = "one two" }], new SearchOptions { Query = "one" });
        Assert.Equal(["one"], first[0].Highlights.Select(highlight => highlight.Text));

        Assert.Equal(["two"], Search(first, new SearchOptions { Query = "two" })[0].Highlights.Select(highlight => highlight.Text));
    }

    private static readonly Gen<SearchOptions> s_options =
        from first in Gen.Int[0, 8].Select(Gen.Bool)
        from skip in Gen.Int[0, 3]
        from isExact in Gen.Bool
        from title in Gen.Bool
        from diversity in Gen.OneOfConst(0, 0, 0.5)
        select new SearchOptions
        {
            First = first.Item2 ? first.Item1 : null,
            Skip = skip,
            IsExact = isExact,
            Fields = title ? [QueryFields.Title] : new SearchOptions().Fields,
            Diversity = diversity,
        };

    private static readonly Gen<string> s_word = Gen.OneOfConst("low", "resource", "lowresource", "low-resource", "llama", "2", "llama-2", "3.24x", "modele", "C++", "\"low cost\"", "\"cost low\"~2", "re*", "lama~", "resuorce~2", "/l.w/", "title:low", "-cost", "(low llama)", "title:(2 OR resource)", "keyword:low", "name:llama", "has:name", "*");

    private static readonly Gen<Paper[]> s_corpus =
        Gen.OneOfConst("low", "-", " ", " ", "resource", "Resources", "llama", "LLaMA", "2", "3.24x", "modèle", "C++", ",", ".", "^", "cost", "–", "’s", "(", ")", "\n", "ＬＯＷ", "e", "1,000")
            .Array[0, 14]
            .Select(pieces => string.Concat(pieces))
            .Select(Gen.Bool)
            .Array[1, 6]
            .Select(texts => texts.Select((text, index) => text.Item2
                ? new Paper { Title = text.Item1, Number = index }
                : new Paper { Title = "", Abstract = text.Item1, Keywords = [text.Item1], Number = index }).ToArray());

    private static HashSet<int> Set(IReadOnlyList<Paper> papers, string query) => [.. Numbers(Search(papers, new SearchOptions { Query = query }))];

    private static int[] Numbers(IEnumerable<Paper> papers) => [.. papers.Select(paper => paper.Number)];

    private static (int, double?)[] Ranked(IEnumerable<Paper> papers) => [.. papers.Select(paper => (paper.Number, paper.Score))];

    private static Paper[] Copies(IEnumerable<Paper> papers) =>
        [.. papers.Select(paper => new Paper { Title = paper.Title, Abstract = paper.Abstract, Keywords = paper.Keywords, Number = paper.Number })];

    /// <summary>Searches copies, so that no test sees the index of another.</summary>
    private static Paper[] SearchIndexed(IReadOnlyList<Paper> papers, SearchOptions options)
    {
        Paper[] copies = Copies(papers);
        Paper[] first = Search(copies, options with { KeepsIndex = true });
        Assert.All(copies, paper => Assert.NotNull(paper.Postings));
        Assert.Equal(Ranked(first), Ranked(Search(copies, options with { KeepsIndex = true })));
        return first;
    }

    private static Paper[] Search(IEnumerable<Paper> papers, SearchOptions options)
    {
        var search = new PaperSearch(options);
        foreach (Paper paper in papers)
        {
            search.Add(paper);
        }

        return [.. search.Results()];
    }
}
