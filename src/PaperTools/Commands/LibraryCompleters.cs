using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Completes a parameter from what the library has that the command line names.</summary>
public abstract class LibraryCompleter : IArgumentCompleter
{
    /// <summary>The values in a library.</summary>
    private protected abstract IEnumerable<string> Values(PaperLibrary library);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = CompletionText.Typed(wordToComplete);
        return AtHand(fakeBoundParameters, Values)
            .Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(value => new CompletionResult(CompletionText.Argument(value), value, CompletionResultType.ParameterValue, value));
    }

    /// <summary>What a library has to offer; nothing where there is none or something is wrong with it, which is told when the command runs.</summary>
    internal static IReadOnlyList<T> AtHand<T>(IDictionary parameters, Func<PaperLibrary, IEnumerable<T>> values)
    {
        try
        {
            string path = PathOf(parameters) is string named ? ResolvedPath(named) : LibraryLocation.Default;
            using PaperLibrary library = PaperLibrary.Open(path, LibraryAccess.Read);
            return [.. values(library)];
        }
        catch (Exception exception) when (exception is LibraryException or RuntimeException)
        {
            return [];
        }
    }

    /// <summary>-LibraryPath, or -Library where it is a text.</summary>
    private static string? PathOf(IDictionary parameters) => parameters["LibraryPath"] as string ?? parameters["Library"] as string;

    private static string ResolvedPath(string path)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])").AddArgument(path);
        return shell.Invoke<string>().FirstOrDefault() ?? path;
    }
}

/// <summary>Completes the tags of the library.</summary>
public sealed class LibraryTagCompleter : LibraryCompleter
{
    private protected override IEnumerable<string> Values(PaperLibrary library) => library.Tags();
}

/// <summary>Completes the labels of the digests that brought papers to the library.</summary>
public sealed class LibrarySourceCompleter : LibraryCompleter
{
    private protected override IEnumerable<string> Values(PaperLibrary library) => library.Sources();
}
