using System.Text;
using MimeKit;
using MimeKit.Utils;
using PaperTools.Writing;

namespace PaperTools.Sending;

/// <summary>What a mailed digest is to say of itself.</summary>
public sealed record DigestMailOptions
{
    /// <summary>The sender: <c>papers@example.org</c> or <c>Papers &lt;papers@example.org&gt;</c>.</summary>
    public required string From { get; init; }

    /// <summary>The recipients, each in the same form.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The subject; null makes one of title, count and date.</summary>
    public string? Subject { get; init; }

    /// <summary>The title of the digest; null takes the digest's own.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the list that the mail is an issue of; null takes the digest's.</summary>
    public string? ListName { get; init; }

    /// <summary>The mail's identity, without brackets; null makes a new one.</summary>
    public string? MessageId { get; init; }

    /// <summary>The mail's date; null is now.</summary>
    public DateTimeOffset? Date { get; init; }
}

/// <summary>Composes papers into a mail: HTML for mail clients, and the same in plain text.</summary>
public static class DigestMail
{
    /// <summary>Composes the mail.</summary>
    /// <exception cref="FormatException">An address is none; the message names it.</exception>
    public static MimeMessage Compose(IReadOnlyList<Paper> papers, DigestMailOptions options)
    {
        DigestHeading heading = DigestHeading.Of(papers, options.Title);
        MailboxAddress from = Address(options.From);
        var message = new MimeMessage { Subject = PlainText.Line(options.Subject ?? Subject(heading)) };
        message.From.Add(from);
        message.To.AddRange(options.To.Select(Address));
        message.MessageId = options.MessageId ?? MimeUtils.GenerateMessageId(from.Domain);
        message.Date = options.Date ?? DateTimeOffset.Now;
        message.Headers.Add(HeaderId.ListId, ListId(options.ListName ?? NameOf(papers, heading), from));

        // RFC 3834: no holiday notices in return.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = Text(papers, options), HtmlBody = Html(papers, heading) }.ToMessageBody();
        return message;
    }

    /// <summary>An address as people write it.</summary>
    /// <exception cref="FormatException">It is none; the message says so.</exception>
    internal static MailboxAddress Address(string address) =>
        MailboxAddress.TryParse(address, out MailboxAddress? mailbox) && mailbox.Domain.Length > 0
            ? mailbox
            : throw new FormatException($"'{PlainText.Line(address)}' is no mail address. Write name@example.org, or Name <name@example.org>.");

    private static string Subject(DigestHeading heading)
    {
        string?[] parts = [heading.Title, heading.Count == 1 ? "1 paper" : $"{heading.Count} papers", heading.Date];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>
    /// The list's identity (RFC 2919), the same for every issue: the name of the digest under the sender's domain. A title
    /// given for one issue does not change it, unless the papers have no digest in common.
    /// </summary>
    private static string ListId(string name, MailboxAddress from)
    {
        string identity = AsciiSlug.Of(name);
        return $"<{(identity.Length > 0 ? identity : "papers")}.papertools.{MailboxAddress.EncodeAddrspec(from.Domain)}>";
    }

    private static string NameOf(IReadOnlyList<Paper> papers, DigestHeading heading) =>
        papers.Count > 0 && papers[0].Digest is Digest digest ? digest.Title ?? digest.Curator ?? heading.Title : heading.Title;

    private static string Text(IReadOnlyList<Paper> papers, DigestMailOptions options)
    {
        using var output = new MemoryStream();
        using (IDigestWriter writer = new MailTextDigestWriter(output, new WriteOptions { Title = options.Title }))
        {
            foreach (Paper paper in papers)
            {
                writer.Write(paper);
            }

            writer.Complete();
        }

        return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    private static string Html(IReadOnlyList<Paper> papers, DigestHeading heading)
    {
        using var output = new StringWriter { NewLine = "\n" };
        MailHtml.Write(output, papers, heading);
        return output.ToString();
    }
}
