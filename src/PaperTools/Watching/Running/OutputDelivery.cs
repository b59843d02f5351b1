using System.Security.Cryptography;
using System.Text;
using MimeKit;
using PaperTools.Reading;
using PaperTools.Sending;
using PaperTools.Writing;
using PaperTools.Writing.Templates;

namespace PaperTools.Watching;

/// <summary>
/// Does what stands in the outbox. Doing it a second time changes nothing for anybody: a file is replaced by the same, and a
/// mail has the same Message-ID, by which mail programs know it.
/// </summary>
internal sealed class OutputDelivery(WatchProfile profile, WatchRunOptions options, RunSecrets secrets)
{
    /// <summary>Writes or sends.</summary>
    /// <param name="task">What to do.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="papers">The papers, the best first.</param>
    /// <param name="isResumed">Whether an earlier process may have begun it.</param>
    /// <returns>What was done, or why not.</returns>
    public WatchOutputStatus Deliver(OutputTask task, PlannedRun run, IReadOnlyList<Paper> papers, bool isResumed)
    {
        var status = new WatchOutputStatus(task.Kind, task.Target) { Papers = papers.Count, IsResumed = isResumed };
        try
        {
            if (task.To is null)
            {
                Write(task, run, papers, isResumed);
            }
            else
            {
                Send(task, run, papers);
            }

            return status with { IsDone = true };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DigestException or MailException or CredentialException or FormatException)
        {
            return status with { Problem = secrets.Clean(PlainText.Line(exception.Message)), IsTemporary = exception is MailException { IsTemporary: true } };
        }
    }

    private void Write(OutputTask task, PlannedRun run, IReadOnlyList<Paper> papers, bool isResumed)
    {
        string path = task.Path!;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (isResumed)
        {
            AtomicFile.RemoveAbandoned(path, TimeSpan.Zero);
        }

        WriterFormat format = task.Template is string template
            ? TemplateFormat.Load(template)
            : DigestWriters.ByName(task.Format!) ?? throw new FormatException($"There is no format '{task.Format}' any more.");
        var write = new WriteOptions { Title = task.Title, Time = run.Started, GroupBy = task.GroupBy, SortBy = task.SortBy };
        using DigestTarget target = DigestTarget.Open(path, format, write, new TargetOptions { Append = task.Append });
        foreach (Paper paper in papers)
        {
            target.Write(paper);
        }

        options.Checkpoint?.Invoke("file begun");
        target.Commit();
        options.Checkpoint?.Invoke("file written");
    }

    private void Send(OutputTask task, PlannedRun run, IReadOnlyList<Paper> papers)
    {
        // How the server is reached stands in the profile as it is today, so that a mistake can be corrected.
        WatchMail mail = profile.Mail!;
        var server = new MailServer
        {
            Host = mail.SmtpServer,
            Port = mail.Port,
            UseTls = mail.UseSsl,
            Credential = mail.Credential is CredentialReference reference ? secrets.Get(reference, $"the mail server {mail.SmtpServer}") : null,
        };
        server = options.MailPauses is null ? server : server with { Pauses = options.MailPauses };
        using MimeMessage message = DigestMail.Compose(papers, new DigestMailOptions
        {
            From = task.From!,
            To = task.To!,
            Subject = task.Subject,
            Title = task.Title,
            ListName = profile.Name,
            MessageId = MessageId(run, task),
            Date = run.Started,
        });
        server.Send(message, warning => options.OnStep?.Invoke(secrets.Clean(warning)), options.Cancellation);
        options.Checkpoint?.Invoke("mail sent");
    }

    /// <summary>The same for the same watch and run, and for no other.</summary>
    private string MessageId(PlannedRun run, OutputTask task)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{WatchName.IdOf(profile.Name)}\n{run.Token}\n{task.Target}"));
        string domain = MailboxAddress.EncodeAddrspec(DigestMail.Address(task.From!).Domain);
        return $"{Convert.ToHexString(hash)[..32].ToLowerInvariant()}.papertools@{domain}";
    }
}
