namespace PaperTools.Host;

/// <summary>What <c>papertools watch</c> is asked for.</summary>
/// <param name="Profiles">The profiles to run, one after another; one at least.</param>
internal sealed record WatchArguments(IReadOnlyList<string> Profiles)
{
    public const string Help = """
        papertools watch profile.yaml…      runs the watches of profiles, one after another
            --log file                      the log; without it, watch.log in the user's folder for the state of programs
            --library file                  the library that is used
            --since date                    only papers from this date on: 2026-05-06, or 7 days
            --what-if                       reads and selects; writes, sends and remembers nothing
            --quiet                         prints errors only, as cron wants it

        Exit codes of watch, for schedulers; of several profiles, the gravest:
          0   what was new is delivered, or nothing was new
          1   failed: nothing could be delivered
          2   the command line or a profile is wrong, and another attempt fails in the same way
          3   partly failed: something is delivered, and something failed
          75  no source or no mail server can be reached, or another run is under way: try again later
          130 interrupted

        The log has a line for each run, and for each of its sources, outputs and errors: a time with its offset, then key=value pairs.
        After 1 MiB a file becomes watch.log.1, that one watch.log.2, and so on up to 5. The folder is PaperTools in XDG_STATE_HOME or
        ~/.local/state on Linux, in %LOCALAPPDATA% on Windows, and in ~/Library/Application Support on macOS.
        """;

    /// <summary>The log; null for the usual one.</summary>
    public string? Log { get; private init; }

    /// <summary>The library; null for the profile's or the usual one.</summary>
    public string? Library { get; private init; }

    /// <summary>From when on papers count; null for what the profile says.</summary>
    public string? Since { get; private init; }

    /// <summary>Whether nothing is written.</summary>
    public bool WhatIf { get; private init; }

    /// <summary>Whether only errors are printed.</summary>
    public bool Quiet { get; private init; }

    /// <summary>Reads what stands behind <c>watch</c>. Options are written with one hyphen or two; behind <c>--</c> there are only profiles.</summary>
    /// <exception cref="CommandLineException">The command line is wrong.</exception>
    public static WatchArguments Parse(string[] args)
    {
        List<string> profiles = [];
        var parsed = new WatchArguments(profiles);
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--")
            {
                profiles.AddRange(args[(i + 1)..]);
                break;
            }

            if (!args[i].StartsWith('-') || args[i].Length == 1)
            {
                profiles.Add(args[i]);
                continue;
            }

            parsed = args[i].TrimStart('-').Replace("-", "", StringComparison.Ordinal).ToUpperInvariant() switch
            {
                "LOG" => parsed with { Log = Path.GetFullPath(Value(args, i++)) },
                "LIBRARY" => parsed with { Library = Path.GetFullPath(Value(args, i++)) },
                "SINCE" => parsed with { Since = Value(args, i++) },
                "WHATIF" => parsed with { WhatIf = true },
                "QUIET" => parsed with { Quiet = true },
                _ => throw new CommandLineException($"watch has no option '{args[i]}'. Try papertools -Help."),
            };
        }

        return profiles.Count > 0 ? parsed : throw new CommandLineException("watch needs the path of a profile. Try papertools -Help.");
    }

    private static string Value(string[] args, int option) =>
        option + 1 < args.Length && args[option + 1].Length > 0 ? args[option + 1] : throw new CommandLineException($"{args[option]} needs a value. Try papertools -Help.");
}
