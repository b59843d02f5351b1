using System.Security.Cryptography;
using System.Text;

namespace PaperTools.Watching;

/// <summary>Makes of a watch's name one that every scheduler and file system takes.</summary>
internal static class WatchName
{
    private const int LongestSlug = 60;
    private const int HashDigits = 8;

    /// <summary>The identifier of a name: the same for names that differ in case only, and another for every other name.</summary>
    /// <remarks>
    /// A name of small ASCII letters, digits, hyphens, dots and underscores stays as it is. In any other one each other character becomes a
    /// hyphen, and the name's hash is added; also to a name that looks like one with a hash, so that no two names meet.
    /// </remarks>
    public static string IdOf(string name)
    {
        string lower = name.ToLowerInvariant();
        string slug = string.Concat(lower.Select(character => IsPlain(character) ? character : '-')).Trim('-', '.');
        bool isItself = slug == lower && slug.Length is > 0 and <= LongestSlug && !EndsWithHash(slug);
        if (isItself)
        {
            return slug;
        }

        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lower)))[..HashDigits].ToLowerInvariant();
        string start = slug[..Math.Min(slug.Length, LongestSlug)];
        return start.Length == 0 ? $"watch-{hash}" : $"{start}-{hash}";
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.' or '_';

    private static bool EndsWithHash(string slug) =>
        slug.Length > HashDigits && slug[^(HashDigits + 1)] == '-' && slug[^HashDigits..].All(char.IsAsciiHexDigitLower);
}
