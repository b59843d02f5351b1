namespace PaperTools.Identity;

/// <summary>Greek letters by name, as a source writes them that has none: <c>β-VAE</c> and <c>beta-VAE</c>.</summary>
internal static class GreekLetters
{
    private static readonly string[] s_names =
        ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"];

    /// <summary>The name of a letter that stands alone; null for any other word.</summary>
    public static string? NameOf(string folded) => folded.Length == 1 && folded[0] is >= 'α' and <= 'ω' ? s_names[folded[0] - 'α'] : null;
}
