using PaperTools.Reading;

namespace PaperTools.Watching;

/// <summary>What the reading of one source is told, and what it tells besides papers.</summary>
internal sealed class SourceContext(WatchSource source, RunMoment run, RunSecrets secrets, Action<Diagnostic> report, CancellationToken cancellation)
{
    public WatchSource Source { get; } = source;

    public RunMoment Run { get; } = run;

    public RunSecrets Secrets { get; } = secrets;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The number of files, mails, answers and entries that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>Whether a file, a mail or an answer as a whole could not be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Why nothing, or not everything, was read; null where nothing is to be said.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the source as a whole could not be reached.</summary>
    public bool IsUnreachable { get; private set; }

    /// <summary>Whether it has not changed since it was last read.</summary>
    public bool IsUnchanged { get; set; }

    /// <summary>Whether it gave an older state than the one that was last read.</summary>
    public bool IsOlder { get; set; }

    /// <summary>Whether it says that nothing comes out on such a day.</summary>
    public bool IsWeekend { get; private set; }

    /// <summary>What is remembered of an address, once this run's papers are; null for none.</summary>
    public FetchState? NewState { get; set; }

    /// <summary>How a digest of the source is read.</summary>
    public ReadOptions Options => new() { Format = Source.Format, OnDiagnostic = Report, Cancellation = Cancellation };

    /// <summary>Notes that the source cannot be reached at all.</summary>
    public void Unreachable(string code, string message)
    {
        IsUnreachable = true;
        Fail(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = Source.Label });
    }

    /// <summary>Notes that a part of the source cannot be read.</summary>
    public void Fail(Diagnostic diagnostic)
    {
        IsBroken = true;
        Report(diagnostic);
    }

    /// <summary>Passes on what a reader says.</summary>
    public void Report(Diagnostic diagnostic)
    {
        IsWeekend |= diagnostic.Code == "WeekendListing";
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            Failed++;
            Problem ??= Secrets.Clean(diagnostic.Message);
        }

        report(diagnostic with
        {
            Message = Secrets.Clean(diagnostic.Message),
            Path = CleanOrNull(diagnostic.Path),
            Entry = CleanOrNull(diagnostic.Entry),
            LineText = CleanOrNull(diagnostic.LineText),
        });
    }

    private string? CleanOrNull(string? text) => text is null ? null : Secrets.Clean(text);
}
