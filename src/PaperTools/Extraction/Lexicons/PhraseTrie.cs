using System.Runtime.InteropServices;

namespace PaperTools.Extraction;

/// <summary>Where a phrase stands in a <see cref="PaperText"/>.</summary>
/// <param name="Entry">The phrase.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last; a plural's s is left out.</param>
internal readonly record struct PhraseMatch(LexiconEntry Entry, int Start, int End);

/// <summary>
/// Finds every phrase of every lexicon in one walk over the text: a trie of folded characters, entered where a word starts.
/// Folding drops case, spaces and hyphens, so that <c>LLaMA-2</c>, <c>Llama 2</c> and <c>LLAMA2</c> are one phrase, and
/// <c>fine-tuning</c>, <c>fine tuning</c> and <c>finetuning</c>. A walk is never longer than the longest phrase, so the
/// time is linear in the text.
/// </summary>
internal sealed class PhraseTrie
{
    /// <summary>Longer phrases are an error of the lexicon; the bound keeps a walk short.</summary>
    public const int LongestPhrase = 100;

    private const char Separator = '\0';
    private const int SeparatorsInARow = 2;

    /// <summary>What is left of LaTeX's arrow where dollars and backslashes were stripped: <c>EnglishrightarrowGerman</c>.</summary>
    private const string LostArrow = "rightarrow";

    private readonly Dictionary<(int Node, char Next), int> _building = [];
    private readonly List<List<LexiconEntry>?> _entries = [null];
    private ulong[] _edges = [];
    private int[] _targets = [];

    public PhraseTrie(IEnumerable<LexiconEntry> entries)
    {
        foreach (LexiconEntry entry in entries)
        {
            Add(entry);
        }

        Freeze();
    }

