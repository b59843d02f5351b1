using System.Text;
using PaperTools.Searching.Analysis;

namespace PaperTools.Writing;

/// <summary>A name as an address or an identifier holds it: <c>machine-translation</c>.</summary>
internal static class AsciiSlug
{
    private const int MaximumLength = 60;

    /// <summary>The letters and digits of a text that are in ASCII without their accents, in lower case, a hyphen for whatever stands between them; perhaps empty.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (char character in TermFolding.Fold(text).Take(MaximumLength))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
