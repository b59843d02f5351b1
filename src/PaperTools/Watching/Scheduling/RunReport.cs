using System.Globalization;

namespace PaperTools.Watching;

/// <summary>What the log keeps of a run.</summary>
/// <param name="Profile">The profile's full path.</param>
/// <param name="Started">When it began, by the local clocks.</param>
/// <param name="Ended">When it ended, by the local clocks.</param>
/// <param name="Exit">How it ended, as a scheduler is told.</param>
internal sealed record RunReport(string Profile, DateTimeOffset Started, DateTimeOffset Ended, WatchExit Exit)
{
    /// <summary>The watch's name; empty where the profile could not be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>How it ended, as the status says; empty where there is none.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>What was counted, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Counts { get; init; } = [];

    /// <summary>For each source its label, what was counted, and why nothing came out.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> Sources { get; init; } = [];

    /// <summary>What went wrong, each as identifier and message.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Errors { get; init; } = [];

    /// <summary>A line for the run, one for each source, and one for each error.</summary>
    public IEnumerable<LogLine> ToLines()
    {
        string seconds = (Ended - Started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        yield return new LogLine(Ended, LogLine.Run, [new("name", Name), new("outcome", Outcome.Length > 0 ? Outcome : $"{Exit}"), new("exit", $"{(int)Exit}"), .. Counts, new("seconds", seconds), new("profile", Profile)]);
        foreach (IReadOnlyList<KeyValuePair<string, string>> source in Sources)
        {
            yield return new LogLine(Ended, "source", [new("name", Name), .. source]);
        }

        foreach ((string id, string message) in Errors)
        {
            yield return new LogLine(Ended, "error", [new("name", Name), new("id", id), new("message", message)]);
        }
    }
}
