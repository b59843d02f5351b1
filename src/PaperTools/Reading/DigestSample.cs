using System.Text;

namespace PaperTools.Reading;

/// <summary>The beginning of a source, for readers to recognise their format by.</summary>
public sealed class DigestSample
{
    /// <summary>The size of a sample at most, in bytes.</summary>
    public const int MaximumLength = 64 * 1024;

    /// <summary>Makes a sample.</summary>
    /// <param name="utf8">The first bytes, in UTF-8 without a byte order mark.</param>
    /// <param name="isWhole">Whether that is all there is.</param>
    public DigestSample(ReadOnlyMemory<byte> utf8, bool isWhole)
    {
        Utf8 = utf8;
        IsWhole = isWhole;
        Text = Encoding.UTF8.GetString(utf8.Span);
    }

    /// <summary>The first bytes, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The same as text; a character cut off at the end reads as U+FFFD.</summary>
    public string Text { get; }

    /// <summary>Whether the sample is the whole source.</summary>
    public bool IsWhole { get; }

    /// <summary>The text without leading white space.</summary>
    public ReadOnlySpan<char> Start => Text.AsSpan().TrimStart();

    /// <summary>The lines of the text.</summary>
    public SpanLineEnumerator Lines => Text.AsSpan().EnumerateLines();
}
