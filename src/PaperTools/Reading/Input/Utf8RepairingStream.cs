using System.Text;
using System.Text.Unicode;

namespace PaperTools.Reading.Input;

/// <summary>
/// A stream of UTF-8 in which every invalid sequence reads as U+FFFD. Valid bytes go straight into the reader's buffer:
/// only looking at them costs, at memory speed.
/// </summary>
internal sealed class Utf8RepairingStream(Stream source, Action onInvalid) : ReadOnlyStream
{
    private const int LongestCharacter = 4;

    private readonly Encoding _repairing = Encoding.UTF8.WithReport(onInvalid);
    private byte[] _cut = [];
    private ReadOnlyMemory<byte> _pending;

    public override int Read(Span<byte> buffer)
    {
        if (_pending.IsEmpty && buffer.Length >= LongestCharacter * 2)
        {
            return ReadInto(buffer);
        }

        if (_pending.IsEmpty)
        {
            byte[] small = new byte[LongestCharacter * 2];
            _pending = small.AsMemory(0, ReadInto(small));
            if (_pending.IsEmpty)
            {
                return 0;
            }
        }

        int count = Math.Min(buffer.Length, _pending.Length);
        _pending.Span[..count].CopyTo(buffer);
        _pending = _pending[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadInto(Span<byte> buffer)
    {
        while (true)
        {
            _cut.CopyTo(buffer);
            int kept = _cut.Length;
            int read = source.Read(buffer[kept..]);
            bool isAtEnd = read == 0;
            Span<byte> bytes = buffer[..(kept + read)];
            int cut = isAtEnd ? 0 : CutLength(bytes);
            _cut = cut == 0 ? [] : bytes[^cut..].ToArray();
            Span<byte> whole = bytes[..^cut];
            if (whole.IsEmpty && !isAtEnd)
            {
                continue;
            }

            return Utf8.IsValid(whole) ? whole.Length : Repair(whole, buffer);
        }
    }

    /// <summary>The bytes at the end that begin a character whose rest is not read yet.</summary>
    private static int CutLength(ReadOnlySpan<byte> bytes)
    {
        for (int length = 1; length < LongestCharacter && length <= bytes.Length; length++)
        {
            byte value = bytes[^length];
            if (value < 0x80)
            {
                return 0;
            }

            if (value >= 0xC0)
            {
                int needed = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return needed > length ? length : 0;
            }
        }

        return 0;
    }

    private int Repair(ReadOnlySpan<byte> bytes, Span<byte> buffer)
    {
        byte[] repaired = Encoding.UTF8.GetBytes(_repairing.GetString(bytes));
        int count = Math.Min(repaired.Length, buffer.Length);
        repaired.AsSpan(0, count).CopyTo(buffer);
        _pending = repaired.AsMemory(count);
        return count;
    }
}
