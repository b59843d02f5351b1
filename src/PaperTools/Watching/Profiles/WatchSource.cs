namespace PaperTools.Watching;

/// <summary>Where papers come from.</summary>
public abstract record WatchSource
{
    /// <summary>The source as the status names it; it holds no secret.</summary>
    public abstract string Label { get; }

    /// <summary>The name of the format, as <c>Get-Paper -Format</c> takes it; null to tell it by content.</summary>
    public string? Format { get; init; }
}

/// <summary>Files: one, those in a folder, or those that a pattern means.</summary>
/// <param name="Path">The full path; <c>*</c> and <c>?</c> stand for characters of a name, <c>**</c> for any folders.</param>
public sealed record FileSource(string Path) : WatchSource
{
    /// <inheritdoc/>
    public override string Label => Path;

    /// <summary>Whether a folder's subfolders are read, too.</summary>
    public bool Recurse { get; init; }
}

/// <summary>Mails: an mbox file or a Maildir folder.</summary>
/// <param name="Path">The full path.</param>
public sealed record MailboxSource(string Path) : WatchSource
{
    /// <inheritdoc/>
    public override string Label => Path;
}

/// <summary>A feed or an answer on the web.</summary>
/// <param name="Address">The address, in which <c>{date}</c> stands for the run's day; http or https, without secrets.</param>
public sealed record UrlSource(DatedText Address) : WatchSource
{
    /// <inheritdoc/>
    public override string Label => Address.ToString();

    /// <summary>Headers of the request, by name.</summary>
    public IReadOnlyList<RequestValue> Headers { get; init; } = [];

    /// <summary>Parameters that are added to the address, by name; no message shows them.</summary>
    public IReadOnlyList<RequestValue> Parameters { get; init; } = [];

    /// <summary>The seconds between two requests of the host; null for the usual ones.</summary>
    public double? Delay { get; init; }
}

/// <summary>A header or a parameter of a request: a text, or where its secret is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The value, or what stands before the secret: <c>Bearer </c>.</param>
/// <param name="Secret">Where the secret is kept; null for a value that is none.</param>
public sealed record RequestValue(string Name, string Text, CredentialReference? Secret);
