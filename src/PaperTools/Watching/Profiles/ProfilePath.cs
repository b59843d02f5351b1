using System.Text.RegularExpressions;

namespace PaperTools.Watching;

/// <summary>
/// Paths of a profile: relative ones are relative to the profile's folder, <c>~</c> at the beginning is the user's home folder,
/// and <c>${NAME}</c> is the environment variable NAME.
/// </summary>
internal static partial class ProfilePath
{
    /// <summary>The full path.</summary>
    /// <exception cref="FormatException">It cannot be made; the message says what was expected.</exception>
    public static string Resolve(string path, string folder) => Resolve(path, folder, part => part);

    /// <summary>The full path of a file that is written, with its placeholders; a brace in what is put in front stays a brace.</summary>
    /// <exception cref="FormatException">It cannot be made; the message says what was expected.</exception>
    public static DatedText ResolveDated(string path, string folder) => DatedText.Parse(Resolve(path, folder, DatedText.Escape));

    private static string Resolve(string path, string folder, Func<string, string> escape)
    {
        if (Foreign().Match(path) is { Success: true } foreign)
        {
            throw new FormatException($"an environment variable is written ${{NAME}}, not {foreign.Value}");
        }

        string filled = Variable().Replace(path, match => Environment.GetEnvironmentVariable(match.Groups["name"].Value) is { Length: > 0 } value
            ? escape(value)
            : throw new FormatException($"there is no environment variable {match.Groups["name"].Value}"));
        if (filled.Contains('\0', StringComparison.Ordinal))
        {
            throw new FormatException("a path has no character NUL");
        }

        bool isHome = filled is "~" || filled.StartsWith("~/", StringComparison.Ordinal) || filled.StartsWith("~\\", StringComparison.Ordinal);
        return Path.GetFullPath(isHome ? Path.Join(escape(Home()), filled[1..]) : filled, escape(folder));
    }

    private static string Home() =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            ? home
            : throw new FormatException("there is no home folder to put in place of ~");

    [GeneratedRegex(@"\$\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    [GeneratedRegex(@"%\w+%|\$env:\w+|\$\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();
}
