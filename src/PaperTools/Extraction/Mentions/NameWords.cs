namespace PaperTools.Extraction;

/// <summary>The words around names that tell what is named.</summary>
internal static class NameWords
{
    private static readonly WordTable<bool> s_datasetNouns = WordTable.Of(
        "dataset", "datasets", "benchmark", "benchmarks", "corpus", "corpora", "testset", "testsets", "leaderboard", "leaderboards",
        "testbed", "treebank", "treebanks", "benchmarking", "dataset's");

    private static readonly WordTable<bool> s_modelNouns = WordTable.Of(
        "llm", "llms", "lm", "lms", "vlm", "vlms", "lvlm", "lvlms", "mllm", "mllms", "lmm", "lmms", "slm", "slms", "plm", "plms", "mmt",
        "mmts", "chatbot", "chatbots", "vision-llm", "vision-llms", "lrm", "lrms", "translator", "vla", "vlas", "nmt");

    private static readonly WordTable<bool> s_weakModelNouns = WordTable.Of(
        "model", "models", "transformers", "encoders", "backbones", "backbone", "architectures", "networks", "baselines", "encoder", "decoder",
        "checkpoint", "checkpoints", "family", "families", "variant", "variants", "series", "architecture", "detector", "detectors");

    private static readonly WordTable<bool> s_modelAdjectives = WordTable.Of(
        "language", "foundation", "vision-language", "translation", "multimodal", "pretrained", "pre-trained", "diffusion", "speech",
        "text-to-image", "embedding", "reasoning", "generative", "reward", "multilingual", "open-source", "proprietary", "frontier");

    private static readonly WordTable<bool> s_introducers = WordTable.Of("such", "like", "including", "namely", "e.g", "eg", "i.e", "ie");

    private static readonly WordTable<bool> s_namers = WordTable.Of("named", "called", "dubbed", "termed", "denoted", "titled", "coined");

    private static readonly WordTable<bool> s_presenters = WordTable.Of(
        "introduce", "introduces", "introduced", "present", "presents", "propose", "proposes", "release", "releases", "develop", "develops",
        "developed", "construct", "constructs", "build", "create", "created", "curate", "unveil", "describe", "describes", "contribute",
        "presented", "proposed", "provide", "design", "train", "offer", "collect", "establish", "open-source", "publish");

    private static readonly WordTable<bool> s_evaluations = WordTable.Of(
        "evaluated", "evaluate", "evaluating", "evaluation", "evaluations", "experiments", "experiment", "results", "performance", "accuracy",
        "tested", "trained", "fine-tuned", "finetuned", "validated", "gains", "improvement", "improvements", "conducted", "score", "scores",
        "improves", "achieves", "outperforms", "art", "art,", "benchmarked", "methods", "points", "rate", "tasks", "accuracy,", "perplexity", "baselines");

    public static bool IsDatasetNoun(ReadOnlySpan<char> word) => s_datasetNouns.Contains(word);

    public static bool IsModelNoun(ReadOnlySpan<char> word) => s_modelNouns.Contains(word);

    public static bool IsWeakModelNoun(ReadOnlySpan<char> word) => s_weakModelNouns.Contains(word);

    public static bool IsModelAdjective(ReadOnlySpan<char> word) => s_modelAdjectives.Contains(word);

    public static bool IsIntroducer(ReadOnlySpan<char> word) => s_introducers.Contains(word);

    public static bool IsNamer(ReadOnlySpan<char> word) => s_namers.Contains(word);

    public static bool IsPresenter(ReadOnlySpan<char> word) => s_presenters.Contains(word);

    public static bool IsEvaluation(ReadOnlySpan<char> word) => s_evaluations.Contains(word);
}
