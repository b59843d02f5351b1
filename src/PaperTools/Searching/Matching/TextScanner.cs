using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>
/// Counts terms in texts without cutting them into words. Thirty-two characters at a time are compared with two letters
/// of each term's needle; where both stand as they do in a word that begins there, the word is looked at if it stands alone,
/// and else the piece of text around it, up to the next signs that end every compound, is cut into words. Of many terms, only
/// the first two letters are compared, in a table, wherever a word begins. Two kinds of piece can hold a word whose letters do not
/// stand there in a row, and are cut as well: those with characters beyond ASCII, and those where a joiner stands between
/// two neighbours of a needle.
/// </summary>
/// <remarks>
/// Not safe for use on several threads at the same time. AggressiveOptimization, here and on the way to here, since the
/// runtime first compiles fast and badly, and finds out which methods are worth more (with one core only after a second
/// in which nothing new ran) when a search is long over.
/// </remarks>
internal sealed class TextScanner
{
    /// <summary>With more needles than this, looking at every word that begins as one of them costs less than looking for each.</summary>
    private const int FewNeedles = 8;

    private const int LoneWordBits = 11;

    private const int BlockLength = 32;
    private const int Padding = 2 * BlockLength;

    /// <summary>The bytes before the text: what stands before a place can be looked at wherever it is.</summary>
    private const int Before = 1;

    private const byte BeyondAscii = 0xFF;

    private readonly TermsByWord _words;
    private readonly Needle[] _needles;
    private readonly bool _hasFewNeedles;

    /// <summary>The terms of words seen lately, by a hash of their letters.</summary>
    private readonly (Vector128<ulong> Word, int[] Terms)[] _loneWords = new (Vector128<ulong>, int[])[1 << LoneWordBits];

    private LazyText _text;

    /// <summary>A byte for each character of the text, and zeros around them.</summary>
    private byte[] _bytes = [];

    /// <summary>Takes a piece of the text that must be cut into words.</summary>
    private char[] _piece = [];

    /// <summary>Two letters that begin a needle.</summary>
    private readonly LetterPairs _beginnings = new();

    /// <summary>Two letters that stand side by side in a needle.</summary>
    private readonly LetterPairs _neighbours = new();

    private TextScanner(IReadOnlyList<Term> terms)
    {
        _words = new TermsByWord(terms);
        _needles = [.. terms.Select(term => term.Needle).Where(IsAscii).Distinct(StringComparer.Ordinal).Select(needle => new Needle(needle))];
        _hasFewNeedles = _needles.Length <= FewNeedles;
        foreach (Needle needle in _needles)
        {
            for (int i = 1; i < needle.Text.Length; i++)
            {
                _neighbours.Add(needle.Text[i - 1], needle.Text[i]);
            }

            if (needle.Text.Length > 1)
            {
                _beginnings.Add(needle.Text[0], needle.Text[1]);
            }
            else
            {
                _beginnings.AddAll(needle.Text[0]);
            }
        }
    }

    /// <summary>A scanner for the terms; null where one of them says nothing of how its words begin.</summary>
    public static TextScanner? For(IReadOnlyList<Term> terms) => terms.All(term => term.Needle.Length > 0) ? new TextScanner(terms) : null;

    /// <summary>Adds how often each term occurs in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">Takes the sums, one for each term.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(LazyText text, int[] counts)
    {
        Take(text);
        int length = text.Length;
        int looked = 0;
        Needle[]? needles = _hasFewNeedles ? _needles : null;
        ref byte start = ref _bytes[Before];
        for (int block = 0; block < length; block += BlockLength)
        {
            (uint words, uint joiners) = Places(ref Unsafe.Add(ref start, block), needles);
            for (uint places = words | joiners; places != 0; places &= places - 1)
            {
                int at = block + BitOperations.TrailingZeroCount(places);
                if (at >= looked && at < length)
                {
                    bool mayBegin = (words & places & (0 - places)) != 0;
                    looked = LookAt(at, mayBegin, looked, counts);
                }
            }
        }
    }

