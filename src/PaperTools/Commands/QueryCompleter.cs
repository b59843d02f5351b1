using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Completes the last word of a query: field names, then the values of the field.</summary>
public sealed class QueryCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string query = wordToComplete.Trim('\'', '"');
        return QueryCompletion.Complete(query)
            .Select(found => new CompletionResult(Quoted(found.Query), found.Word, CompletionResultType.ParameterValue, found.Description));
    }

    /// <summary>A query goes between quotation marks unless it is a single plain word.</summary>
    private static string Quoted(string query) =>
        query.All(character => char.IsLetterOrDigit(character) || character is ':' or '-' or '.') ? query : $"'{query.Replace("'", "''", StringComparison.Ordinal)}'";
}
