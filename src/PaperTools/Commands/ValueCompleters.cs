using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PaperTools.Reading;
using PaperTools.Writing;
using PaperTools.Writing.Templates;

namespace PaperTools.Commands;

/// <summary>Completes a parameter from a list of known values with their descriptions.</summary>
public abstract class ValueCompleter : IArgumentCompleter
{
    /// <summary>The known values, and what each means.</summary>
    private protected abstract IEnumerable<(string Value, string Description)> Values { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = CompletionText.Typed(wordToComplete);
        return Values
            .Where(known => known.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(known => new CompletionResult(CompletionText.Argument(known.Value), known.Value, CompletionResultType.ParameterValue, known.Description));
    }
}

/// <summary>Completes the formats that papers are read from.</summary>
public sealed class ReadFormatCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        DigestReaders.All.Select(reader => (reader.Format, reader.Description));
}

/// <summary>Completes the formats that papers are written in.</summary>
public sealed class WriteFormatCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        DigestWriters.All.Select(format => (format.Name, format.Description));
}

/// <summary>Completes the templates that come with the module.</summary>
public sealed class TemplateCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        TemplateFormat.Shipped.Select(name => (name, $"The template {name} that comes with the module"));
}