    private static bool IsAscii(string needle) => Ascii.IsValid(needle);

    private static bool EndsCompound(byte character) => CharacterClasses.EndsCompound((char)character);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(LazyText text)
    {
        if (_bytes.Length < Before + text.Length + Padding)
        {
            _bytes = new byte[2 * (Before + text.Length + Padding)];
        }

        if (text.Ascii.IsEmpty)
        {
            Narrow(text.ToString());
        }
        else
        {
            text.Ascii.CopyTo(_bytes.AsSpan(Before));
        }

        _text = text;
        _bytes.AsSpan(Before + text.Length, Padding).Clear();
    }

    /// <summary>Makes a byte of each character: twice as many can be compared at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = _bytes.AsSpan(Before);
        int at = 0;
        while (Ascii.FromUtf16(text[at..], bytes[at..], out int written) != OperationStatus.Done)
        {
            at += written;
            bytes[at++] = BeyondAscii;
        }
    }

    /// <summary>Which of the characters of a block are worth a look, as bits: those that a word may begin at, and those before a joiner.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="needles">What the words begin with; null for all words.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Words, uint Joiners) Places(ref byte start, Needle[]? needles)
    {
        Vector256<byte> here = Vector256.LoadUnsafe(ref start);
        Vector256<byte> next = Vector256.LoadUnsafe(ref start, 1);
        Vector256<byte> afterNext = Vector256.LoadUnsafe(ref start, 2);
        Vector256<byte> isJoiner = IsInRange(next, ',', '.') | IsInRange(next, '^', '_') | IsInRange(next, '&', '\'');
        Vector256<sbyte> space = Vector256.Create((sbyte)' ');
        Vector256<byte> joiners = isJoiner & (Vector256.GreaterThan(here.AsSByte(), space) & Vector256.GreaterThan(afterNext.AsSByte(), space)).AsByte();

        Vector256<byte> caseBit = Vector256.Create(Needle.CaseBit);
        Vector256<byte> before = Vector256.LoadUnsafe(ref Unsafe.Subtract(ref start, 1));
        Vector256<byte> isAfterLetter = IsInRange(before | caseBit, 'a', 'z');
        Vector256<byte> isAfterDigit = IsInRange(before, '0', '9');
        Vector256<byte> words;
        if (needles is null)
        {
            words = Vector256.AndNot(IsInRange(here | caseBit, 'a', 'z'), isAfterLetter) | Vector256.AndNot(IsInRange(here, '0', '9'), isAfterDigit);
        }
        else
        {
            words = Vector256<byte>.Zero;
            for (int i = 0; i < needles.Length; i++)
            {
                Needle needle = needles[i];
                Vector256<byte> stands = Vector256.Equals(Vector256.LoadUnsafe(ref start, needle.FirstOffset) | caseBit, needle.First)
                    & Vector256.Equals(Vector256.LoadUnsafe(ref start, needle.SecondOffset) | caseBit, needle.Second);
                words |= Vector256.AndNot(stands, Vector256.ConditionalSelect(needle.IsNumber, isAfterDigit, isAfterLetter));
            }
        }

        // The highest bit of a byte is what counts, and what is beyond ASCII has it.
        return ((words | here).ExtractMostSignificantBits(), joiners.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> IsInRange(Vector256<byte> characters, char first, char last) =>
        Vector256.LessThanOrEqual(characters - Vector256.Create((byte)first), Vector256.Create((byte)(last - first)));

    /// <summary>Looks at a place, and counts the word or the compound there if it may hold a needle.</summary>
    /// <param name="at">The place.</param>
    /// <param name="mayBegin">Whether a word may begin there.</param>
    /// <param name="looked">Where what has been looked at ends.</param>
    /// <param name="counts">Takes the sums.</param>
    /// <returns>Where what has been looked at ends now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int LookAt(int at, bool mayBegin, int looked, int[] counts)
    {
        ReadOnlySpan<byte> text = _bytes.AsSpan(Before, _text.Length);
        if (text[at] < 128)
        {
            Vector128<byte> word = Vector128.LoadUnsafe(ref _bytes[Before + at]) | Vector128.Create(Needle.CaseBit);
            if (mayBegin && StartsNeedle(word, text, at))
            {
                int length = LengthOfLoneWord(word, text, at);
                if (length > 0)
                {
                    CountLoneWord(word, text.Slice(at, length), counts);
                    return at + length;
                }
            }
            else if (!PartsNeighbours(text, at))
            {
                return looked;
            }
        }

        int start = at;
        while (start > 0 && !EndsCompound(text[start - 1]))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && !EndsCompound(text[end]))
        {
            end++;
        }

        WordTermCounter.Count(Piece(start, end), _words, counts);
        return end;
    }

    private ReadOnlySpan<char> Piece(int start, int end)
    {
        if (_text.Ascii.IsEmpty)
        {
            return _text.ToString().AsSpan(start, end - start);
        }

        _piece = _piece.Length < end - start ? new char[2 * (end - start)] : _piece;
        return _piece.AsSpan(0, Encoding.ASCII.GetChars(_bytes, Before + start, end - start, _piece, 0));
    }

    /// <summary>Whether one of the needles stands here; of many, whether one may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool StartsNeedle(Vector128<byte> word, ReadOnlySpan<byte> text, int at)
    {
        if (!_hasFewNeedles)
        {
            return _beginnings.Contains(text[at], _bytes[Before + at + 1]);
        }

        foreach (Needle needle in _needles)
        {
            if ((word & needle.Mask) == needle.Start && (needle.Text.Length <= Needle.WordLength || needle.IsAt(text, at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The length of a word of a few ASCII letters, where nothing joins it with what stands around it; 0 where that is not certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LengthOfLoneWord(Vector128<byte> word, ReadOnlySpan<byte> text, int at)
    {
        Vector128<byte> isLetter = Vector128.LessThanOrEqual(word - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
        int length = BitOperations.TrailingZeroCount(~isLetter.ExtractMostSignificantBits());
        int end = at + length;
        if (length >= Needle.WordLength || (at > 0 && !EndsCompound(text[at - 1])))
        {
            return 0;
        }

        bool hasMark = end < text.Length && text[end] is (byte)'.' or (byte)',';
        int after = hasMark ? end + 1 : end;
        return after >= text.Length || EndsCompound(text[after]) ? length : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountLoneWord(Vector128<byte> letters, ReadOnlySpan<byte> word, int[] counts)
    {
        Vector128<ulong> key = (letters & Needle.MaskOf(word.Length)).AsUInt64();
        ulong hash = (key[0] ^ BitOperations.RotateLeft(key[1], 31)) * 0x9E3779B97F4A7C15;
        ref (Vector128<ulong> Word, int[] Terms) known = ref _loneWords[hash >> (64 - LoneWordBits)];
        if (known.Word != key)
        {
            Span<char> folded = stackalloc char[Needle.WordLength];
            _ = Ascii.ToLower(word, folded, out int length);
            known = (key, _words.Find(folded[..length]));
        }

        foreach (int term in known.Terms)
        {
            counts[term]++;
        }
    }

    /// <summary>Whether a joiner stands between this character and the one after next, and they are neighbours in a needle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool PartsNeighbours(ReadOnlySpan<byte> text, int at)
    {
        if (at + 2 >= text.Length || !_neighbours.Contains(text[at], text[at + 2]) || !CharacterClasses.IsJoiner((char)text[at + 1]))
        {
            return false;
        }

        bool parts = !_hasFewNeedles;
        for (int i = 0; i < _needles.Length && !parts; i++)
        {
            parts = _needles[i].IsPartedAt(text, at);
        }

        return parts;
    }
}
