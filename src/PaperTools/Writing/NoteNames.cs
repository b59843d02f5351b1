using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PaperTools.Writing;

/// <summary>Names of files, made of titles: good on Windows, macOS and Linux and in Obsidian's links, and unique without regard to case.</summary>
internal sealed class NoteNames
{
    /// <summary>In characters: what Windows leaves for a name below folders of some depth.</summary>
    private const int MaximumLength = 100;

    /// <summary>In UTF-8: what Linux leaves of 255 bytes for the number, the extension and the name of a file being written.</summary>
    private const int MaximumBytes = 200;

    /// <summary>What Windows forbids in names, and what Obsidian's links cannot hold.</summary>
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\\/:*?\"<>|#^[]%");

    /// <summary>Names that Windows keeps for devices, with any extension.</summary>
    private static readonly FrozenSet<string> s_devices = FrozenSet.ToFrozenSet(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the next paper's note, without extension.</summary>
    public string Next(Paper paper)
    {
        string name = Clean(paper.Title);
        string unique = name;
        for (int number = 2; !_taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return unique;
    }

    private static string Clean(string title)
    {
        var name = new StringBuilder();
        int bytes = 0;
        foreach (Rune rune in title.EnumerateRunes())
        {
            bool isForbidden = rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (rune.IsBmp && s_forbidden.Contains((char)rune.Value));
            string part = isForbidden ? " " : rune.ToString();
            bytes += rune.Utf8SequenceLength;
            if (name.Length + part.Length > MaximumLength || bytes > MaximumBytes)
            {
                break;
            }

            bool isSecondBlank = part == " " && (name.Length == 0 || name[^1] == ' ');
            name.Append(isSecondBlank ? "" : part);
        }

        string clean = name.ToString().Trim(' ', '.');
        return clean.Length == 0 ? "Untitled" : s_devices.Contains(clean.Split('.')[0]) ? "_" + clean : clean;
    }
}
