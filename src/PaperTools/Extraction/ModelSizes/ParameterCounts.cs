namespace PaperTools.Extraction;

/// <summary>The words beside a large number that tell whether it counts parameters or data.</summary>
internal static class ParameterCounts
{
    private static readonly WordTable<bool> s_dataNouns = WordTable.Of(
        "token", "tokens", "sample", "samples", "example", "examples", "image", "images", "pair", "pairs", "word", "words", "document",
        "documents", "sentence", "sentences", "instruction", "instructions", "training", "data", "dataset", "datasets", "instances", "users", "items",
        "videos", "clips", "frames", "rows", "records", "people", "patients", "hours", "characters", "bytes", "subwords", "steps", "queries",
        "years", "dollars", "usd", "euros", "galaxies", "stars", "cells", "nodes", "edges", "points", "triplets", "text", "multilingual", "high-quality",
        "image-text", "interactions", "tweets", "posts", "molecules", "structures", "sequences", "compounds", "papers", "articles", "pages", "synthetic");

    private static readonly WordTable<bool> s_parameterNouns = WordTable.Of(
        "parameter", "parameters", "param", "params", "weights", "parameter-scale", "parameters-scale");

    private static readonly WordTable<bool> s_modelNouns = WordTable.Of(
        "model", "models", "llm", "llms", "lm", "lms", "vlm", "vlms", "mllm", "mllms", "scale", "scales", "variant", "variants", "version", "versions", "parameter", "parameters",
        "student", "teacher", "size", "sizes", "backbone", "backbones", "active", "activated", "dense", "moe", "transformer", "transformers", "checkpoint", "policy",
        "parameter-scale", "class", "base", "slm", "slms", "baseline", "baselines", "counterparts", "counterpart", "ones", "architecture", "param", "params");

    private static readonly WordTable<bool> s_numerals = WordTable.Of("million", "billion", "trillion");

    /// <summary>Whether the noun counts data: <c>tokens</c>, <c>samples</c>, ...</summary>
    public static bool IsDataNoun(ReadOnlySpan<char> word) => s_dataNouns.Contains(word);

    /// <summary>Whether the noun is <c>parameters</c> or another word for it.</summary>
    public static bool IsParameterNoun(ReadOnlySpan<char> word) => s_parameterNouns.Contains(word) || word.StartsWith("parameter", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the noun has a size: <c>model</c>, <c>LLMs</c>, <c>variant</c>, ...</summary>
    public static bool IsModelNoun(ReadOnlySpan<char> word) => s_modelNouns.Contains(word) || word.EndsWith("LLM", StringComparison.Ordinal) || word.EndsWith("LLMs", StringComparison.Ordinal);

    /// <summary>Whether the word is <c>million</c>, <c>billion</c> or <c>trillion</c>.</summary>
    public static bool IsNumeral(ReadOnlySpan<char> word) => s_numerals.Contains(word);
}
