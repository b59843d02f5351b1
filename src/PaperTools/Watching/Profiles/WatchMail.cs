namespace PaperTools.Watching;

/// <summary>The mail that a run sends.</summary>
public sealed record WatchMail
{
    /// <summary>The recipients, one at least.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The sender.</summary>
    public required string From { get; init; }

    /// <summary>The mail server's name or address.</summary>
    public required string SmtpServer { get; init; }

    /// <summary>Its port; null for 587 with <see cref="UseSsl"/> and 25 without.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the connection must be encrypted.</summary>
    public bool UseSsl { get; init; }

    /// <summary>Where the password for the server is kept; null for a server that asks nobody.</summary>
    public CredentialReference? Credential { get; init; }

    /// <summary>The subject, with placeholders; null makes one of name, number of papers and date.</summary>
    public DatedText? Subject { get; init; }
}
