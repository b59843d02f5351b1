using System.Text;

namespace PaperTools.Watching;

/// <summary>Writes a command for a crontab's line, so that cron and every usual shell read the same words.</summary>
/// <remarks>
/// Crons differ in what they make of a backslash: all give <c>\%</c> as <c>%</c> (or leave it to the shell, which does), some give <c>\\</c> as
/// <c>\</c>. Shells differ inside quotes: fish reads a backslash there, csh an exclamation mark. So these three stand outside of quotes or
/// alone in them, and a backslash never comes before another.
/// </remarks>
internal static class CronText
{
    /// <summary>What Debian's cron reads of a command; more is cut off.</summary>
    private const int LongestCommand = 990;

    /// <exception cref="SchedulingException">A line of a crontab cannot hold the command.</exception>
    public static string CommandLine(IEnumerable<string> words)
    {
        string line = string.Join(' ', words.Select(Quote));
        return Encoding.UTF8.GetByteCount(line) <= LongestCommand
            ? line
            : throw new SchedulingException("ScheduleNotPossible", $"The command is longer than the {LongestCommand} bytes that cron reads. Put the profile where its path is shorter.");
    }

    private static string Quote(string word)
    {
        var quoted = new StringBuilder();
        bool hasQuotes = !word.All(character => IsPlain(character) || IsAlone(character));
        bool isOpen = false;
        foreach (char character in word)
        {
            if (character is '\n' or '\r' or '\0')
            {
                throw new SchedulingException("ScheduleNotPossible", $"A line of a crontab cannot hold a line break, which is in '{PlainText.Line(word)}'. Rename the file.");
            }

            if (isOpen != (hasQuotes && !IsAlone(character)))
            {
                quoted.Append('\'');
                isOpen = !isOpen;
            }

            quoted.Append(character switch
            {
                '%' => "\\%",
                '!' => "\\!",
                '\'' => "\"'\"",
                '\\' => "'\\'",
                _ => character.ToString(),
            });
        }

        return isOpen ? quoted.Append('\'').ToString() : quoted.Length == 0 ? "''" : quoted.ToString();
    }

    /// <summary>What cannot stand inside the quotes of a word.</summary>
    private static bool IsAlone(char character) => character is '%' or '!' or '\'' or '\\';

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '_' or '-' or '+' or ',' or ':' or '@' or '=';
}
