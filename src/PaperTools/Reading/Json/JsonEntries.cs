using System.Text;
using System.Text.Json;
using PaperTools.Reading.Input;

namespace PaperTools.Reading.Json;

/// <summary>An entry of a JSON text.</summary>
/// <param name="Element">Its value; good until the next entry is asked for.</param>
/// <param name="Line">The line it begins on, from 1.</param>
internal readonly record struct JsonEntry(JsonElement Element, int Line);

/// <summary>
/// Finds the entries of a JSON text and parses one at a time: the elements of a list at the root or under one of the
/// names given, or objects at the root, be it one or one after the other as in JSON Lines. What is wrong with an entry
/// is reported; the next one follows.
/// </summary>
/// <param name="source">The text.</param>
/// <param name="context">Takes the diagnostics.</param>
/// <param name="lists">The members that hold a list of entries: <c>items</c>.</param>
/// <param name="containers">The members that hold the object that is an entry or holds a list: <c>message</c>.</param>
/// <param name="entryMember">
/// How the name of a member ends that every entry has, where an entry may itself have a member named as a list is: <c>title</c>. Null where none has.
/// </param>
internal sealed class JsonEntries(DigestSource source, ReadContext context, string[] lists, string[] containers, string? entryMember = null)
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly EntryBuffer _buffer = new(source.Utf8);

    /// <summary>The entries in order.</summary>
    public IEnumerable<JsonEntry> Read()
    {
        var next = new NextJsonEntry(_buffer, s_options);
        int open = 0;
        bool isWhole = true;
        // Brackets of lists are gone through, so that what is left at the root are the entries.
        while (JsonScanner.SkipSpace(_buffer, 0) is int start and >= 0)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            _buffer.Skip(start);
            switch (_buffer.From(0)[0])
            {
                case (byte)'[':
                    open++;
                    _buffer.Skip(1);
                    continue;
                case (byte)']' or (byte)'}':
                    open--;
                    _buffer.Skip(1);
                    continue;
                case (byte)',':
                    _buffer.Skip(1);
                    continue;
                case (byte)'{' when FindList() is int list and > 0:
                    open++;
                    _buffer.Skip(list);
                    continue;
                case (byte)'"' when IsMember():
                    SkipMember();
                    continue;
                default:
                    break;
            }

            int line = _buffer.LineAt(_buffer.Start);
            int end = JsonScanner.ValueEnd(_buffer, 0);
            using JsonDocument? document = end < 0 ? null : Parse(_buffer.Bytes.AsMemory(_buffer.Start, end), line);
            if (document is not null)
            {
                next.Learn(document.RootElement);
                yield return new JsonEntry(document.RootElement, line);
                _buffer.Skip(end);
            }
            else if (end < 0)
            {
                isWhole = false;
                SkipUnterminated(next, line);
            }
            else if (_buffer.From(0)[0] is (byte)'{' or (byte)'"')
            {
                _ = next.Find(end);
            }
            else
            {
                SkipText();
            }
        }

        if (open > 0 && isWhole)
        {
            context.Warn("IncompleteJson", "The JSON ends before its list does: a closing bracket was expected. It may have been cut off; save the answer again.", _buffer.LineAt(_buffer.Start));
        }
    }

    /// <summary>Text that is no JSON is one mistake, however many words it has: on to the next bracket.</summary>
    private void SkipText()
    {
        int bracket = -1;
        while (bracket < 0 && _buffer.Has(0, 1))
        {
            ReadOnlySpan<byte> text = _buffer.From(0);
            bracket = text.IndexOfAny("{}[]"u8);
            _buffer.Skip(bracket < 0 ? text.Length : bracket);
        }
    }

    private void SkipUnterminated(NextJsonEntry next, int line)
    {
        string excerpt = Excerpt();
        if (next.Find(int.MaxValue))
        {
            context.Error("MalformedEntry", "This entry is no well-formed JSON and is left out: a closing bracket or quote was expected before the next entry.", line, excerpt, excerpt);
        }
        else
        {
            context.Error("UnterminatedEntry", "The JSON ends inside this entry: it was cut off, or a bracket or quote was not closed. The entry is left out; save the answer again.", line, excerpt, excerpt);
        }
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> json, int line)
    {
        try
        {
            return JsonDocument.Parse(json, s_options);
        }
        catch (JsonException exception)
        {
            // The place in the message counts from the entry's beginning.
            string excerpt = Excerpt();
            string reason = exception.Message.Split(" LineNumber:")[0];
            context.Error("MalformedEntry", $"This entry is no well-formed JSON and is left out: {reason}", line + (int)(exception.LineNumber ?? 0), excerpt, excerpt);
            return null;
        }
    }

    /// <summary>Where, in the object that begins here, its list of entries or the object in it begins; 0 where it is an entry itself.</summary>
    private int FindList()
    {
        int i = 1;
        int doubtful = 0;
        bool isEntry = false;
        while (i > 0 && JsonScanner.Member(_buffer, i, out string name) is int value and > 0)
        {
            byte first = _buffer.From(value)[0];
            bool isList = (first == '[' && lists.Contains(name, StringComparer.Ordinal)) || (first == '{' && containers.Contains(name, StringComparer.Ordinal));
            if (isList && (entryMember is null || HasEntryMember(JsonScanner.SkipSpace(_buffer, value + 1))))
            {
                return value;
            }

            doubtful = isList && doubtful == 0 ? value : doubtful;
            isEntry |= IsEntryMember(name);
            i = JsonScanner.ValueEnd(_buffer, value);
        }

        return isEntry ? 0 : doubtful;
    }

    /// <summary>Whether an object begins at an offset that has the member that every entry has.</summary>
    private bool HasEntryMember(int offset)
    {
        int i = offset >= 0 && _buffer.From(offset)[0] == '{' ? offset + 1 : -1;
        while (i > 0 && JsonScanner.Member(_buffer, i, out string name) is int value and > 0)
        {
            if (IsEntryMember(name))
            {
                return true;
            }

            i = JsonScanner.ValueEnd(_buffer, value);
        }

        return false;
    }

    private bool IsEntryMember(string name) => entryMember is not null && name.EndsWith(entryMember, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member begins here: one that follows the list of entries in its object.</summary>
    private bool IsMember() => JsonScanner.Member(_buffer, 0, out _) > 0;

    private void SkipMember()
    {
        int value = JsonScanner.Member(_buffer, 0, out string name);
        bool isEntries = _buffer.From(value)[0] == '[' && lists.Contains(name, StringComparer.Ordinal);
        int end = isEntries ? value : JsonScanner.ValueEnd(_buffer, value);
        _buffer.Skip(end < 0 ? _buffer.End - _buffer.Start : end);
    }

    private string Excerpt()
    {
        const int LongestExcerpt = 80;
        ReadOnlySpan<byte> text = _buffer.From(0);
        return Encoding.UTF8.GetString(text[..Math.Min(LongestExcerpt, text.Length)]).ReplaceLineEndings(" ");
    }
}
