using System.Collections;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Language;
using PaperTools.Reading;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Completes the last word of a query: field names, then the values of the field, those of the papers that -Path names, or of the library, among them.</summary>
public sealed class QueryCompleter : IArgumentCompleter
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string query = CompletionText.Typed(wordToComplete);
        IEnumerable<QuerySuggestion> suggestions = fakeBoundParameters.Contains("Library") || fakeBoundParameters.Contains("LibraryPath")
            ? LibraryCompleter.AtHand(fakeBoundParameters, library => QueryCompletion.Complete(query, WhileSomebodyWaits(library.Latest())))
            : QueryCompletion.Complete(query, WhileSomebodyWaits(PapersAtHand(fakeBoundParameters)));
        return suggestions.Select(found => new CompletionResult(CompletionText.Argument(found.Query), found.Word, CompletionResultType.ParameterValue, found.Description));
    }

    /// <summary>The first papers, as many as can be looked at while somebody waits for a key: their facts are worked out now.</summary>
    private static IEnumerable<Paper> WhileSomebodyWaits(IEnumerable<Paper> papers)
    {
        long? start = null;
        return papers.TakeWhile(_ => Stopwatch.GetElapsedTime(start ??= Stopwatch.GetTimestamp()) < s_patience);
    }

    /// <summary>The papers of the files that -Path names already, where it does, read as they are asked for.</summary>
    private static IEnumerable<Paper> PapersAtHand(IDictionary parameters) =>
        Resolved(parameters["Path"])
            .SelectMany(path => Directory.Exists(path) ? DigestFiles.In(path, recurse: parameters.Contains("Recurse")) : [path])
            .SelectMany(Read);

    private static Collection<string> Resolved(object? path)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript("foreach ($path in $args[0]) { $ExecutionContext.SessionState.Path.GetResolvedProviderPathFromPSPath($path, [ref] $null) }").AddArgument(path);
        try
        {
            return shell.Invoke<string>();
        }
        catch (RuntimeException)
        {
            // Completion offers what it can; what is wrong with the path is told when the command runs.
            return [];
        }
    }

    private static IEnumerable<Paper> Read(string file)
    {
        using IEnumerator<Paper> reading = DigestReading.ReadFile(file, new ReadOptions()).GetEnumerator();
        while (MoveNext(reading))
        {
            yield return reading.Current;
        }
    }

    private static bool MoveNext(IEnumerator<Paper> reading)
    {
        try
        {
            return reading.MoveNext();
        }
        catch (Exception exception) when (PaperErrors.FromReading(exception, path: null) is not null)
        {
            return false;
        }
    }
}
