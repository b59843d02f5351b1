using System.Text;

namespace PaperTools.Reading.Input;

/// <summary>What an encoding does with bytes that mean nothing in it.</summary>
internal static class EncodingFallbacks
{
    /// <summary>A copy that throws <see cref="DecoderFallbackException"/>.</summary>
    public static Encoding WithExceptions(this Encoding encoding) => With(encoding, DecoderFallback.ExceptionFallback);

    /// <summary>A copy that reads them as U+FFFD and says so once.</summary>
    public static Encoding WithReport(this Encoding encoding, Action onInvalid) => With(encoding, new ReportingFallback(onInvalid));

    private static Encoding With(Encoding encoding, DecoderFallback fallback)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = fallback;
        return copy;
    }

    private sealed class ReportingFallback(Action onInvalid) : DecoderFallback
    {
        private Action? _onInvalid = onInvalid;

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(ReportingFallback fallback) : DecoderFallbackBuffer
        {
            private int _remaining;

            public override int Remaining => _remaining;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                Action? report = fallback._onInvalid;
                fallback._onInvalid = null;
                report?.Invoke();
                _remaining = 1;
                return true;
            }

            public override char GetNextChar() => _remaining-- > 0 ? '\uFFFD' : '\0';

            public override bool MovePrevious() => false;

            public override void Reset() => _remaining = 0;
        }
    }
}
