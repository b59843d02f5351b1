using System.Globalization;
using System.Text;

namespace PaperTools.Watching;

/// <summary>Writes text as systemd's unit files need it (systemd.syntax(7), systemd.service(5), "Command lines").</summary>
internal static class SystemdText
{
    /// <summary>A command line: each word quoted, specifiers (<c>%</c>) and variables (<c>$</c>) escaped.</summary>
    public static string CommandLine(IEnumerable<string> words)
    {
        string[] all = [.. words];

        // The program's own path is not searched for variables, so that $$ would stay $$ in it; in an argument it does not.
        IEnumerable<string> safe = all[0].Contains('$', StringComparison.Ordinal) ? ["/usr/bin/env", .. all] : all;
        return string.Join(' ', safe.Select(word => Quote(word).Replace("$", "$$", StringComparison.Ordinal)));
    }

    /// <summary>One assignment of <c>Environment=</c>.</summary>
    public static string Assignment(string name, string value) => Quote($"{name}={value}");

    /// <summary>Text for people, of one line: <c>Description=</c>.</summary>
    public static string Words(string text) => PlainText.Line(text).Replace("%", "%%", StringComparison.Ordinal).TrimEnd('\\', ' ');

    private static string Quote(string word)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in word)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '%' => quoted.Append("%%"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\x7F' => quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
