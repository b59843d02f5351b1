namespace PaperTools.Watching;

/// <summary>How a watch is run.</summary>
public sealed record WatchRunOptions
{
    /// <summary>From when on papers count, in place of the profile's; null for the profile's.</summary>
    public WatchSince? Since { get; init; }

    /// <summary>Whether to read and select only: nothing is changed, written or sent.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The library's file, in place of the profile's; null for the profile's, or the default one.</summary>
    public string? Library { get; init; }

    /// <summary>Where secrets come from; null where there are only environment variables.</summary>
    public ICredentialSource? Credentials { get; init; }

    /// <summary>Makes the requests; null for the network. It stays the caller's.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The pauses before a mail is tried again; null for the usual ones.</summary>
    public IReadOnlyList<TimeSpan>? MailPauses { get; init; }

    /// <summary>Takes what is odd in the profile, and what readers say of the sources; null for nobody.</summary>
    public Action<Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>Is told what is being done; null for nobody.</summary>
    public Action<string>? OnStep { get; init; }

    /// <summary>Is told the source being read and the number of its papers, now and then; null for nobody.</summary>
    public Action<string, int>? OnProgress { get; init; }

    /// <summary>Ends the run; what it has not done is completed by the next one.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Is called between every two steps, so that tests can end the process there.</summary>
    internal Action<string>? Checkpoint { get; init; }
}
