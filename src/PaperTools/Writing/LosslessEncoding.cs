using System.Globalization;
using System.Text;

namespace PaperTools.Writing;

/// <summary>An encoding that fails where it cannot hold a character, in place of writing another one.</summary>
internal static class LosslessEncoding
{
    /// <summary>The encoding; what is written in it throws an <see cref="IOException"/> that names the first character it cannot hold.</summary>
    public static Encoding Of(Encoding encoding)
    {
        if (encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
        {
            return encoding;
        }

        var lossless = (Encoding)encoding.Clone();
        lossless.EncoderFallback = new Refusal(encoding.WebName);
        return lossless;
    }

    private sealed class Refusal(string encoding) : EncoderFallback
    {
        public override int MaxCharCount => 0;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => new RefusalBuffer(encoding);
    }

    private sealed class RefusalBuffer(string encoding) : EncoderFallbackBuffer
    {
        public override int Remaining => 0;

        public override bool Fallback(char charUnknown, int index) => throw Error(charUnknown, charUnknown.ToString());

        public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) =>
            throw Error(char.ConvertToUtf32(charUnknownHigh, charUnknownLow), $"{charUnknownHigh}{charUnknownLow}");

        public override char GetNextChar() => '\0';

        public override bool MovePrevious() => false;

        private IOException Error(int codePoint, string text) =>
            new(string.Create(CultureInfo.InvariantCulture, $"The encoding {encoding} has no character '{text}' (U+{codePoint:X4}). Write UTF-8, which has all."));
    }
}
