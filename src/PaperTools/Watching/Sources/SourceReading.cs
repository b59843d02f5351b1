using PaperTools.Reading;

namespace PaperTools.Watching;

/// <summary>Reads the papers of a source. What goes wrong is told to the context; everything else comes out.</summary>
internal static class SourceReading
{
    /// <summary>The papers, read as they are asked for.</summary>
    public static IEnumerable<Paper> Read(SourceContext context, Fetcher fetcher, FetchState? state) => context.Source switch
    {
        FileSource files => ReadFiles(Files(files, context), context, context.Options),
        MailboxSource mailbox => ReadFiles(Mailbox.Files(mailbox, context), context, context.Options with { Format = mailbox.Format ?? "Mail" }),
        UrlSource url => ReadAnswer(fetcher.Fetch(url, state, context), context),
        _ => [],
    };

    /// <summary>The files that a path means; a file that is named by itself must be there and a digest.</summary>
    private static IEnumerable<(string Path, bool IsNamed)> Files(FileSource source, SourceContext context)
    {
        if (File.Exists(source.Path))
        {
            return [(source.Path, true)];
        }

        if (Directory.Exists(source.Path))
        {
            return DigestFiles.In(source.Path, source.Recurse).Select(file => (file, false));
        }

        if (DigestFiles.IsPattern(source.Path))
        {
            return DigestFiles.Matching(source.Path).SelectMany(found => Directory.Exists(found)
                ? source.Recurse ? DigestFiles.In(found, recurse: true).Select(file => (file, false)) : []
                : [(found, false)]);
        }

        context.Unreachable("PathNotFound", $"There is nothing at '{source.Path}'. Check the path in the profile.");
        return [];
    }

    private static IEnumerable<Paper> ReadFiles(IEnumerable<(string Path, bool IsNamed)> files, SourceContext context, ReadOptions options)
    {
        foreach ((string path, bool isNamed) in Guarded(files, context, context.Source.Label, isNamed: true))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (Paper paper in Guarded(DigestReading.ReadFile(path, options), context, path, isNamed))
            {
                yield return paper;
            }
        }
    }

    private static IEnumerable<Paper> ReadAnswer(FetchedAnswer? answer, SourceContext context)
    {
        if (answer is null)
        {
            yield break;
        }

        foreach (Paper paper in Guarded(DigestReading.ReadStream(new MemoryStream(answer.Content, writable: false), answer.Address, context.Options), context, answer.Address, isNamed: true))
        {
            yield return paper;
        }
    }

    /// <summary>Enumerates what may fail; a failure ends the sequence, and is told.</summary>
    private static IEnumerable<T> Guarded<T>(IEnumerable<T> items, SourceContext context, string path, bool isNamed)
    {
        using IEnumerator<T> reading = items.GetEnumerator();
        while (true)
        {
            try
            {
                if (!reading.MoveNext())
                {
                    yield break;
                }
            }
            catch (DigestException exception)
            {
                Fail(exception.Diagnostic, context, isNamed);
                yield break;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                context.Fail(new Diagnostic(DiagnosticSeverity.Error, "FileNotReadable", $"This cannot be read: {exception.Message}") { Path = path });
                yield break;
            }

            yield return reading.Current;
        }
    }

    /// <summary>
    /// What is empty is no failure: a mailbox is when its mails are filed, and a service may have nothing to say. Among several files, one that is
    /// no digest is passed over, as <c>Get-Paper</c> does.
    /// </summary>
    private static void Fail(Diagnostic diagnostic, SourceContext context, bool isNamed)
    {
        bool isEmpty = diagnostic.Code == "EmptyDigest";
        if (isEmpty || (!isNamed && diagnostic.Code is ("BinaryFile" or "UnknownDigest")))
        {
            // An empty answer is asked for again: a server that has troubles may give one.
            context.NewState = isEmpty ? null : context.NewState;
            context.Report(diagnostic with { Severity = DiagnosticSeverity.Warning, Message = $"Skipped: {diagnostic.Message}" });
        }
        else
        {
            context.Fail(diagnostic);
        }
    }
}
