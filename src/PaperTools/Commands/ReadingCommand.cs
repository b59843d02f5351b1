using System.Management.Automation;
using PaperTools.Reading;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that read digests: options, errors, progress.</summary>
public abstract class ReadingCommand : PaperCommand
{
    /// <summary>Reads as this format, whatever the content looks like.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ReadFormatCompleter))]
    public string? Format { get; set; }

    /// <summary>Turns what would be a warning about the input into an error.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Format is not null && DigestReaders.ByName(Format) is null)
        {
            ThrowTerminatingError(PaperErrors.UnknownFormat(Format, DigestReaders.All.Select(reader => reader.Format)));
        }
    }

    /// <summary>Reads papers and hands each on; what goes wrong is written as an error, and reading ends there.</summary>
    /// <param name="papers">Reads when it is enumerated.</param>
    /// <param name="path">The file, for errors; null for text.</param>
    /// <param name="emit">Takes each paper.</param>
    /// <param name="onError">Takes an error that ends the reading, in place of <see cref="Cmdlet.WriteError"/>.</param>
    private protected void ReadEach(IEnumerable<Paper> papers, string? path, Action<Paper> emit, Action<ErrorRecord>? onError = null)
    {
        ReportLexicons();
        using IEnumerator<Paper> reading = papers.GetEnumerator();
        while (true)
        {
            ErrorRecord? error = null;
            try
            {
                if (!reading.MoveNext())
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }
            catch (Exception exception) when ((error = PaperErrors.FromReading(exception, path)) is not null)
            {
                (onError ?? WriteError)(error);
                return;
            }

            emit(reading.Current);
        }
    }

    /// <summary>The options for one file or text.</summary>
    /// <param name="activity">What the progress bar says is being read.</param>
    private protected ReadOptions ReadOptions(string activity)
    {
        var progress = new ReadingProgress(this, activity);
        return new ReadOptions { Format = Format, OnDiagnostic = diagnostic => Report(diagnostic, Strict), OnProgress = progress.Report, Cancellation = StopToken };
    }
}
