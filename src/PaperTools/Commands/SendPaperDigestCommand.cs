using System.Management.Automation;
using MimeKit;
using PaperTools.Sending;

namespace PaperTools.Commands;

/// <summary>Sends papers by mail, as HTML for mail clients and as plain text.</summary>
/// <remarks>
/// After a temporary error (a reply 4xx, or a connection that fails) it tries again up to three times, within a minute.
/// A password is only ever sent over an encrypted connection, and appears in no output and no error.
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds | Send-PaperDigest reader@example.org -From papers@example.org -SmtpServer mail.example.org -UseSsl -WhatIf</code>
/// <para>Shows what would be sent; without -WhatIf it is sent, with -Credential by a server that asks who one is.</para>
/// </example>
/// <seealso>Export-PaperDigest</seealso>
[Cmdlet(VerbsCommunications.Send, "PaperDigest", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class SendPaperDigestCommand : PaperCommand
{
    private readonly List<Paper> _papers = [];

    /// <summary>The papers to send, all in one mail.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Paper")]
    public Paper InputObject { get; set; } = null!;

    /// <summary>The recipients: <c>name@example.org</c> or <c>Name &lt;name@example.org&gt;</c>.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] To { get; set; } = [];

    /// <summary>The sender, in the same form.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string From { get; set; } = "";

    /// <summary>The mail server's name or address.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string SmtpServer { get; set; } = "";

    /// <summary>The mail server's port; 587 with <see cref="UseSsl"/> and 25 without, unless told otherwise.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>Who signs in at the mail server; only ever sent over an encrypted connection.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Sends over an encrypted connection or not at all.</summary>
    [Parameter]
    public SwitchParameter UseSsl { get; set; }

    /// <summary>The subject; without it, title, number of papers and date of the digest.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>The title of the digest; without it, the title of the digest that the papers came from.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _papers.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_papers.Count == 0)
        {
            WriteWarning("There are no papers, so no mail was sent.");
            return;
        }

        var server = new MailServer
        {
            Host = SmtpServer,
            Port = Port,
            UseTls = UseSsl,
            Credential = Credential?.GetNetworkCredential(),
        };
        try
        {
            using MimeMessage message = DigestMail.Compose(_papers, new DigestMailOptions { From = From, To = To, Subject = Subject, Title = Title });
            if (ShouldProcess($"{message.To} by {server.Host}:{server.EffectivePort}", $"Send '{message.Subject}' from {message.From}, {_papers.Count} {(_papers.Count == 1 ? "paper" : "papers")}"))
            {
                server.Send(message, WriteVerbose, StopToken);
                WriteVerbose($"Sent '{message.Subject}' to {message.To}.");
            }
        }
        catch (FormatException exception)
        {
            WriteError(PaperErrors.InvalidMailAddress(exception));
        }
        catch (MailException exception)
        {
            WriteError(PaperErrors.MailNotSent(server.Host, exception));
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            // The pipeline was stopped: there is nobody to tell.
        }
    }
}
