using System.Globalization;

namespace PaperTools.Searching;

/// <summary>A property of papers whose values can be counted.</summary>
/// <param name="Name">Its name, as <see cref="Paper"/> has it.</param>
/// <param name="Description">What is counted.</param>
/// <param name="ValuesOf">The values of a paper.</param>
/// <param name="IsOrdered">Whether the values have an order of their own, as years have; else the most frequent comes first.</param>
internal sealed record CountedProperty(string Name, string Description, Func<Paper, IEnumerable<string?>> ValuesOf, bool IsOrdered = false)
{
    /// <summary>Every property that can be counted.</summary>
    public static IReadOnlyList<CountedProperty> All { get; } =
    [
        new("Topics", "What the papers are about.", paper => paper.Topics),
        new("Models", "The models they name.", paper => paper.Models),
        new("Datasets", "The datasets and benchmarks they name.", paper => paper.Datasets),
        new("ModelSizes", "The parameter counts they name.", paper => paper.ModelSizes),
        new("Languages", "The natural languages they name.", paper => paper.Languages),
        new("LanguageCounts", "The numbers of languages they name.", paper => paper.LanguageCounts),
        new("Contribution", "What they contribute: a method, a dataset, a survey.", paper => [paper.Contribution]),
        new("Metrics", "The metrics of their results.", paper => paper.Results.Select(result => result.Metric)),
        new("Acronyms", "The short forms they define.", paper => paper.Acronyms.Select(acronym => acronym.Short)),
        new("Links", "The kinds of what they link to.", paper => paper.Links.Select(link => link.Kind.ToString())),
        new("Code", "Whether their code can be had.", paper => [paper.Code.ToString()]),
        new("Year", "The years they were published in.", paper => [paper.Year?.ToString("0000", CultureInfo.InvariantCulture)], IsOrdered: true),
        new("Authors", "Their authors.", paper => paper.Authors.Select(author => author.ToString())),
        new("Venue", "The journals and conferences they appeared in.", paper => [paper.Venue]),
        new("Type", "The kinds of publication.", paper => [paper.Type]),
        new("Publisher", "Their publishers.", paper => [paper.Publisher]),
        new("Categories", "Their subject classes.", paper => paper.Categories),
        new("Keywords", "Their keywords.", paper => paper.Keywords),
        new("Digest", "The digests that brought them.", paper => [paper.Digest?.Path ?? paper.Digest?.Title]),
    ];

    /// <summary>The property of a name, in any case; null where there is none.</summary>
    public static CountedProperty? ByName(string name) =>
        All.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
