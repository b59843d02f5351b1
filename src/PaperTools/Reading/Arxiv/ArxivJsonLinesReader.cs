using System.Text;
using System.Text.Json;

namespace PaperTools.Reading.Arxiv;

/// <summary>
/// Reads arXiv's metadata as JSON Lines, the dump on Kaggle (kaggle.com/datasets/Cornell-University/arxiv) and cuts of it.
/// </summary>
public sealed class ArxivJsonLinesReader : IDigestReader
{
    private const int ExcerptLength = 100;

    /// <inheritdoc/>
    public string Format => "ArxivJsonLines";

    /// <inheritdoc/>
    public string Description => "arXiv's metadata as JSON Lines (the Kaggle dump)";

    /// <inheritdoc/>
    public int Detect(DigestSample sample)
    {
        bool isObject = sample.Start.StartsWith("{") && Has("\"abstract\"") && Has("\"categories\"");
        bool isArxiv = Has("\"authors_parsed\"") || Has("\"update_date\"") || Has("\"submitter\"") || Has("\"journal-ref\"");
        return isObject && isArxiv ? 95 : 0;

        bool Has(string text) => sample.Text.Contains(text, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        var metadata = new ArxivMetadata();
        while (lines.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (ReadLine(lines, metadata, context) is Paper paper)
            {
                yield return paper;
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "The file has no line that a paper could be made from. Each is expected to be a JSON object with title and abstract.");
        }
    }

    private static Paper? ReadLine(Utf8LineReader lines, ArxivMetadata metadata, ReadContext context)
    {
        ReadOnlySpan<byte> line = lines.Line;
        if (line.Trim(" \t,"u8).IsEmpty)
        {
            return null;
        }

        string problem;
        try
        {
            if (metadata.Read(line))
            {
                return metadata.ToPaper(line, context, lines.LineNumber);
            }

            problem = "The object has no title.";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A string that breaks off in the middle of a character is reported as an invalid operation.
            problem = exception.Message;
        }

        string excerpt = Encoding.UTF8.GetString(line[..Math.Min(line.Length, ExcerptLength)]);
        context.Error("MalformedEntry", $"The line is left out. Expected one JSON object with title and abstract. {problem}", lines.LineNumber, excerpt, excerpt);
        return null;
    }
}
