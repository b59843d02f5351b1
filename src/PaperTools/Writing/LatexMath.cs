using System.Buffers;
using System.Collections.Frozen;

namespace PaperTools.Writing;

/// <summary>
/// Finds mathematics in a text (<c>O($n^2$)</c>), which LaTeX takes as it stands. Where it begins and ends is pandoc's rule
/// (tex_math_dollars), so that prices are none; commands that do more than show signs are none either, since texts come from anybody.
/// </summary>
internal static class LatexMath
{
    private const int Longest = 200;
    private const string Signs = "^_{}()[]+-=<>|/*,.:;!' ";

    /// <summary>What only mathematics has between dollar signs.</summary>
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\^_=<>+(");

    private static readonly FrozenSet<string> s_commands =
        ("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho varrho sigma tau upsilon phi varphi chi psi omega "
        + "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega mathcal mathbb mathrm mathbf mathit mathsf mathtt mathfrak mathscr boldsymbol bm text operatorname "
        + "sqrt frac hat tilde bar vec overline underline dot ddot to rightarrow leftarrow leftrightarrow longrightarrow Rightarrow mapsto times cdot cdots ldots dots pm mp "
        + "le leq leqslant ge geq geqslant ne neq ll gg sim simeq approx equiv propto in notin subset subseteq cup cap infty partial nabla sum prod int ell hbar star ast circ prime dagger "
        + "otimes oplus wedge vee perp parallel langle rangle lceil rceil lfloor rfloor left right log ln exp sin cos tan min max sup inf lim det quad").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The length of the mathematics that a text begins with, dollar signs included; 0 where it begins with none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        int end = text.Length > 2 && text[0] == '$' ? text[1..].IndexOf('$') + 1 : 0;
        if (end is < 2 or > Longest || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            return 0;
        }

        ReadOnlySpan<char> inner = text[1..end];
        bool isBounded = inner[0] != ' ' && inner[^1] is not (' ' or '\\' or '^' or '_');
        bool isOfSigns = inner.Length == 1 ? char.IsAsciiLetter(inner[0]) : inner.ContainsAny(s_marks);
        return isBounded && isOfSigns && IsKnown(inner) ? end + 1 : 0;
    }

    /// <summary>Whether there is nothing but letters, digits, signs, braces in pairs and commands that are known.</summary>
    private static bool IsKnown(ReadOnlySpan<char> inner)
    {
        int depth = 0;
        for (int i = 0; i < inner.Length && depth >= 0; i++)
        {
            if (inner[i] == '\\')
            {
                int length = 0;
                while (i + 1 + length < inner.Length && char.IsAsciiLetter(inner[i + 1 + length]))
                {
                    length++;
                }

                if (!s_commands.Contains(inner.Slice(i + 1, length).ToString()))
                {
                    return false;
                }

                i += length;
                continue;
            }

            depth += inner[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (!char.IsAsciiLetterOrDigit(inner[i]) && !Signs.Contains(inner[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return depth == 0;
    }
}
