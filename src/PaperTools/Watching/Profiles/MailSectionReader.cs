using PaperTools.Sending;

namespace PaperTools.Watching;

/// <summary>Reads the mail of a profile.</summary>
internal sealed class MailSectionReader(ProfileReport report)
{
    private const int LastPort = 65535;

    public WatchMail? Read(ProfileNode node)
    {
        if (ProfileSection.Of(node, ProfileKeys.MailPart, report) is not ProfileSection mail)
        {
            return null;
        }

        string? from = mail.Made(ProfileKeys.From, Address);
        string? server = ReadServer(mail);
        return new WatchMail
        {
            To = ReadRecipients(mail),
            From = from ?? "",
            SmtpServer = server ?? "",
            Port = mail.WholeNumber(ProfileKeys.Port, 1, LastPort),
            UseSsl = mail.Switch(ProfileKeys.UseSsl),
            Credential = mail.Node(ProfileKeys.Credential) is ProfileNode credential && ProfileSection.Of(credential, ProfileKeys.CredentialPart, report) is ProfileSection section
                ? ReadCredential(section)
                : null,
            Subject = mail.Made(ProfileKeys.Subject, DatedText.Parse),
        };
    }

    private static CredentialReference? ReadCredential(ProfileSection section)
    {
        CredentialReference? reference = CredentialSection.Read(section);
        if (reference is { Environment: not null, User: null })
        {
            section.Fail(section.Place, ProfileMistake.MissingKey, "'user' is missing: an environment variable holds the password alone.");
        }

        return reference;
    }

    private IReadOnlyList<string> ReadRecipients(ProfileSection mail)
    {
        if (mail.Node(ProfileKeys.To) is not ProfileList list)
        {
            return mail.Made(ProfileKeys.To, Address) is string only ? [only] : [];
        }

        List<string> recipients = [];
        foreach (ProfileNode item in mail.Items(ProfileKeys.To))
        {
            try
            {
                recipients.Add(item is ProfileScalar text ? Address(text.Value) : throw new FormatException($"expected a mail address, and found {item.Kind}"));
            }
            catch (FormatException exception)
            {
                report.Add(item.Place, ProfileMistake.Value, $"'to': {exception.Message.TrimEnd('.')}.");
            }
        }

        return recipients;
    }

    private static string Address(string text)
    {
        _ = DigestMail.Address(text);
        return text;
    }

    private static string? ReadServer(ProfileSection mail)
    {
        if (mail.Node(ProfileKeys.SmtpServer) is ProfileScalar { Value: string name } text && name.Contains('@', StringComparison.Ordinal))
        {
            mail.Fail(text.Place, ProfileMistake.Secret, $"A secret is never in a profile, and this server has user information before the @. Give it under 'credential'. {SecretNames.HowTo}.");
            return null;
        }

        return mail.Made(ProfileKeys.SmtpServer, Server);
    }

    private static string Server(string name) =>
        Uri.CheckHostName(name) == UriHostNameType.Unknown ? throw new FormatException("expected the name of a host, such as mail.example.org, without user, port or path") : name;
}
