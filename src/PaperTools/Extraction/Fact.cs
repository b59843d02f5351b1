namespace PaperTools.Extraction;

/// <summary>The facts that are worked out from a paper's text. A new fact is one new extractor and one line here.</summary>
public static class Fact
{
    private static readonly List<FactDefinition> s_all = [];

    /// <summary>The short name of what the paper introduces.</summary>
    public static FactDefinition<string?> Name { get; } = Define("name", NameExtractor.ExtractName);

    /// <summary>Other names of the same thing.</summary>
    public static FactDefinition<IReadOnlyList<string>> Aliases { get; } = Define("aliases", NameExtractor.ExtractAliases);

    /// <summary>The short forms it defines.</summary>
    public static FactDefinition<IReadOnlyList<Acronym>> Acronyms { get; } = Define("acronyms", AcronymExtractor.Extract);

    /// <summary>The links of digest and text.</summary>
    public static FactDefinition<IReadOnlyList<PaperLink>> Links { get; } = Define("links", LinkExtractor.Extract);

    /// <summary>Whether its code can be had.</summary>
    public static FactDefinition<CodeAvailability> Code { get; } = Define("code", CodeExtractor.Extract);

    /// <summary>The quantitative results it claims.</summary>
    public static FactDefinition<IReadOnlyList<PaperResult>> Results { get; } = Define("results", ResultExtractor.Extract);

    /// <summary>The models it names.</summary>
    public static FactDefinition<IReadOnlyList<string>> Models { get; } = Define("models", facts => facts.Names.Models);

    /// <summary>The datasets and benchmarks it names.</summary>
    public static FactDefinition<IReadOnlyList<string>> Datasets { get; } = Define("datasets", facts => facts.Names.Datasets);

    /// <summary>The parameter counts it names.</summary>
    public static FactDefinition<IReadOnlyList<string>> ModelSizes { get; } = Define<IReadOnlyList<string>>("modelSizes", ModelSizeExtractor.Extract);

    /// <summary>The natural languages it names.</summary>
    public static FactDefinition<IReadOnlyList<string>> Languages { get; } = Define("languages", LanguageExtractor.Extract);

    /// <summary>The numbers of languages it names.</summary>
    public static FactDefinition<IReadOnlyList<string>> LanguageCounts { get; } = Define("languageCounts", LanguageCountExtractor.Extract);

    /// <summary>What it is about.</summary>
    public static FactDefinition<IReadOnlyList<string>> Topics { get; } = Define("topics", TopicExtractor.Extract);

    /// <summary>What it contributes.</summary>
    public static FactDefinition<string?> Contribution { get; } = Define("contribution", ContributionExtractor.Extract);

    /// <summary>Every fact, in the order of the JSON contract.</summary>
    public static IReadOnlyList<FactDefinition> All => s_all;

    private static FactDefinition<T> Define<T>(string name, Func<FactStore, T> extract)
    {
        var fact = new FactDefinition<T>(name, s_all.Count, extract);
        s_all.Add(fact);
        return fact;
    }
}