    /// <summary>Appends the phrases that start at a word of the text's tokens, in the order of their start.</summary>
    public void FindAll(PaperText text, List<PhraseMatch> matches)
    {
        ReadOnlySpan<char> characters = text.Text;
        TextToken[] tokens = text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            int start = tokens[i].Start;
            if (tokens[i].Kind != TokenKind.Symbol && (start == 0 || !char.IsLetterOrDigit(characters[start - 1])))
            {
                ReadOnlySpan<char> part = i < text.TitleTokens ? characters[..(text.AbstractStart - 1)] : characters;
                Walk(part, start, matches);
                if (tokens[i].Length > 2 && characters[start] is 'm' or 'x' && char.IsUpper(characters[start + 1]))
                {
                    // mBERT, xLLaMA: a multilingual or cross-lingual edition of what follows.
                    Walk(part, start + 1, matches);
                }
                else if (tokens[i].Length > LostArrow.Length && characters[start..tokens[i].End].IndexOf(LostArrow) is > 0 and int arrow)
                {
                    Walk(part, start + arrow + LostArrow.Length, matches);
                }
            }
        }
    }

    private void Walk(ReadOnlySpan<char> text, int start, List<PhraseMatch> matches)
    {
        int node = 0;
        int separators = 0;
        for (int position = start; position < text.Length; position++)
        {
            char folded = Fold(text, position);
            if (folded == Separator)
            {
                if (++separators > SeparatorsInARow)
                {
                    return;
                }

                continue;
            }

            separators = 0;
            node = Next(node, folded);
            if (node < 0)
            {
                return;
            }

            if (_entries[node] is { } entries)
            {
                AddMatches(entries, text, start, position + 1, matches);
            }
        }
    }

    private static void AddMatches(List<LexiconEntry> entries, ReadOnlySpan<char> text, int start, int end, List<PhraseMatch> matches)
    {
        bool wordEnds = IsBoundary(text, end);
        bool isPlural = !wordEnds && text[end] is 's' && IsBoundary(text, end + 1);
        bool versionFollows = !wordEnds && !char.IsDigit(text[end - 1])
            && (char.IsDigit(text[end]) || (text[end] is 'v' or 'V' && end + 1 < text.Length && char.IsDigit(text[end + 1])));
        foreach (LexiconEntry entry in CollectionsMarshal.AsSpan(entries))
        {
            bool ends = wordEnds || isPlural || (entry.IsPrefix && char.IsLetter(text[end]))
                || (versionFollows && entry.Kind is LexiconKind.Model or LexiconKind.Dataset)
                || (entry.Kind == LexiconKind.Language && text[end..].StartsWith(LostArrow));
            if (ends && CaseFits(entry, text[start..end]))
            {
                matches.Add(new PhraseMatch(entry, start, end));
            }
        }
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int position) =>
        position >= text.Length || !char.IsLetterOrDigit(text[position]);

    /// <summary>Topics may be in any case. A name is written with a capital or a digit somewhere, unless its own form has none.</summary>
    private static bool CaseFits(LexiconEntry entry, ReadOnlySpan<char> found) => entry.Kind switch
    {
        _ when entry.ExactCase => EqualsButSeparators(entry.Phrase, found),
        LexiconKind.Topic => true,
        LexiconKind.Language => char.IsUpper(found[0]),
        _ => HasCapital(found) || !HasCapital(entry.Phrase),
    };

    private static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EqualsButSeparators(ReadOnlySpan<char> phrase, ReadOnlySpan<char> found)
    {
        int j = 0;
        for (int i = 0; i < found.Length; i++)
        {
            if (Fold(found, i) == Separator)
            {
                continue;
            }

            while (Fold(phrase, j) == Separator)
            {
                j++;
            }

            if (found[i] != phrase[j++])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(LexiconEntry entry)
    {
        int node = 0;
        for (int i = 0; i < entry.Phrase.Length; i++)
        {
            char folded = Fold(entry.Phrase, i);
            if (folded == Separator)
            {
                continue;
            }

            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_building, (node, folded), out bool exists);
            if (!exists)
            {
                next = _entries.Count;
                _entries.Add(null);
            }

            node = next;
        }

        if (node > 0)
        {
            (_entries[node] ??= []).Add(entry);
        }
    }

    /// <summary>Moves the edges to an open hash table, which is asked once a character.</summary>
    private void Freeze()
    {
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _building.Count * 2));
        _edges = new ulong[capacity];
        _targets = new int[capacity];
        foreach (((int node, char next), int target) in _building)
        {
            ulong edge = Edge(node, next);
            int slot = Slot(edge);
            while (_edges[slot] != 0)
            {
                slot = (slot + 1) & (capacity - 1);
            }

            _edges[slot] = edge;
            _targets[slot] = target;
        }

        _building.Clear();
        _building.TrimExcess();
    }

    private int Next(int node, char folded)
    {
        ulong edge = Edge(node, folded);
        for (int slot = Slot(edge); _edges[slot] != 0; slot = (slot + 1) & (_edges.Length - 1))
        {
            if (_edges[slot] == edge)
            {
                return _targets[slot];
            }
        }

        return -1;
    }

    private static ulong Edge(int node, char next) => ((ulong)(uint)node << 16) | next;

    private int Slot(ulong edge) => (int)((edge * 0x9E3779B97F4A7C15UL) >> 40) & (_edges.Length - 1);

    /// <summary>A character without its case; <see cref="Separator"/> for what is dropped. An apostrophe is, before a digit: <c>WMT'21</c>.</summary>
    private static char Fold(ReadOnlySpan<char> text, int position)
    {
        char c = text[position];
        return c switch
        {
            >= 'a' and <= 'z' or >= '0' and <= '9' => c,
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            ' ' or '-' or '_' or '~' or '\n' or '\r' or '\t' or '\u00a0' or (>= '\u2010' and <= '\u2013') => Separator,
            '\'' or '\u2019' => position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]) ? Separator : '\'',
            < '\x80' => c,
            _ => char.ToLowerInvariant(c),
        };
    }
}
