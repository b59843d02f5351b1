namespace PaperTools.Identity;

/// <summary>Greek letters by name, as a source writes them that has none: <c>β-VAE</c> and <c>beta-VAE</c>.</summary>
internal static class GreekLetters
{
    /// <summary>The letters of a symbol at most; more are a word of the Greek language.</summary>
    private const int LongestSymbol = 3;

    private static readonly string[] s_names =
        ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"];

    /// <summary>A symbol with its letters by name: <c>γγ</c>, <c>Δm</c>; any other word as it is.</summary>
    public static string Named(string folded)
    {
        bool isSymbol = folded.Any(IsGreek) && (folded.Length <= LongestSymbol || folded.Any(char.IsAsciiLetter));
        return isSymbol ? string.Concat(folded.Select(letter => IsGreek(letter) ? s_names[letter - 'α'] : letter.ToString())) : folded;
    }

    private static bool IsGreek(char letter) => letter is >= 'α' and <= 'ω';
}
