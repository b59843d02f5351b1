using System.Collections.Frozen;

namespace PaperTools.Identity;

/// <summary>
/// Signs of mathematics and LaTeX's commands for them, in one form: <c>√s</c> and <c>\sqrt{s}</c>, <c>H → γγ</c> and
/// <c>H \to \gamma\gamma</c>. A command whose sign is no word is none either.
/// </summary>
internal static class MathSigns
{
    private static readonly FrozenDictionary<string, string> s_words = Words().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word for a sign or for a command's name, empty for one that only relates others; null for any other.</summary>
    public static string? WordOf(string sign) => s_words.GetValueOrDefault(sign);

    private static IEnumerable<KeyValuePair<string, string>> Words()
    {
        (string Word, string Signs)[] table =
        [
            ("sqrt", "√"),
            ("infty", "∞"),
            ("x", "× times"),
            ("to", "→ ⟶ rightarrow longrightarrow"),
            ("epsilon", "varepsilon"),
            ("theta", "vartheta"),
            ("phi", "varphi"),
            ("rho", "varrho"),
            ("l", "ell"),
            ("", "le leq leqslant ge geq geqslant ne neq sim simeq approx pm mp cdot cdots ldots dots in notin subset subseteq ast star prime dagger otimes oplus langle rangle"),
        ];
        return table.SelectMany(row => row.Signs.Split(' ').Select(sign => KeyValuePair.Create(sign, row.Word)));
    }
}
