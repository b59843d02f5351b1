using System.Text;
using MimeKit;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// Reads mails (<c>.eml</c>, <c>.mbox</c>) whose text is a digest of any other format. Everything happens in memory; no
/// attachment is ever written to disk. Each mail is a digest of its own.
/// </summary>
public sealed class MailReader : IDigestReader
{
    /// <summary>Mails in mails in mails are followed so far, and no further.</summary>
    private const int DeepestNesting = 5;

    private static readonly string[] s_headers =
        ["From", "To", "Subject", "Date", "MIME-Version", "Message-ID", "Received", "Return-Path", "Delivered-To", "Content-Type", "Content-Transfer-Encoding", "Reply-To", "Sender"];

    /// <inheritdoc/>
    public string Format => "Mail";

    /// <inheritdoc/>
    public string Description => "Mail (.eml) or mailbox (.mbox) that carries a digest";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) => IsMailbox(sample) || IsMail(sample.Lines) ? 97 : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        var options = new ParserOptions { MaxMimeDepth = DeepestNesting };
        var parser = new MimeParser(options, source.Bytes, IsMailbox(source.Sample) ? MimeFormat.Mbox : MimeFormat.Entity);
        while (Next(parser, context) is MimeMessage message)
        {
            using (message)
            {
                foreach (Paper paper in ReadMessage(message, context))
                {
                    yield return paper;
                }
            }
        }
    }

    private static MimeMessage? Next(MimeParser parser, ReadContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return parser.IsEndOfStream ? null : parser.ParseMessage(context.Cancellation);
        }
        catch (FormatException)
        {
            context.Error("MalformedMail", "A mail was expected here: headers, a blank line, its text. What follows is not read.");
            return null;
        }
    }

    private static IEnumerable<Paper> ReadMessage(MimeMessage message, ReadContext context)
    {
        string? subject = TextCleaner.FoldOrNull(message.Subject);
        List<(IDigestReader Reader, string Text)> parts = [];
        if (message.Body is MimeEntity body)
        {
            Collect(body, parts, depth: 0);
        }

        foreach ((IDigestReader reader, string text) in parts)
        {
            var digest = new Digest
            {
                Path = context.Digest.Path,
                Format = reader.Format,
                Title = subject,
                Date = message.Headers[HeaderId.Date] is string date ? DateParser.Parse(date) : null,
            };
            using DigestSource source = DigestSource.FromText(text);
            foreach (Paper paper in reader.Read(source, context.ForPart(digest)))
            {
                yield return paper;
            }
        }

        if (parts.Count == 0)
        {
            context.Warn("NoPapers", $"The mail '{subject ?? "without a subject"}' carries no digest that PaperTools knows.", entry: subject);
        }
    }

    /// <summary>The texts that a reader knows; of alternatives the one that its reader is surest of.</summary>
    private static void Collect(MimeEntity entity, List<(IDigestReader Reader, string Text)> parts, int depth)
    {
        switch (entity)
        {
            case MultipartAlternative alternatives when depth < DeepestNesting:
                List<(IDigestReader Reader, string Text)> found = [];
                foreach (MimeEntity alternative in alternatives)
                {
                    Collect(alternative, found, depth + 1);
                }

                if (found.Count > 0)
                {
                    parts.Add(found.MaxBy(part => part.Reader.Detect(Sample(part.Text))));
                }

                break;
            case Multipart multipart when depth < DeepestNesting:
                foreach (MimeEntity child in multipart)
                {
                    Collect(child, parts, depth + 1);
                }

                break;
            case MessagePart { Message.Body: MimeEntity body } when depth < DeepestNesting:
                Collect(body, parts, depth + 1);
                break;
            case TextPart { Text: { Length: > 0 } text } when DigestReaders.Detect(Sample(text)) is IDigestReader reader and not MailReader:
                parts.Add((reader, text));
                break;
        }
    }

    private static DigestSample Sample(string text)
    {
        string start = text.Length <= DigestSample.MaximumLength / 4 ? text : text[..(DigestSample.MaximumLength / 4)];
        return new DigestSample(Encoding.UTF8.GetBytes(start), isWhole: start.Length == text.Length);
    }

    /// <summary>A mailbox begins each mail with <c>From sender date</c> (RFC 4155), and headers follow.</summary>
    private static bool IsMailbox(DigestSample sample)
    {
        int lineEnd = sample.Text.IndexOf('\n', StringComparison.Ordinal);
        return sample.Text.StartsWith("From ", StringComparison.Ordinal) && lineEnd > 0 && IsMail(sample.Text.AsSpan(lineEnd + 1).EnumerateLines());
    }

    /// <summary>Whether a text begins with a block of headers, as RFC 5322 has them, with some that only mails have.</summary>
    private static bool IsMail(SpanLineEnumerator lines)
    {
        int known = 0;
        bool hasSender = false;
        foreach (ReadOnlySpan<char> line in lines)
        {
            if (line.IsWhiteSpace())
            {
                break;
            }

            int colon = line.IndexOf(':');
            bool isContinuation = char.IsWhiteSpace(line[0]);
            if (!isContinuation && (colon <= 0 || line[..colon].ContainsAny(" \t")))
            {
                return false;
            }

            foreach (string header in isContinuation ? [] : s_headers)
            {
                bool isHeader = line[..colon].Equals(header, StringComparison.OrdinalIgnoreCase);
                known += isHeader ? 1 : 0;
                hasSender |= isHeader && header is ("From" or "Received" or "MIME-Version" or "Message-ID");
            }
        }

        return hasSender && known >= 2;
    }
}
