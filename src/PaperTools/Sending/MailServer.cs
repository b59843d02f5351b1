using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PaperTools.Sending;

/// <summary>A mail server, and how it is spoken to.</summary>
public sealed record MailServer
{
    private const int ImplicitTlsPort = 465;
    private const int SubmissionPort = 587;
    private const int RelayPort = 25;

    /// <summary>Its name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Its port; null takes 587 with <see cref="UseTls"/> and 25 without.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the connection must be encrypted: from the start on port 465, by STARTTLS on any other.</summary>
    public bool UseTls { get; init; }

    /// <summary>Who signs in; null for a server that asks nobody.</summary>
    public NetworkCredential? Credential { get; init; }

    /// <summary>How long to wait before each further attempt after a temporary error.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];

    /// <summary>The port that is spoken to.</summary>
    public int EffectivePort => Port ?? (UseTls ? SubmissionPort : RelayPort);

    /// <summary>Sends a message; after a temporary error (a reply 4xx, or a connection that breaks) again, as often as there are pauses.</summary>
    /// <param name="message">The message.</param>
    /// <param name="onRetry">Is told of each temporary error and the pause before the next attempt.</param>
    /// <param name="cancellation">Ends the attempt or the pause.</param>
    /// <exception cref="MailException">It could not be sent; nothing in the exception tells a password.</exception>
    public void Send(MimeMessage message, Action<string>? onRetry = null, CancellationToken cancellation = default)
    {
        for (int attempt = 0; ; attempt++)
        {
            MailException? error = Attempt(message, cancellation);
            if (error is null)
            {
                return;
            }

            if (!error.IsTemporary || attempt == Pauses.Count)
            {
                throw error;
            }

            onRetry?.Invoke($"{error.Message} Trying again in {Pauses[attempt].TotalSeconds:0} seconds.");
            cancellation.WaitHandle.WaitOne(Pauses[attempt]);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private MailException? Attempt(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            SendOnce(message, cancellation);
            return null;
        }
        catch (Exception exception) when (Explain(exception) is MailException explained)
        {
            return explained;
        }
    }

    private void SendOnce(MimeMessage message, CancellationToken cancellation)
    {
        // Servers of private authorities publish no revocation lists; the certificate itself is checked.
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        SecureSocketOptions security = !UseTls ? SecureSocketOptions.StartTlsWhenAvailable
            : EffectivePort == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        client.Connect(Host, EffectivePort, security, cancellation);
        if (Credential is NetworkCredential credential)
        {
            if (!client.IsSecure)
            {
                throw new MailException("UnencryptedPassword", $"The server {Host} offers no encryption, and the password was not sent. Use a server that does, with -UseSsl.", isTemporary: false);
            }

            client.Authenticate(credential, cancellation);
        }

        client.Send(message, cancellation);

        // The message is taken; a server that hangs up before the farewell has it all the same.
        client.Disconnect(quit: true, CancellationToken.None);
    }

    /// <summary>What went wrong, in a sentence; null for what is not the mail's business.</summary>
    private MailException? Explain(Exception exception) => exception switch
    {
        MailException known => known,
        AuthenticationException or SaslException or ServiceNotAuthenticatedException =>
            new MailException("SignInRefused", $"The server {Host} refused the user name or the password. Check -Credential.", isTemporary: false),
        SslHandshakeException =>
            new MailException("TlsFailed", $"No encrypted connection to {Host}:{EffectivePort} came about: its certificate is not trusted, or the port speaks another protocol. Check -SmtpServer, -Port and -UseSsl.", isTemporary: false),
        SmtpCommandException command =>
            new MailException("MailRefused", $"The server {Host} replied {(int)command.StatusCode}{(command.Mailbox is { } mailbox ? $" to {mailbox.Address}" : "")}: {Reply(command)}", isTemporary: (int)command.StatusCode is >= 400 and < 500),
        NotSupportedException =>
            new MailException("TlsNotOffered", $"The server {Host}:{EffectivePort} does not offer what was asked for (STARTTLS, or a way to sign in). Check -Port, -UseSsl and -Credential.", isTemporary: false),
        SocketException or IOException or ProtocolException or TimeoutException or ServiceNotConnectedException =>
            new MailException("ServerUnreachable", $"The connection to {Host}:{EffectivePort} failed: {PlainText.Line(exception.Message)}", isTemporary: true),
        _ => null,
    };

    /// <summary>A server's reply as it may be shown; one that repeats the password, plain or as a sign-in sends it, may not.</summary>
    private string Reply(SmtpCommandException command)
    {
        if (Credential is not { Password.Length: > 0 } credential)
        {
            return PlainText.Line(command.Message);
        }

        string[] secrets =
        [
            credential.Password,
            Convert.ToBase64String(Encoding.UTF8.GetBytes(credential.Password)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{credential.UserName}\0{credential.Password}")),
        ];
        return secrets.Any(secret => command.Message.Contains(secret, StringComparison.Ordinal)) ? "(a reply with the password in it)" : PlainText.Line(command.Message);
    }
}
