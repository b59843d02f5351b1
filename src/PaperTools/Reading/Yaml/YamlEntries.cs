using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperTools.Reading.Yaml;

/// <summary>An entry of a YAML text.</summary>
/// <param name="Element">Its value; good until the next entry is asked for.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Key">The key it stands under; null in a list or at the root.</param>
internal readonly record struct YamlEntry(JsonElement Element, int Line, string? Key);

/// <summary>
/// Finds the entries of a YAML text, one at a time: the mappings of a list, at the root or under <c>papers</c>, those under
/// keys of their own as Hayagriva has them, or documents that are one mapping each. Nothing is constructed from tags, and
/// an alias is not followed, so that no text can grow beyond its size. A malformed entry is reported, and the reading
/// begins again at the line where the next one begins.
/// </summary>
internal sealed class YamlEntries(TextReader text, ReadContext context) : IDisposable
{
    private readonly YamlText _text = new(text);
    private readonly YamlToJson _json = new(context);
    private GuardedParser? _parser;
    private EntryPlace _place = new(0, EntryStart.Key);
    private int _linesBefore;
    private int _firstLine = 1;
    private bool _isBroken;

    private ParsingEvent Current => _parser!.Current!;

    /// <summary>The entries in order.</summary>
    public IEnumerable<YamlEntry> Read()
    {
        do
        {
            _isBroken = false;
            _parser = new GuardedParser(_text);
            while (MoveNext())
            {
                foreach (YamlEntry entry in Current is SequenceStart ? ReadList() : Current is MappingStart ? ReadMapping() : [])
                {
                    yield return entry;
                }
            }
        }
        while (_isBroken && GoToNextEntry());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _text.Dispose();
    }

    private IEnumerable<YamlEntry> ReadList()
    {
        int column = (int)Current.Start.Column - 1;
        while (MoveNext() && Current is not SequenceEnd)
        {
            Begin(new EntryPlace(column, EntryStart.Item));
            if (ReadNode(key: null) is YamlEntry entry)
            {
                using JsonDocument document = _json.Document!;
                yield return entry;
            }
        }
    }

    /// <summary>A mapping at the root: it is one entry, unless its keys stand for lists or mappings of entries.</summary>
    private IEnumerable<YamlEntry> ReadMapping()
    {
        int line = Line(Current.Start);
        int column = (int)Current.Start.Column - 1;
        Begin(new EntryPlace(column, EntryStart.Key));
        _json.Begin();
        bool hasScalars = false;
        bool hasTitle = false;
        bool hasList = false;
        while (MoveNext() && Current is not MappingEnd)
        {
            string? key = (Current as Scalar)?.Value;
            Mark keyPlace = Current.Start;
            if (key is null || !MoveNext())
            {
                Report("A key was expected here that is a plain text.", Current.Start);
                yield break;
            }

            bool isEntry = !hasScalars && Current is MappingStart;
            bool isList = !hasTitle && key is "papers" or "references" or "entries" or "items" && Current is SequenceStart;
            if (isList)
            {
                hasList = true;
                foreach (YamlEntry entry in ReadList())
                {
                    yield return entry;
                }

                _json.Begin();
            }
            else if (isEntry)
            {
                Begin(new EntryPlace(column, EntryStart.Key), keyPlace);
                if (ReadNode(key) is YamlEntry entry)
                {
                    using JsonDocument document = _json.Document!;
                    yield return entry;
                }

                _json.Begin();
            }
            else
            {
                hasScalars = true;
                hasTitle |= key == "title";
                _place = new EntryPlace(column, EntryStart.Document);
                if (!AddMember(key))
                {
                    yield break;
                }
            }
        }

        if (hasScalars && !hasList && !_isBroken && Current is MappingEnd)
        {
            using JsonDocument document = _json.End();
            yield return new YamlEntry(document.RootElement, line, null);
        }
    }

    private YamlEntry? ReadNode(string? key)
    {
        int line = Line(Current.Start);
        try
        {
            return new YamlEntry(_json.Read(_parser!).RootElement, line, key);
        }
        catch (YamlException exception)
        {
            Report(exception.Message, exception.Start, key);
            return null;
        }
    }

    private bool AddMember(string key)
    {
        try
        {
            _json.AddMember(key, _parser!);
            return true;
        }
        catch (YamlException exception)
        {
            Report(exception.Message, exception.Start, key);
            return false;
        }
    }

    private bool MoveNext()
    {
        context.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return !_isBroken && _parser!.MoveNext();
        }
        catch (YamlException exception)
        {
            Report(exception.Message, exception.Start);
            return false;
        }
    }

    private int Line(Mark mark) => _linesBefore + (int)mark.Line;

    private void Report(string reason, Mark place, string? entry = null)
    {
        if (!_isBroken)
        {
            context.Error("MalformedEntry", $"The entry is no well-formed YAML and is left out: {reason.TrimEnd('.')}. Expected are lines such as 'title: ...', indented alike, with every quote and bracket closed.", Line(place), entry);
        }

        _isBroken = true;
    }

    /// <summary>Keeps the text from the line on which the parser is, or from an entry's key.</summary>
    private void Begin(EntryPlace place, Mark? key = null)
    {
        Mark start = key ?? Current.Start;
        _place = place;
        _firstLine = (int)start.Line;
        _text.Forget(start.Index - (start.Column - 1));
    }

    /// <summary>Goes to the first line, behind the one that the malformed entry begins on, where another does.</summary>
    private bool GoToNextEntry()
    {
        _linesBefore += _firstLine - 1;
        _firstLine = 1;
        if (_place.Start == EntryStart.Key && !_place.IsStart(_text.Line))
        {
            // The mapping is an entry itself, and its other keys are none.
            _place = new EntryPlace(0, EntryStart.Document);
        }

        while (_text.GoToNextLine())
        {
            _linesBefore++;
            if (_place.IsStart(_text.Line))
            {
                return true;
            }
        }

        return false;
    }
}
