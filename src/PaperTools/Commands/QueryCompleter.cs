using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Completes the last word of a query: field names, then the values of the field, those of the papers that -Path names among them.</summary>
public sealed class QueryCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string query = wordToComplete.Trim('\'', '"');
        return QueryCompletion.Complete(query, PapersAtHand(fakeBoundParameters))
            .Select(found => new CompletionResult(Quoted(found.Query), found.Word, CompletionResultType.ParameterValue, found.Description));
    }

    /// <summary>The papers of the files that -Path names already, where it does.</summary>
    private static Paper[] PapersAtHand(IDictionary parameters)
    {
        if (parameters["Path"] is not object path)
        {
            return [];
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Get-Paper").AddParameter("Path", path).AddParameter("ErrorAction", ActionPreference.Ignore).AddParameter("WarningAction", ActionPreference.Ignore);
        try
        {
            return [.. shell.Invoke<Paper>()];
        }
        catch (RuntimeException)
        {
            // Completion offers what it can; what is wrong with the path is told when the command runs.
            return [];
        }
    }

    /// <summary>A query goes between quotation marks unless it is a single plain word.</summary>
    private static string Quoted(string query) =>
        query.All(character => char.IsLetterOrDigit(character) || character is ':' or '-' or '.') ? query : $"'{query.Replace("'", "''", StringComparison.Ordinal)}'";
}
