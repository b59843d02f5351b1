namespace PaperTools.Benchmarks.Generation;

/// <summary>The words that made-up papers are made of. A slot such as <c>{task}</c> stands for one of the list of that name.</summary>
internal static class Vocabulary
{
    public static readonly string[] Titles =
    [
        "{name}: {Adjective} {Noun} for {Task}", "{name}: A {Adjective} Framework for {Task}", "On the {Quality} of {Adjective} {Noun} in {Task}",
        "Towards {Adjective} {Task} with {Noun}", "{name}: Benchmarking {Noun} for {Task}", "Rethinking {Noun}: A {Adjective} View of {Task}",
        "Can {Noun} Improve {Task}? A Study of {Quality}", "{Adjective} {Noun} Are {Adjective} Learners for {Task}", "A Survey of {Noun} for {Task}",
        "Learning {Adjective} {Noun} without {Noun}", "{name}: Scaling {Noun} to {number} Languages", "{Task} Meets {Noun}: {Quality} at Scale",
    ];

    public static readonly string[] Openings =
    [
        "{Adjective} {noun} have shown remarkable progress in {task}, yet their {quality} remains poorly understood.",
        "Despite the rapid development of {noun}, {task} still suffers from limited {quality} and from the scarcity of {adjective} data.",
        "Recent work on {task} relies on {noun} that are costly to train and hard to adapt to {adjective} settings.",
        "{Task} is a long-standing challenge, since existing {noun} trade {quality} for {quality}.",
        "Large language models (LLMs) have revolutionised {task}, but they often struggle with {adjective} {noun}.",
        "The {quality} of {noun} is crucial for {task}, particularly when {noun} are {adjective}.",
    ];

    public static readonly string[] Middles =
    [
        "We introduce {name}, a {adjective} framework that combines {noun} with {noun} to improve {quality}.",
        "To address these challenges, we propose a {adjective} approach to {task} that needs neither {noun} nor {adjective} supervision.",
        "Our method first aligns {noun} with {adjective} {noun}, and then refines them by a {adjective} objective (i.e., one without extra parameters).",
        "We construct {dataset}, a {adjective} benchmark of {number} examples that covers {task}, {task} and {task}.",
        "In contrast to previous work, {name} treats {noun} as {adjective} {noun} and so avoids the {quality} bottleneck.",
        "We further analyse the role of {noun}, and find that {quality} depends on the {adjective} structure of {noun}.",
        "A theoretical analysis shows that the error decreases as $O(1/\\sqrt{n})$ when the {noun} are {adjective}.",
        "Specifically, a {adjective} module selects the most relevant {noun}, while a second one controls {quality} at inference time.",
        "We evaluate {model} and {model} on {dataset} and on {dataset}, covering {number} tasks in {number} languages.",
        "The training data are collected from {adjective} sources, filtered by {noun} and verified by human annotators.",
        "Ablation studies confirm that both {noun} and {noun} contribute to the gains in {quality}.",
        "Notably, the approach can be applied to existing {noun} without any change to their {adjective} architecture.",
    ];

    public static readonly string[] Closings =
    [
        "Extensive experiments on {dataset} show that {name} outperforms {model} by {percent}% while reducing {quality} cost by {factor}x.",
        "On {dataset}, our model with {size}B parameters reaches {percent}% accuracy, up from {percent}% for {model}.",
        "Results demonstrate a {factor}x speedup over {model} with negligible loss of {quality}.",
        "Code and data are available at https://github.com/{lab}/{name}.",
        "We release the models and the dataset to support future research on {task}.",
        "Our findings suggest that {adjective} {noun} are a promising direction for {task}.",
    ];

    public static readonly string[] Adjectives =
    [
        "adaptive", "scalable", "robust", "efficient", "hierarchical", "multilingual", "self-supervised", "low-resource", "parameter-efficient",
        "interpretable", "sparse", "contrastive", "causal", "probabilistic", "unified", "lightweight", "cross-lingual", "generative", "modular",
        "structured", "zero-shot", "few-shot", "multimodal", "recurrent", "differentiable", "federated", "dynamic", "compositional", "synthetic",
        "open-domain", "fine-grained", "long-context", "retrieval-augmented", "training-free", "quantized", "mixed-precision", "instruction-tuned",
        "domain-specific", "human-aligned", "verifiable", "asynchronous", "privacy-preserving", "morphological", "context-aware", "data-efficient",
    ];

