using System.Management.Automation;
using PaperTools.Extraction;

namespace PaperTools.Commands;

/// <summary>What all cmdlets share: Ctrl+C as a token that the engine understands, and diagnostics.</summary>
public abstract class PaperCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Is cancelled when the pipeline is stopped.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Writes a warning; it may have a file's name in it, or a server's answer.</summary>
    internal new void WriteWarning(string text) => base.WriteWarning(PlainText.Shown(text));

    /// <summary>Writes a message for <c>-Verbose</c>; as a warning, it may have others' words in it.</summary>
    internal new void WriteVerbose(string text) => base.WriteVerbose(PlainText.Shown(text));

    /// <summary>Writes a diagnostic as the error, warning or message that it is.</summary>
    /// <param name="diagnostic">What is wrong, and where.</param>
    /// <param name="isStrict">Whether a warning is an error.</param>
    private protected void Report(Diagnostic diagnostic, bool isStrict = false)
    {
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error:
            case DiagnosticSeverity.Warning when isStrict:
                WriteError(PaperErrors.FromDiagnostic(diagnostic));
                break;
            case DiagnosticSeverity.Warning:
                WriteWarning(diagnostic.ToString());
                break;
            default:
                WriteVerbose(diagnostic.ToString());
                break;
        }
    }

    /// <summary>Says what is wrong with the lexicons, once; the facts are worked out without what is wrong.</summary>
    private protected void ReportLexicons()
    {
        foreach (Diagnostic diagnostic in LexiconStore.Refresh())
        {
            WriteError(PaperErrors.FromDiagnostic(diagnostic));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the cmdlet holds; called at the pipeline's end, however it ends.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }
}
