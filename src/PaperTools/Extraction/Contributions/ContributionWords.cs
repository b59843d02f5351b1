namespace PaperTools.Extraction;

/// <summary>What a paper can contribute; the names are the JSON contract's.</summary>
internal enum ContributionKind
{
    Method,
    Dataset,
    Benchmark,
    Model,
    Survey,
    System,
    EmpiricalStudy,
    Position,
}

/// <summary>The words that tell what a paper contributes.</summary>
internal static class ContributionWords
{
    /// <summary>The head of what is introduced: <c>we propose a … framework</c>.</summary>
    public static WordTable<ContributionKind> Heads { get; } = Map(
        (ContributionKind.Survey, "survey review overview tutorial roadmap taxonomy meta-analysis mapping"),
        (ContributionKind.Benchmark, "benchmark benchmarks testbed leaderboard challenge testset"),
        (ContributionKind.Dataset, "dataset datasets corpus corpora treebank catalog catalogue database collection wordnet data"),
        (ContributionKind.Model, "LLM LLMs VLM MLLM LVLM LM LMs SLM"),
        (ContributionKind.System, "system engine platform toolkit toolbox library software tool infrastructure simulator package compiler runtime application app prototype interface instrument accelerator service chatbot testbench converter"),
        (ContributionKind.EmpiricalStudy, "study analysis evaluation investigation comparison experiment experiments evidence findings measurement measurements observations trial assessment examination exploration insights"),
        (ContributionKind.Method, "method methods approach approaches framework algorithm algorithms technique techniques strategy strategies scheme mechanism paradigm architecture network networks loss pipeline procedure protocol solution metric estimator formulation theory representation decoder encoder module quantization distillation objective optimizer solver formalism formula proof theorem characterization integrators methodology structure design metrics criterion transform decoding training tuning finetuning regularization sampling attention prompting search planner policy controller agent representations solutions proofs conditions class family"));

    /// <summary>What the authors do, where they introduce nothing.</summary>
    public static WordTable<ContributionKind> Deeds { get; } = Map(
        (ContributionKind.EmpiricalStudy, "study studied studies investigate investigates investigated examine examines examined analyze analyse analyzed analysed analyzes explore explores explored evaluate evaluates evaluated compare compared compares assess assessed assesses measure measured test tested estimate estimated estimates quantify characterize observe observed report reports reported find found conduct conducted replicate detect detected reviewed"),
        (ContributionKind.Survey, "survey surveys review reviews summarize summarizes summarise collate overview"),
        (ContributionKind.Position, "argue argues contend contends advocate advocates envision call posit reflect critique"),
        (ContributionKind.Method, "derive prove proves derived generalize generalise"));

    /// <summary>Words of a title.</summary>
    public static WordTable<(ContributionKind Kind, int Weight)> Title { get; } = new(
    [
        .. Weighted(ContributionKind.Survey, 14, "survey review overview tutorial roadmap primer meta-analysis bibliometric"),
        .. Weighted(ContributionKind.Benchmark, 9, "benchmark leaderboard testbed"),
        .. Weighted(ContributionKind.Benchmark, 4, "benchmarking benchmarks"),
        .. Weighted(ContributionKind.Dataset, 9, "dataset corpus treebank"),
        .. Weighted(ContributionKind.Position, 9, "position perspective opinion manifesto essay commentary viewpoint philosophical"),
        .. Weighted(ContributionKind.EmpiricalStudy, 5, "study empirical comparative investigation investigating evaluating assessing examining comparison comparing trial cohort registry evidence analysis understanding impact effect effects outcomes measuring measurement prevalence predictors association assessment exploring"),
        .. Weighted(ContributionKind.System, 5, "toolkit platform library engine software simulator infrastructure serving"),
        .. Weighted(ContributionKind.Method, 3, "framework method approach algorithm learning optimization towards via efficient"),
    ]);

    /// <summary>Words of studies of people and of nature, which say what was measured and not what was proposed.</summary>
    public static WordTable<bool> StudyWords { get; } = WordTable.Of("patients", "participants", "cohort", "randomized", "randomised", "retrospective", "respondents", "interviews", "regression", "trial", "trials", "students", "households", "measured", "observed", "observations");

    private static WordTable<ContributionKind> Map(params (ContributionKind Kind, string Words)[] words) =>
        WordTable.Map(words.SelectMany(line => line.Words.Split(' ').Select(word => (word, line.Kind))));

    private static IEnumerable<KeyValuePair<string, (ContributionKind, int)>> Weighted(ContributionKind kind, int weight, string words) =>
        words.Split(' ').Select(word => KeyValuePair.Create(word, (kind, weight)));
}