    public static readonly string[] Nouns =
    [
        "language models", "transformers", "attention mechanisms", "embeddings", "reward models", "tokenizers", "diffusion models", "graph networks",
        "knowledge graphs", "encoders", "adapters", "prompts", "retrievers", "agents", "speech models", "vision-language models", "benchmarks",
        "annotations", "parallel corpora", "evaluation metrics", "decoders", "state space models", "mixture-of-experts layers", "optimizers",
        "preference data", "reasoning chains", "code models", "activation functions", "low-rank updates", "quantization schemes", "world models",
        "simulators", "classifiers", "subword units", "dialogue systems", "translation memories", "memory modules", "planners", "verifiers",
        "curricula", "negative samples", "teacher models", "token representations", "user interfaces", "compilers", "test suites", "scaling laws",
    ];

    public static readonly string[] Tasks =
    [
        "machine translation", "question answering", "text summarization", "speech recognition", "optimization modeling", "code generation",
        "sentiment analysis", "named entity recognition", "mathematical reasoning", "information retrieval", "image captioning", "text-to-speech",
        "dialogue generation", "hate speech detection", "model compression", "program repair", "document understanding", "knowledge distillation",
        "instruction following", "fact verification", "recommendation", "time series forecasting", "protein design", "robot manipulation",
        "video understanding", "post-training quantization", "language identification", "tool use", "theorem proving", "medical diagnosis",
        "web navigation", "table reasoning", "music generation", "semantic parsing", "relation extraction", "test generation", "anomaly detection",
    ];

    public static readonly string[] Qualities =
    [
        "robustness", "accuracy", "generalization", "efficiency", "faithfulness", "calibration", "fairness", "memory", "latency", "throughput",
        "coverage", "diversity", "stability", "interpretability", "controllability", "transferability", "consistency", "privacy", "inference",
    ];

    public static readonly string[] Models =
    [
        "GPT-4", "GPT-3.5", "LLaMA-2-7B", "Llama-3-70B", "Mistral-7B", "Qwen2.5-32B", "BERT", "XLM-R", "mT5", "T5-large", "Whisper", "Gemma-2-9B",
        "DeepSeek-V3", "Phi-3", "CLIP", "NLLB-200", "BLOOM", "Falcon-40B", "Claude 3", "OPT-175B", "RoBERTa", "Stable Diffusion",
    ];

    public static readonly string[] Datasets =
    [
        "GLUE", "SuperGLUE", "MMLU", "GSM8K", "MATH", "HumanEval", "SQuAD", "FLORES-200", "WMT22", "XNLI", "ImageNet", "COCO", "LibriSpeech",
        "HotpotQA", "TriviaQA", "BBH", "MBPP", "CommonVoice", "WikiText-2", "C4", "SWE-bench", "TruthfulQA", "HellaSwag", "ARC-Challenge",
    ];

    public static readonly string[] NameStarts =
    [
        "Opt", "Fast", "Meta", "Poly", "Uni", "Deep", "Cross", "Auto", "Graph", "Neuro", "Multi", "Lingua", "Quant", "Spar", "Flex", "Tiny", "Open",
        "Hyper", "Omni", "Pro", "Re", "Sem", "Syn", "Trans", "Vari", "Wave", "Zero", "Aero", "Blue", "Chrono",
    ];

    public static readonly string[] NameEnds =
    [
        "MATH", "LoRA", "Bench", "Former", "Net", "LM", "Align", "Eval", "RAG", "Coder", "Tune", "Prompt", "Speech", "Trans", "Agent", "Quant",
        "Mix", "Mem", "Flow", "Parse", "Verse", "Search", "Plan", "QA", "Gen",
    ];

    public static readonly string[] Given =
    [
        "Ada", "Alan", "Amara", "Björn", "Chen", "Dong-Min", "Elena", "Fatima", "Grace", "Hiroshi", "Ines", "Jürgen", "Kofi", "Lin", "María", "Noor",
        "Olga", "Paulo", "Quinn", "Rahul", "Sofia", "Tomáš", "Uma", "Victor", "Wei", "Xia", "Yusuf", "Zoë",
    ];

