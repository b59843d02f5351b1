namespace PaperTools.Extraction;

/// <summary>
/// Tells a coined name (<c>OptMATH</c>, <c>E^2-LLM</c>, <c>FlashDecoding++</c>, <c>BayLing 2</c>) from words and from the
/// short forms that everybody uses.
/// </summary>
internal static class NameShape
{
    private const int LongestChunk = 16;

    /// <summary>Shapes of names that name no contribution of one paper.</summary>
    private static readonly WordTable<bool> s_common = WordTable.Of(
        "LLM", "VLM", "LVLM", "MLLM", "SLM", "NLP", "NLU", "NLG", "AI", "AGI", "ML", "DL", "RL", "RLHF", "CV", "IR", "QA", "VQA", "MT", "NMT", "ASR", "TTS", "OCR", "NER", "RAG", "SFT", "DPO", "PPO", "LoRA", "PEFT",
        "CNN", "RNN", "GNN", "GAN", "VAE", "MLP", "LSTM", "GRU", "SVM", "DNN", "ViT", "CLIP", "BERT", "GPT", "GPT-2", "GPT-3", "GPT-4", "GPT-4o", "ChatGPT", "LLaMA", "RoBERTa", "ImageNet", "PyTorch", "TensorFlow",
        "API", "APIs", "GPU", "CPU", "TPU", "FPGA", "IoT", "SQL", "HTML", "JSON", "XML", "PDF", "URL", "HPC", "OS", "UI", "GUI", "VR", "AR", "3D", "2D", "4D", "RGB", "UAV", "GPS", "5G", "6G", "MIMO", "OFDM", "NOMA",
        "COVID-19", "COVID", "SARS-CoV-2", "HIV", "DNA", "RNA", "mRNA", "MRI", "fMRI", "CT", "EEG", "ECG", "ICU", "PCR", "QCD", "QED", "LHC", "GDP", "ESG", "USA", "US", "UK", "EU", "UN", "SOTA", "SoTA", "STEM", "PhD", "NASA", "arXiv", "GitHub", "YouTube", "DeFi", "NFT", "pH", "X-ray", "T-test", "K-means", "U-Net", "Q-learning");

    /// <summary>What follows a hyphen in an adjective: <c>BERT-based</c>.</summary>
    private static readonly WordTable<bool> s_suffixes = WordTable.Of(
        "based", "like", "style", "driven", "aware", "guided", "free", "level", "specific", "centric", "enhanced", "powered", "trained", "tuned", "equipped", "native", "related", "assisted", "induced",
        "inspired", "generated", "compatible", "optimal", "enabled", "augmented", "only", "shot", "bit", "order", "dimensional", "type", "hop", "step", "scale", "invariant", "equivariant", "oriented", "agnostic", "style", "efficient");

    /// <summary>
    /// Joins the tokens that touch from <paramref name="first"/> on into one name, with the number of a version after a space;
    /// gives the token after it.
    /// </summary>
    public static int EndOfChunk(PaperText text, int first, int end)
    {
        int i = first + 1;
        while (i < end && i - first < LongestChunk && text.IsGlued(i))
        {
            if (text.Tokens[i].Kind != TokenKind.Symbol || text.First(i) is '+' or '#' or '*')
            {
                i++;
            }
            else if (text.First(i) is '-' or '\u2010' or '\u2011' or '^' && i + 1 < end && text.IsGlued(i + 1) && text.Tokens[i + 1].Kind != TokenKind.Symbol)
            {
                i += 2;
            }
            else if (text.Is(i, '.') && i + 1 < end && text.IsGlued(i + 1) && text.Tokens[i + 1].Kind == TokenKind.Number)
            {
                i += 2;
            }
            else if (text.Is(i, '$') && MathEnd(text, i, end) is > 0 and int close)
            {
                i = close;
            }
            else
            {
                break;
            }
        }

        bool isVersioned = i < end && text.Tokens[i].Kind == TokenKind.Number && text.Tokens[i].Length < 4 && char.IsUpper(text.First(first))
            && (i + 1 == end || (text.Tokens[i + 1].Kind == TokenKind.Symbol && !text.Is(i + 1, '%')));
        return isVersioned ? i + 1 : i;
    }

    /// <summary>Whether the tokens from <paramref name="first"/> up to, not with, <paramref name="end"/> look like a coined name.</summary>
    public static bool IsCoined(PaperText text, int first, int end)
    {
        ReadOnlySpan<char> name = text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[end - 1].End - text.Tokens[first].Start);
        if (name.Length < 2 || !char.IsLetterOrDigit(name[0]) || IsCommon(name) || IsPlural(name))
        {
            return false;
        }

        ReadOnlySpan<char> last = name[(name.LastIndexOf('-') + 1)..];
        return !(last.Length < name.Length && s_suffixes.Contains(last)) && HasInnerCapitals(name);
    }

    /// <summary>Whether everybody uses this name.</summary>
    public static bool IsCommon(ReadOnlySpan<char> name) => s_common.Contains(name);

    /// <summary>The plural of a short form: <c>LLMs</c>.</summary>
    public static bool IsPlural(ReadOnlySpan<char> name) =>
        name.Length > 2 && name[^1] == 's' && char.IsUpper(name[^2]) && (name.Length == 3 || char.IsUpper(name[^3]));

    /// <summary>Two capitals in a row, a capital inside a word, or a capital and a digit or another mark of a name.</summary>
    private static bool HasInnerCapitals(ReadOnlySpan<char> name)
    {
        bool capital = false;
        bool mark = false;
        for (int i = 0; i < name.Length; i++)
        {
            bool isUpper = char.IsUpper(name[i]);
            capital |= isUpper;
            mark |= i > 0 && (char.IsAsciiDigit(name[i]) || name[i] is '+' or '^' or '#');
            if (isUpper && i > 0 && char.IsLetterOrDigit(name[i - 1]))
            {
                return true;
            }

            // "D-Pruner": a single letter is no word of its own.
            if (isUpper && i == 2 && name[1] == '-' && char.IsUpper(name[0]))
            {
                return true;
            }
        }

        return capital && mark;
    }

    /// <summary>The token after <c>$^2$</c>; 0 where it is something else.</summary>
    private static int MathEnd(PaperText text, int dollar, int end)
    {
        if (dollar + 1 >= end || !(text.Is(dollar + 1, '^') || text.Is(dollar + 1, '_')))
        {
            return 0;
        }

        for (int i = dollar + 2; i < end && i < dollar + 8 && text.IsGlued(i); i++)
        {
            if (text.Is(i, '$'))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
