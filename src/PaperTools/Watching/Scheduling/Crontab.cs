using System.Text;

namespace PaperTools.Watching;

/// <summary>A crontab as its bytes: our blocks are put in and taken out, and every other byte stays.</summary>
/// <remarks>
/// A block is <c># papertools:begin ID</c>, a comment with the registration, the lines, <c># papertools:end ID</c>. Blocks stand before everything
/// else, where no variable (SHELL, PATH, CRON_TZ) that the user sets for the rest counts for them, and they set none themselves.
/// </remarks>
internal sealed class Crontab(byte[] bytes)
{
    private const string Begin = "# papertools:begin ";
    private const string End = "# papertools:end ";

    /// <summary>Latin-1 keeps each byte as a character, whatever the bytes mean.</summary>
    private readonly string[] _lines = SplitAfterLineEnds(Encoding.Latin1.GetString(bytes));

    /// <summary>The text of a block.</summary>
    public static string Block(WatchRegistration registration, string commandLine) =>
        $"{Begin}{registration.Id}\n# {registration.ToNote()}\n{string.Concat(CronTimes.Of(registration.Schedule).Select(times => $"{times} {commandLine}\n"))}{End}{registration.Id}\n";

    /// <summary>What is registered in it.</summary>
    public IEnumerable<WatchRegistration> Registrations() => Blocks().Select(block => block.Registration);

    /// <summary>The crontab without the block of a watch.</summary>
    public byte[] Without(string id)
    {
        var kept = new StringBuilder();
        (int Start, int End, WatchRegistration Registration)[] blocks = [.. Blocks().Where(block => block.Registration.Id == id)];
        for (int i = 0; i < _lines.Length; i++)
        {
            if (!blocks.Any(block => i >= block.Start && i <= block.End && IsOurs(block, i)))
            {
                kept.Append(_lines[i]);
            }
        }

        return Encoding.Latin1.GetBytes(kept.ToString());
    }

    /// <summary>The crontab with a block, in the place of one of the same watch.</summary>
    public byte[] With(string id, string block) => [.. Encoding.UTF8.GetBytes(block), .. Without(id)];

    /// <summary>A line that somebody wrote into our block is not ours.</summary>
    private bool IsOurs((int Start, int End, WatchRegistration Registration) block, int line) =>
        line <= block.Start + 1 || line == block.End
        || CronTimes.Of(block.Registration.Schedule).Any(times => _lines[line].StartsWith(times + " ", StringComparison.Ordinal));

    /// <summary>Whole blocks only: of what is damaged nobody knows what is the user's.</summary>
    private IEnumerable<(int Start, int End, WatchRegistration Registration)> Blocks()
    {
        for (int i = 0; i + 1 < _lines.Length; i++)
        {
            if (_lines[i].StartsWith(Begin, StringComparison.Ordinal)
                && WatchRegistration.FromNote(Utf8(_lines[i + 1]).TrimStart('#')) is WatchRegistration registration
                && _lines[i].TrimEnd() == Begin + registration.Id
                && Array.FindIndex(_lines, i, line => line.TrimEnd() == End + registration.Id) is var end and > 0)
            {
                yield return (i, end, registration);
                i = end;
            }
        }
    }

    private static string Utf8(string line) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line));

    private static string[] SplitAfterLineEnds(string text)
    {
        List<string> lines = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
