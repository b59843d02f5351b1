using System.Text.Json;
using PaperTools.Reading.Input;

namespace PaperTools.Reading.Json;

/// <summary>
/// Finds where the next entry begins behind a malformed one, in which brackets and quotes cannot be trusted: at an object
/// that opens with the member that entries open with, is well-formed, and has the members that entries have.
/// </summary>
internal sealed class NextJsonEntry(EntryBuffer buffer, JsonDocumentOptions options)
{
    private const int LongestEntry = 1024 * 1024;

    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    /// <summary>The objects that are tried in a text, so that a hostile one is given up in the end.</summary>
    private int _attempts = 10_000;

    /// <summary>Learns from the first entry how entries look.</summary>
    public void Learn(JsonElement entry)
    {
        if (_members.Count == 0 && entry.ValueKind == JsonValueKind.Object)
        {
            _members.UnionWith(entry.EnumerateObject().Select(member => member.Name));
            _openings.UnionWith(_members.Take(1));
        }
    }

    /// <summary>Goes to the entry behind the malformed one that the buffer begins with, or else behind so many bytes.</summary>
    /// <returns>Whether there is one in these bytes.</returns>
    public bool Find(int length)
    {
        if (JsonScanner.Member(buffer, 1, out string opening) > 0)
        {
            _ = _openings.Add(opening);
        }

        // The first bracket is that of the malformed entry.
        int passed = 1;
        buffer.Skip(passed);
        while (passed < length && buffer.Has(0, 1))
        {
            ReadOnlySpan<byte> text = buffer.From(0);
            text = text[..Math.Min(text.Length, length - passed)];
            int found = text.IndexOf((byte)'{');
            int step = found < 0 ? text.Length : found;
            buffer.Skip(step);
            passed += step;
            if (found >= 0)
            {
                if (IsEntry())
                {
                    return true;
                }

                buffer.Skip(1);
                passed++;
            }
        }

        return false;
    }

    private bool IsEntry()
    {
        bool isOpening = JsonScanner.Member(buffer, 1, out string name) > 0 && _openings.Contains(name) && _attempts-- > 0;
        int end = isOpening ? JsonScanner.ValueEnd(buffer, 0, LongestEntry) : -1;
        if (end < 0)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(buffer.Bytes.AsMemory(buffer.Start, end), options);
            return HasMembers(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether half of the members are ones that entries have, and not too few of those: an object inside an entry may open alike.</summary>
    private bool HasMembers(JsonElement element)
    {
        string[] names = [.. element.EnumerateObject().Select(member => member.Name)];
        int common = names.Count(_members.Contains);
        return _members.Count == 0 || (common * 2 >= names.Length && common * 4 >= _members.Count);
    }
}
