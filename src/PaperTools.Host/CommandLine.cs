using System.Text.RegularExpressions;

namespace PaperTools.Host;

/// <summary>What the command line asks for.</summary>
internal enum CommandLineAction
{
    RunScript,
    RunWatch,
    ShowHelp,
    ShowVersion,
}

/// <summary>A command line that cannot be understood.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

/// <summary>The command line, understood.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Script">The PowerShell text to run; null where nothing is run.</param>
/// <param name="TakesInput">Whether standard input holds objects for the script's <c>$input</c>.</param>
internal sealed partial record CommandLine(CommandLineAction Action, string? Script = null, bool TakesInput = false)
{
    private const string WatchVerb = "watch";

    public const string Help = $"""
        papertools "<pipeline>"             runs a PowerShell pipeline with PaperTools loaded
        papertools -File script.ps1 args…   runs a script
        papertools -                        runs what standard input holds
        papertools watch profile.yaml…      runs watches, as a scheduler does; see below
        papertools -Version | -Help

        A pipeline that names $input gets the lines of standard input.
        Results go to standard output, errors to standard error. The exit code is 0; it is 1 when the pipeline failed
        or wrote an error, 2 when the command line is wrong, 130 after Ctrl+C, and what a script gives to 'exit'.

        Examples:
          papertools "Get-Paper seeds | Find-Paper quantization"
          papertools "Get-Paper *.bib | Export-PaperDigest week.html -Title 'This week'"
          papertools "Get-Help Get-Paper -Full"

        {WatchArguments.Help}
        """;

    /// <summary>What <c>watch</c> is asked for; null for anything else.</summary>
    public WatchArguments? Watch { get; private init; }

    /// <exception cref="CommandLineException">The command line is wrong.</exception>
    public static CommandLine Parse(string[] args) => args switch
    {
        [] => new(CommandLineAction.ShowHelp),
        [var option, ..] when Is(option, "-Help", "-h", "-?", "--help") => new(CommandLineAction.ShowHelp),
        [var option, ..] when Is(option, "-Version", "--version") => new(CommandLineAction.ShowVersion),
        [var option] when Is(option, "-File", "-f") => throw new CommandLineException("-File needs the path of a script."),
        [var option, var file, .. var rest] when Is(option, "-File", "-f") => File(file, rest),
        [var option, var script] when Is(option, "-Command", "-c") => Text(script),
        [WatchVerb, var option] when Is(option, "-Help", "-h", "-?", "--help") => new(CommandLineAction.ShowHelp),
        [WatchVerb, .. var rest] => new(CommandLineAction.RunWatch) { Watch = WatchArguments.Parse(rest) },
        ["-"] => new(CommandLineAction.RunScript, Console.In.ReadToEnd()),
        [var option, ..] when option.StartsWith('-') => throw new CommandLineException($"there is no option '{option}'. Try papertools -Help."),
        [var script] => Text(script),
        _ => throw new CommandLineException("the pipeline is one argument: put it in quotes. Try papertools -Help."),
    };

    private static bool Is(string option, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (option.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static CommandLine Text(string script) =>
        new(CommandLineAction.RunScript, script, script.Contains("$input", StringComparison.OrdinalIgnoreCase));

    /// <summary>The call of the script as one would type it: names of parameters bare, everything else quoted.</summary>
    private static CommandLine File(string file, string[] args)
    {
        string path = Path.GetFullPath(file);
        if (!System.IO.File.Exists(path))
        {
            throw new CommandLineException($"there is no script '{file}'.");
        }

        IEnumerable<string> words = args.Select(arg => ParameterName().IsMatch(arg) ? arg : Quote(arg));
        return new(CommandLineAction.RunScript, $"& {Quote(path)} {string.Join(' ', words)}");
    }

    private static string Quote(string text) => $"'{System.Management.Automation.Language.CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    [GeneratedRegex(@"^-[A-Za-z_]\w*:?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ParameterName();
}