    public static readonly string[] Family =
    [
        "Abrahão", "Brown", "Chen", "Dubois", "Eriksson", "Fischer", "García", "Hopper", "Ivanova", "Jensen", "Kowalski", "Lovelace", "Müller",
        "Nguyen", "Okafor", "Peláez", "Quispe", "Rossi", "Silva", "Tanaka", "Ulrich", "van der Berg", "Wang", "Xu", "Yıldız", "Zhang", "Kim", "Patel",
    ];

    public static readonly string[] TermMiddles =
    [
        "bin", "cal", "dar", "fen", "gal", "hol", "jor", "kel", "lam", "mer", "nod", "pol", "quar", "rav", "sil", "tam", "vor", "wex", "yel", "zan",
        "bor", "cen", "dol", "far", "gim", "hed", "jas", "kor", "lun", "mag", "nel", "pir", "rul", "sem", "tor", "val", "wim", "yor", "zel", "lith",
    ];

    private static readonly string[] s_termStarts =
    [
        "acro", "algo", "amphi", "auro", "baro", "cardio", "chromo", "cyto", "dendro", "echo", "electro", "ferro", "fluo", "geo", "glyco", "helio", "hydro",
        "iso", "kine", "lipo", "litho", "macro", "magneto", "meso", "metro", "micro", "morpho", "nano", "neo", "octo", "opto", "ortho", "photo", "phylo",
        "plasmo", "proto", "quasi", "spectro", "strato", "thermo",
    ];

    private static readonly string[] s_termEnds =
    [
        "al", "ance", "ane", "ant", "ar", "ary", "ation", "eal", "ean", "ene", "ent", "esic", "etic", "ial", "ian", "ic", "ide", "ile", "ine", "ion",
        "ital", "ive", "oid", "onic", "ose", "otic", "ous", "ular", "ure", "yl",
    ];

    private static readonly string[] s_familyEnds =
    [
        "sson", "ski", "enko", "ova", "ez", "ini", "ard", "berg", "dahl", "eau", "feld", "garan", "hara", "idis", "kov", "lund", "moto", "nen", "oglu", "pour",
        "quist", "razi", "stein", "tani", "ura", "vić", "wala", "yan", "zadeh", "mann",
    ];

    /// <summary>The number of made-up words of the trade.</summary>
    public static int TermCount => s_termStarts.Length * TermMiddles.Length * s_termEnds.Length;

    /// <summary>The number of made-up family names.</summary>
    public static int MadeUpFamilyCount => TermMiddles.Length * TermMiddles.Length * s_familyEnds.Length;

    public static readonly string[] Categories =
        ["cs.CL", "cs.LG", "cs.CV", "cs.AI", "cs.SE", "cs.IR", "stat.ML", "eess.AS", "cs.RO", "cs.CR", "math.OC", "q-bio.QM"];

    public static readonly string[] Venues =
    [
        "Transactions of the Association for Computational Linguistics", "Journal of Machine Learning Research", "Neural Computation",
        "IEEE Transactions on Software Engineering", "Computational Linguistics", "Artificial Intelligence", "Pattern Recognition", "Speech Communication",
    ];

    /// <summary>The word of a rank: <c>neuromeric</c>.</summary>
    public static string Term(int rank) => Composed(rank, s_termStarts, TermMiddles, s_termEnds);

    /// <summary>The family name of a rank: <c>Fentorberg</c>.</summary>
    public static string MadeUpFamily(int rank)
    {
        string name = Composed(rank, TermMiddles, TermMiddles, s_familyEnds);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Composes a word of three parts; neighbouring ranks share none of them.</summary>
    private static string Composed(int rank, string[] starts, string[] middles, string[] ends)
    {
        const int Stride = 7919;
        int number = (int)((long)rank * Stride % (starts.Length * middles.Length * ends.Length));
        return starts[number % starts.Length] + middles[number / starts.Length % middles.Length] + ends[number / (starts.Length * middles.Length)];
    }
}
