using System.Text;

namespace PaperTools.Reading;

/// <summary>Reads a Hugging Face papers page that was saved as text.</summary>
public sealed class HuggingFacePageReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "HuggingFacePage";

    /// <inheritdoc/>
    public string Description => "Hugging Face papers page saved as text or Markdown";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) => sample.Text.Contains("the research community", StringComparison.Ordinal) ? 90 : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        Utf8LineReader lines = source.OpenLines();
        string? title = null;
        int titleLine = 0;
        bool isHeader = true;
        while (lines.Read())
        {
            ReadOnlySpan<byte> line = lines.Line.Trim(" \t"u8);
            if (line.IsEmpty)
            {
                continue;
            }

            if (isHeader)
            {
                string text = Encoding.UTF8.GetString(line);
                if (text is "new" or "Subscribe" || text.StartsWith("Get trending", StringComparison.Ordinal))
                {
                    continue;
                }

                if (text.StartsWith("by", StringComparison.Ordinal) && text.EndsWith("research community", StringComparison.Ordinal))
                {
                    context.Digest.Curator = text[2..].Trim();
                    continue;
                }

                isHeader = false;
                context.Digest.DateText = text;
                continue;
            }

            if (title is null)
            {
                title = Encoding.UTF8.GetString(line);
                titleLine = lines.LineNumber;
                continue;
            }

            yield return new Paper
            {
                Title = title,
                Abstract = Encoding.UTF8.GetString(line),
                Digest = context.Digest,
                Number = context.NextNumber(),
                Line = titleLine,
            };
            title = null;
        }
    }
}
