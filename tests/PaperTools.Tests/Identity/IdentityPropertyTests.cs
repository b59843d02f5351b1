using CsCheck;
using PaperTools.Benchmarks.Identity;
using PaperTools.Identity;
using PaperTools.Reading;
using PaperTools.Tests.Writing;
using PaperTools.Writing;

namespace PaperTools.Tests.Identity;

/// <summary>What holds for any records.</summary>
public class IdentityPropertyTests
{
    private static readonly Work[] s_works = [.. Lookalikes.With(WorkGenerator.Works(60, seed: 5), seed: 5, firstNumber: 60)];

    /// <summary>Records of one work.</summary>
    private static readonly Gen<Paper[]> s_records =
        Gen.Select(Gen.Int[0, s_works.Length - 1], Gen.Int).Select((work, seed) => SourceRecords.Of(s_works[work], new Random(seed), most: 5).ToArray());

    private static readonly Gen<string> s_title = Gen.OneOf(HostileText.Plain, Gen.String, Gen.OneOfConst("", "…", "I", "Part II", "$\\", "(((", "arXiv:", "[v2]", "10.1000/", "😀", "\uD83D", "12:", "Ⅻ", "ﬁ", "王伟"));

    /// <summary>Records whose fields hold anything.</summary>
    private static readonly Gen<Paper> s_hostile = Gen.Select(s_title, s_title, s_title, s_title, Gen.Int[0, 3]).Select((title, name, id, text, kind) => new Paper
    {
        Title = title + (kind == 0 ? name : ""),
        Abstract = string.Join(' ', Enumerable.Repeat(text, 1 + (kind * 20))),
        Authors = kind == 1 ? [] : [new Author { Family = name, Given = text }, new Author { Literal = id }, new Author()],
        Ids = kind == 2 ? PaperIds.None : new PaperIds { Arxiv = id, Doi = $"10.1000/{id}", Acl = id, Dblp = id, SemanticScholar = id },
        OtherTitles = kind == 3 ? [title, name] : [],
        OtherIds = kind == 3 ? [id, "doi:" + id, "x:y"] : [],
        Url = kind == 2 ? null : "https://" + id,
        Venue = name,
    });

    [Fact]
    public void WhichRecordIsTheFirstMakesNoDifference() =>
        Gen.Select(s_records, s_records).Sample(
            (some, others) => Assert.All(
                some.SelectMany(one => others.Select(other => (one, other))),
                pair => Assert.Equal(PaperMatcher.Compare(pair.one, pair.other), PaperMatcher.Compare(pair.other, pair.one))),
            iter: 400);

    [Fact]
    public void HostileRecordsAreComparedAndMergedWithoutFailing() =>
        Gen.Select(s_hostile, s_hostile).Sample(
            (one, other) =>
            {
                Assert.Equal(PaperMatcher.Compare(one, other), PaperMatcher.Compare(other, one));
                Assert.Equal(SameVerdict.Same, PaperMatcher.Compare(one, one).Verdict);
                Assert.DoesNotContain(IdentityKeys.Of(one), string.IsNullOrEmpty);
                Paper merged = PaperMerger.Merge(one, other);
                foreach (Paper again in new[] { PaperMerger.Merge(merged, other), PaperMerger.Merge(merged, one) })
                {
                    Assert.Equal(Content(merged), Content(again));
                    Assert.Same(merged, again);
                }
            },
            iter: 2000);

    [Fact]
    public void LongTextsAreComparedToo()
    {
        string words = string.Join(' ', Enumerable.Range(0, 200_000));
        Paper one = new() { Title = words, Abstract = words, Authors = [.. Enumerable.Range(0, 20_000).Select(number => new Author { Family = $"Name{number}" })] };
        Paper other = new() { Title = new string('(', 500_000), Abstract = new string('a', 500_000), Authors = [new Author { Family = new string('b', 500_000) }] };

        Assert.Equal(SameVerdict.Different, PaperMatcher.Compare(one, other).Verdict);
        Assert.Equal(SameVerdict.Different, PaperMatcher.Compare(other, new Paper { Title = new string('\\', 100_000) + "{" }).Verdict);
        Assert.Equal(SameVerdict.Different, PaperMatcher.Compare(one, new Paper { Title = string.Concat(Enumerable.Repeat("$\\a{", 50_000)) }).Verdict);
    }

    [Fact]
    public void TheOrderOfMergingChangesNothingThatCounts() =>
        Gen.Select(s_records.Where(records => records.Length > 1), Gen.Int).Sample(
            (records, seed) =>
            {
                var random = new Random(seed);
                Paper[] shuffled = [.. records.OrderBy(_ => random.Next())];
                int cut = random.Next(1, records.Length);

                string expected = Content(records.Aggregate(PaperMerger.Merge));
                Assert.Equal(expected, Content(shuffled.Aggregate(PaperMerger.Merge)));
                Assert.Equal(expected, Content(PaperMerger.Merge(records[..cut].Aggregate(PaperMerger.Merge), records[cut..].Aggregate(PaperMerger.Merge))));
            },
            iter: 500);

    [Fact]
    public void MergingAgainGainsNothing() =>
        s_records.Sample(
            records =>
            {
                Paper merged = records.Aggregate(PaperMerger.Merge);
                Assert.All(records, record => Assert.Same(merged, PaperMerger.Merge(merged, record)));
            },
            iter: 300);

    [Theory]
    [MemberData(nameof(Readable))]
    public void APaperIsTheSameHoweverItIsWrittenAndReadBack(string format)
    {
        // Feeds do not say that a thesis is one, so that it may be another text.
        foreach (Work work in s_works.Where(work => work.Type != "thesis").Take(40))
        {
            foreach (Paper record in SourceRecords.Of(work, new Random(work.Number), most: 4).Where(record => record.Authors.Count > 0 && record.Ids != PaperIds.None))
            {
                Paper read = Assert.Single(DigestReading.ReadText(Written.As(format, record), new ReadOptions { Format = DigestWriters.ByName(format)!.ReadAs }));
                PaperComparison found = PaperMatcher.Compare(record, read);
                Assert.True(found.Verdict == SameVerdict.Same, $"{found}\n{record.Title} {record.Ids}\n{read.Title} {read.Ids}");
                Assert.NotEmpty(IdentityKeys.Of(record).Intersect(IdentityKeys.Of(read)));
            }
        }
    }

    public static TheoryData<string> Readable =>
        [.. DigestWriters.All.Where(format => format.ReadAs is string reader && DigestReaders.ByName(reader) is not null).Select(format => format.Name)];

    /// <summary>What a merged paper holds, without what the stored record decides: the order of lists, the citation key, the digest.</summary>
    private static string Content(Paper paper) => string.Join(
        '\n',
        paper.Title,
        string.Join('|', paper.OtherTitles),
        paper.Abstract,
        paper.AbstractKind,
        string.Join('|', paper.Authors),
        paper.Published,
        paper.Updated,
        paper.Ids with { CitationKey = null },
        string.Join('|', paper.OtherIds),
        paper.Version,
        paper.Url,
        string.Join('|', paper.Links.Select(link => link.Url).Order(StringComparer.Ordinal)),
        paper.Venue,
        paper.Type,
        paper.Volume,
        paper.Issue,
        paper.Pages,
        paper.Publisher,
        paper.Note,
        string.Join('|', paper.Categories.Order(StringComparer.Ordinal)),
        string.Join('|', paper.Keywords.Order(StringComparer.Ordinal)),
        paper.Upvotes,
        paper.AnnounceType);
}
