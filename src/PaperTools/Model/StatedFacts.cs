using PaperTools.Extraction;

namespace PaperTools;

/// <summary>A paper's facts as a source of our own states them, so that nothing is worked out again.</summary>
internal sealed record StatedFacts
{
    public string? Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required IReadOnlyList<Acronym> Acronyms { get; init; }

    public required IReadOnlyList<PaperLink> Links { get; init; }

    public CodeAvailability Code { get; init; }

    public required IReadOnlyList<PaperResult> Results { get; init; }

    public required IReadOnlyList<string> Models { get; init; }

    public required IReadOnlyList<string> Datasets { get; init; }

    public required IReadOnlyList<string> ModelSizes { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<string> LanguageCounts { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public string? Contribution { get; init; }

    /// <summary>Gives the facts to a paper.</summary>
    public void State(Paper paper)
    {
        FactStore facts = paper.FactStore;
        facts.IsStated = true;
        facts.State(Fact.Name, Name);
        facts.State(Fact.Aliases, Aliases);
        facts.State(Fact.Acronyms, Acronyms);
        facts.State(Fact.Links, Links);
        facts.State(Fact.Code, Code);
        facts.State(Fact.Results, Results);
        facts.State(Fact.Models, Models);
        facts.State(Fact.Datasets, Datasets);
        facts.State(Fact.ModelSizes, ModelSizes);
        facts.State(Fact.Languages, Languages);
        facts.State(Fact.LanguageCounts, LanguageCounts);
        facts.State(Fact.Topics, Topics);
        facts.State(Fact.Contribution, Contribution);
    }
}
