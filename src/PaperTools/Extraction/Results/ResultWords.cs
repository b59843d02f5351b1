namespace PaperTools.Extraction;

/// <summary>What a word says in a sentence that reports a result.</summary>
[Flags]
internal enum ResultWord
{
    None = 0,

    /// <summary>A verb of change: <c>improves</c>, <c>reduced</c>.</summary>
    Change = 1,

    /// <summary>A noun of change: <c>reduction</c>, <c>gains</c>.</summary>
    ChangeNoun = 2,

    /// <summary>An adjective that compares: <c>faster</c>, <c>lower</c>.</summary>
    Comparative = 4,

    /// <summary>A verb of reaching: <c>achieves</c>, <c>yields</c>.</summary>
    Achieve = 8,

    /// <summary>A verb of beating: <c>outperforms</c>.</summary>
    Beat = 16,

    /// <summary>A word that announces findings: <c>show</c>, <c>results</c>.</summary>
    Finding = 32,

    /// <summary>A metric that a bare number can be a value of: <c>BLEU</c>, <c>AUC</c>.</summary>
    Metric = 64,

    /// <summary>What a percentage of is a setting: <c>sparsity</c>, <c>confidence</c>.</summary>
    Setting = 128,

    /// <summary>What comes after it belongs to others: <c>than</c>, <c>versus</c>, <c>compared</c>.</summary>
    Comparator = 256,

    /// <summary>What begins a clause about others' work: <c>existing</c>, <c>previous</c>.</summary>
    Others = 512,

    /// <summary>The authors: <c>we</c>, <c>our</c>.</summary>
    Own = 1024,

    /// <summary>A word that may stand between a metric and its value: <c>of</c>, <c>about</c>.</summary>
    Filler = 2048,

    /// <summary>Something that costs: <c>memory</c>, <c>latency</c>.</summary>
    Resource = 4096,

    /// <summary>People that are counted, not measured: <c>patients</c>.</summary>
    People = 8192,

    /// <summary>A word that ends a noun phrase.</summary>
    Boundary = 16384,

    /// <summary>A verb of needing or running: <c>requires</c>, <c>uses</c>, <c>runs</c>.</summary>
    Need = 65536,

    /// <summary>A quantity that general words name: <c>performance</c>, <c>rate</c>, <c>throughput</c>.</summary>
    Measure = 32768,
}

/// <summary>The words of results.</summary>
internal static class ResultWords
{
    private static readonly WordTable<ResultWord> s_words = Build(
        (ResultWord.Change, "improve improves improved improving increase increases increased increasing boost boosts boosted boosting raise raises raised raising enhance enhances enhanced enhancing reduce reduces reduced reducing decrease decreases decreased decreasing lower lowers lowered lowering cut cuts cutting drop drops dropped save saves saved saving shrink shrinks shrinking accelerate accelerates accelerated accelerating rise rises rose grow grows grew fall falls fell decline declines declined degrade degrades degraded speed speeds speeding compress compresses compressed compressing gain gains gained mitigate mitigates elevate elevates elevated slow slows extend extends doubles doubled triples tripled minimize eliminate eliminates eliminated narrow narrows prune pruned dims"),
        (ResultWord.ChangeNoun, "improvement improvements increase increases gain gains reduction reductions decrease decreases drop drops saving savings speedup speedups speed-up acceleration boost boosts decline margin degradation loss growth uplift lift compression advantage difference"),
        (ResultWord.Comparative, "faster slower higher better larger greater longer shorter lower smaller less fewer more cheaper worse stronger fainter brighter quicker wider deeper heavier lighter"),
        (ResultWord.Achieve, "achieve achieves achieved achieving attain attains attained attaining reach reaches reached reaching obtain obtains obtained obtaining yield yields yielded yielding deliver delivers delivered delivering score scores scored scoring retain retains retained retaining maintain maintains maintained maintaining preserve preserves preserved preserving recover recovers recovered recovering match matches provide provides giving gives gave exhibit exhibits exhibited demonstrate demonstrates demonstrating produce produces result results resulted resulting record records recorded perform performs performing rank ranks resolve resolves solve solves solved detect detects detected capture captures explain explains accounts accounting account wins won winning constitute correctly correct effective accurate success successful successfully only achieved remain remains remained accuracy"),
        (ResultWord.Beat, "outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding beat beats beating"),
        (ResultWord.Finding, "find finds found show shows showed shown showing demonstrate demonstrates indicate indicates reveal reveals observe observed observes suggest suggests report reports results findings result experiments evaluation evaluations experimental empirically conclude"),
        (ResultWord.Metric, "accuracy precision recall F1 BLEU sacreBLEU spBLEU chrF TER COMET BLEURT ROUGE METEOR CIDEr SPICE BERTScore perplexity PPL AUC AUROC AUPRC AUPR mAP AP IoU mIoU Dice DSC PSNR SSIM LPIPS FID WER CER EER MAE RMSE MSE MAPE correlation Spearman Pearson Kendall kappa NDCG nDCG MRR EM MOS PESQ STOI SDR SNR sensitivity specificity OR RR HR ICC Sharpe MCC NMI ARI Elo fidelity AR BPC bpb Kappa BLUE magnitude overlap coefficient similarity F-score AUCs F2"),
        (ResultWord.Setting, "confidence CI credible sparsity significance dropout labels labeled labelled quantile percentile masking threshold CrI"),
        (ResultWord.Comparator, "than versus vs vs. compared against relative comparing respect baseline baselines"),
        (ResultWord.Others, "existing previous prior leading current conventional traditional recent others previously earlier standard typical typically state-of-the-art state while although despite whereas"),
        (ResultWord.Own, "we our ours us"),
        (ResultWord.Filler, "of by to at about approximately around roughly nearly almost up as high low over more least than an a the is was are were reaches reached reaching mean average median only just merely even score scores value values rate = : in additional further absolute relative with improvement improvements gain gains increase increases from overall equal equals from sim approx respectively another"),
        (ResultWord.Resource, "memory cost costs parameters compute computation computations FLOPs time latency size energy data training storage GPU budget bandwidth price power footprint bits overhead tokens space runtime resources number cpu communication area energy samples iterations steps"),
        (ResultWord.People, "patients participants respondents subjects women men males females male female adults children users people students cases households"),
        (ResultWord.Boundary, "of for that which to by with in on from at and or but than while when over across under compared is are was were be been can using via without versus vs between as against among within relative where if after before up only while we our through during"),
        (ResultWord.Need, "use uses using require requires requiring need needs needing take takes taking consume consumes consuming run runs running operates at with"),
        (ResultWord.Measure, "prevalence incidence proportion fraction growth performance rate rates throughput latency speed efficiency quality robustness error errors score ratio capability risk odds mortality yield coverage consistency cost memory inference decoding utilization resolution generalization alignment win recovery agreement savings"));

    /// <summary>What the word says; none for words that say nothing of results.</summary>
    public static ResultWord Of(ReadOnlySpan<char> word) => s_words.TryGet(word, out ResultWord meaning) ? meaning : ResultWord.None;

    private static WordTable<ResultWord> Build(params (ResultWord Meaning, string Words)[] lists)
    {
        var words = new Dictionary<string, ResultWord>(StringComparer.OrdinalIgnoreCase);
        foreach ((ResultWord meaning, string list) in lists)
        {
            foreach (string word in list.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | meaning;
            }
        }

        return new WordTable<ResultWord>(words);
    }
}
