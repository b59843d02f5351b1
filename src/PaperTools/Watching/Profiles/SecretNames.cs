using System.Text.RegularExpressions;

namespace PaperTools.Watching;

/// <summary>Tells by its name what a secret is: the password of a key, the token of a header, the key of an address.</summary>
internal static partial class SecretNames
{
    /// <summary>How a secret gets into a profile without being in it.</summary>
    public const string HowTo = "Keep it in SecretManagement and write { secret: NAME }, or in an environment variable and write { environment: NAME }";

    /// <summary>Parameters that name a page of an answer, and are called tokens all the same.</summary>
    private static readonly string[] s_pages = ["resumptionToken", "pageToken", "page_token", "nextToken", "next_token"];

    /// <summary>Whether what goes by the name is a secret.</summary>
    public static bool IsSecret(string name) => Name().IsMatch(name) && !s_pages.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line of a profile may hold a secret, and so is not shown.</summary>
    public static bool MayHoldSecret(string? line) => line is not null && (Name().IsMatch(line) || Request().IsMatch(line));

    [GeneratedRegex(@"pass(word|wd|phrase)?\b|pwd|token|secret|credential|cookie|auth(orization|entication)?\b|signature|\bsig\b|(api|access|secret|private|client|consumer|subscription)[-_]?key|(^|[.?&\s'""])key\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    /// <summary>User information before an @, and what is sent along with a request.</summary>
    [GeneratedRegex(@"[^\s:]:[^\s]+@|headers|parameters", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Request();
}
