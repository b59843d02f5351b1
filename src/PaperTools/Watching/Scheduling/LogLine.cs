using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperTools.Watching;

/// <summary>A line of the log: a time with its offset, what it is about, and named values.</summary>
/// <remarks>Values have no control characters, and addresses in them no user information and no parameter that is a secret.</remarks>
/// <param name="Time">When.</param>
/// <param name="Kind">What the line is about: <c>run</c>, <c>source</c>, <c>error</c>.</param>
/// <param name="Values">The values by name, in the order in which they are written; empty ones are left out.</param>
internal sealed partial record LogLine(DateTimeOffset Time, string Kind, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The kind of the line that tells how a run ended.</summary>
    public const string Run = "run";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:sszzz";
    private const int LongestValue = 2000;

    /// <summary>A value; empty where there is none of that name.</summary>
    public string this[string name] => Values.FirstOrDefault(value => value.Key == name).Value ?? "";

    /// <summary>Reads a line; null where it is none.</summary>
    public static LogLine? Parse(string line)
    {
        string[] start = line.Split(' ', 3);
        return start.Length == 3 && DateTimeOffset.TryParseExact(start[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
            ? new LogLine(time, start[1], [.. Pair().Matches(start[2]).Select(pair => KeyValuePair.Create(pair.Groups["name"].Value, Unquote(pair.Groups["value"].Value)))])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(Time.ToString(TimeFormat, CultureInfo.InvariantCulture)).Append(' ').Append(Kind);
        foreach ((string name, string value) in Values.Where(value => value.Value.Length > 0))
        {
            line.Append(' ').Append(name).Append('=').Append(Quote(value));
        }

        return line.ToString();
    }

    private static string Quote(string value)
    {
        string safe = Address().Replace(PlainText.Line(value), address => Uri.TryCreate(address.Value, UriKind.Absolute, out Uri? uri) ? SafeAddress.Of(uri) : "***");
        safe = safe.Length > LongestValue ? $"{safe[..LongestValue]}…" : safe;
        return Bare().IsMatch(safe) ? safe : $"\"{safe.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string Unquote(string value) => value.StartsWith('"') ? Escape().Replace(value[1..^1], "${character}") : value;

    [GeneratedRegex("^[^\\s\"=]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex("(?<name>[a-z]+)=(?<value>\"([^\"\\\\]|\\\\.)*\"|[^\\s\"]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\\(?<character>.)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex("""[a-z][a-z0-9+.-]*://[^\s"'<>]*[^\s"'<>().,;]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
