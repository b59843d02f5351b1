using PaperTools.Extraction;
using static PaperTools.Searching.FieldMatching;

namespace PaperTools.Searching;

/// <summary>The fields of the query language: parser, matcher, help and completion read this one table.</summary>
public static class QueryFields
{
    private static readonly string[] s_contributions = ["method", "dataset", "benchmark", "model", "survey", "system", "empirical-study", "position"];

    /// <summary>The title.</summary>
    public static TextField Title { get; } = new("title", "the title", "title:translation", WordFields.Title, paper => [paper.Title]);

    /// <summary>The abstract or summary.</summary>
    public static TextField Abstract { get; } = new("abstract", "the abstract or summary", "abstract:\"human evaluation\"", WordFields.Abstract, paper => [paper.Abstract]);

    /// <summary>The keywords.</summary>
    public static TextField Keyword { get; } = new("keyword", "the keywords that the digest gives", "keyword:parsing", WordFields.Keywords, paper => paper.Keywords);

    /// <summary>The short name.</summary>
    public static TextField Name { get; } = new("name", "the short name of what the paper introduces, and its aliases", "name:OptMATH", TestedProperty.Names);

    /// <summary>Every field, in the order of the help.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        Title,
        Abstract,
        Name,
        new TextField("author", "the authors", "author:\"van der Berg\"", TestedProperty.Authors),
        new TextField("venue", "the journal, conference or book", "venue:ACL", TestedProperty.Venue),
        new TextField("category", "the subject classes", "category:cs.CL", TestedProperty.Categories),
        Keyword,
        new TextField("topic", "the topics, as the taxonomy names them", "topic:quantization", TestedProperty.Topics) { KnownValues = () => LexiconStore.Current.Topics.Select(topic => topic.Id) },
        new TextField("model", "the models it names", "model:LLaMA-2", TestedProperty.Models) { KnownValues = () => LexiconStore.Current.NamesOf(LexiconKind.Model) },
        new TextField("dataset", "the datasets and benchmarks it names", "dataset:GSM8K", TestedProperty.Datasets) { KnownValues = () => LexiconStore.Current.NamesOf(LexiconKind.Dataset) },
        new TextField("language", "the natural languages it names", "language:Xhosa", TestedProperty.Languages) { KnownValues = () => LexiconStore.Current.NamesOf(LexiconKind.Language) },
        new TextField("acronym", "the short forms it defines, and what they stand for", "acronym:NLU", TestedProperty.Acronyms),
        new TextField("contribution", "what it contributes: method, dataset, benchmark, model, survey, system, empirical-study, position", "contribution:survey", TestedProperty.Contribution) { KnownValues = () => s_contributions },
        new TextField("digest", "the digest that brought it: title, curator, query, date as written and file name", "digest:\"May 6\"", TestedProperty.Digest),
        new ValueField("id", "any identifier", "id:2305.12345", [], value => TestedProperty.Ids.Where(id => IsId(id, value))) { ValuesOf = paper => paper.Ids.Known().Select(id => id.Value) },
        new ValueField("arxiv", "the arXiv identifier, with or without a version", "arxiv:2305.12345", [], value => TestedProperty.Ids.Where(id => IsArxiv(id, value))) { ValuesOf = paper => OneOrNone(paper.Ids.Arxiv) },
        new ValueField("doi", "the DOI", "doi:10.1000/x", [], value => TestedProperty.Ids.Where(id => IsDoi(id, value))) { ValuesOf = paper => OneOrNone(paper.Ids.Doi) },
        new ValueField("url", "a part of its address or of one of its links", "url:AuroraLHL", [], value => TestedProperty.Urls.Where(url => url.Contains(value, StringComparison.OrdinalIgnoreCase))) { ValuesOf = TestedProperty.Urls.ValuesOf },
        new ValueField("host", "the host of its address or of one of its links", "host:github.com", [], value => TestedProperty.Urls.Where(url => IsOnHost(url, value))) { ValuesOf = paper => TestedProperty.Urls.ValuesOf(paper).SelectMany(HostOf) },
        new ComparisonField("year", "the year of publication", "year:2023..2025", "a year or a range of years such as 2023, >=2023 or 2023..2025", QueryRange.ReadCount, range => new NumberCondition(numbers => numbers.Year is int year && range.Overlaps(year, year))),
        new ComparisonField("published", "the date of publication", "published:>=2024-06", "a date or a range such as 2024, >=2024-06 or 2024-06-01..2024-06-30", QueryRange.ReadDate, range => new NumberCondition(numbers => IsWithin(numbers.Published, range))),
        new ComparisonField("updated", "the date of the last revision", "updated:<2024", "a date or a range such as 2024, >=2024-06 or 2024-06-01..2024-06-30", QueryRange.ReadDate, range => new NumberCondition(numbers => IsWithin(numbers.Updated, range))),
        new ComparisonField("upvotes", "the votes that the digest gives", "upvotes:>100", "a number or a range such as 100, >100 or 10..20", QueryRange.ReadCount, range => new NumberCondition(numbers => numbers.Upvotes is int votes && range.Overlaps(votes, votes))),
        new ComparisonField("comments", "the number of comments that the digest gives", "comments:>=3", "a number or a range such as 3, >3 or 1..5", QueryRange.ReadCount, range => new NumberCondition(numbers => numbers.Comments is int comments && range.Overlaps(comments, comments))),
        new ComparisonField("size", "the model sizes it names; a range in the text matches where any of it does", "size:<=7B", "a number of parameters such as 7B, <=7B or 600M..7B", QueryRange.ReadSize, range => TestedProperty.ModelSizes.Where(size => IsModelSizeIn(size, range))),
        new ComparisonField("languages", "the numbers of languages it names", "languages:>100", "a number or a range such as 100, >100 or 10..20", QueryRange.ReadCount, range => TestedProperty.LanguageCounts.Where(count => IsLanguageCountIn(count, range))),
        new ValueField("has", "what must not be empty: another field's name, results, links or code (a link to it)", "has:code", [.. s_parts.Keys], part => s_parts[part]),
        new ValueField("code", "whether its code can be had", "code:claimed", ["link", "claimed", "none"], value => TestedProperty.Code.Where(code => code.Equals(value, StringComparison.OrdinalIgnoreCase))),
        new ValueField("is", "how a listing announced it, or what it contributes", "is:survey", ["new", "cross", "replaced", .. s_contributions], value => TestedProperty.Kinds.Where(kind => kind.Equals(value, StringComparison.OrdinalIgnoreCase))),
    ];

    /// <summary>The field of a name, in any case; null where there is none.</summary>
    public static QueryField? ByName(ReadOnlySpan<char> name)
    {
        foreach (QueryField field in All)
        {
            if (name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }
}
