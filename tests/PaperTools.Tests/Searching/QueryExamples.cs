namespace PaperTools.Tests.Searching;

/// <summary>A use of the query language, as the help shows it, with a title that it finds and one that it does not.</summary>
public sealed record QueryExample(string Query, string Meaning, string Found, string NotFound);

/// <summary>The table that about_PaperTools_Query and the tests share.</summary>
public static class QueryExamples
{
    public static IReadOnlyList<QueryExample> All { get; } =
    [
        new("machine translation", "both words", "Translating by machine", "Machine learning"),
        new("machine AND translation", "the same", "Translating by machine", "Machine learning"),
        new("pruning OR quantization", "one of them", "Quantized networks", "Distilled networks"),
        new("quantization -survey", "the first without the second", "Quantization", "A survey of quantization"),
        new("quantization NOT survey", "the same", "Quantization", "A survey of quantization"),
        new("(pruning OR quantization) bert", "parentheses group", "Pruning BERT", "Pruning trees"),
        new("\"language model\"", "words side by side", "Large language models", "A model of language"),
        new("\"model language\"~5", "words near each other, with up to five others between", "Language as a model", "Model theory"),
        new("quant*", "words that begin so", "Quantities", "An antiquant"),
        new("quantisation~", "words with one letter wrong", "Quantization", "Quotation"),
        new("quantzasion~2", "words with two letters wrong", "Quantization", "Quotas"),
        new("/GPT-[345]/", "what a regular expression matches", "GPT-4 as judge", "GPT-2 as judge"),
        new("low-resource", "a compound, joined or not", "Low resource languages", "Low cost resources"),
        new("istanbul", "apostrophes join as hyphens do: İstanbul'da, l'Istanbul", "İstanbul'da trafik", "Constantinople"),
        new("limage", "such a compound, written as one", "Filtrer l'image", "Filtrer une image"),
        new("model's", "an English possessive is the word itself", "Language models", "The modest"),
        new("title:(pruning OR distillation)", "one of them in the title", "Pruning", "Quantization"),
        new("title:-survey", "not in the title, as -title:survey", "Quantization", "A survey of quantization"),
        new("C++", "signs that belong to a word", "Parsing C++", "Vitamin C"),
    ];
}
