namespace PaperTools.Watching;

/// <summary>What a scheduler runs: a program by its full path, its arguments, and variables that it needs.</summary>
/// <param name="Program">The program's full path.</param>
/// <param name="Arguments">The arguments, none of which is a secret.</param>
public sealed record ScheduledCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Variables that must be set, such as where .NET is.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Variables { get; init; } = [];

    /// <summary>Program and arguments, and before them <c>env</c> with the variables where there are some.</summary>
    internal IEnumerable<string> Words =>
        Variables.Count == 0
            ? [Program, .. Arguments]
            : ["/usr/bin/env", .. Variables.Select(variable => $"{variable.Key}={variable.Value}"), Program, .. Arguments];
}
