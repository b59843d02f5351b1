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
/// an alias is not followed, so that no text can grow beyond its size.
/// </summary>
internal sealed class YamlEntries(TextReader text, ReadContext context) : IDisposable
{
    private readonly GuardedParser _parser = new(text);
    private readonly YamlToJson _json = new(context);
    private bool _isBroken;

    /// <summary>The entries in order; a malformed text ends them with a diagnostic.</summary>
    public IEnumerable<YamlEntry> Read()
    {
        while (MoveNext())
        {
            switch (_parser.Current)
            {
                case SequenceStart:
                    foreach (YamlEntry entry in ReadList())
                    {
                        yield return entry;
                    }

                    break;
                case MappingStart start:
                    foreach (YamlEntry entry in ReadMapping((int)start.Start.Line))
                    {
                        yield return entry;
                    }

                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private IEnumerable<YamlEntry> ReadList()
    {
        while (MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (ReadNode(key: null) is YamlEntry entry)
            {
                using JsonDocument document = _json.Document!;
                yield return entry;
            }
        }
    }

    /// <summary>A mapping at the root: it is one entry, unless what its keys stand for are lists or mappings of entries.</summary>
    private IEnumerable<YamlEntry> ReadMapping(int line)
    {
        _json.Begin();
        bool hasScalars = false;
        while (MoveNext() && _parser.Current is not MappingEnd)
        {
            string? key = (_parser.Current as Scalar)?.Value;
            if (key is null || !MoveNext())
            {
                Report("A key was expected here that is a plain text.", _parser.Current?.Start.Line);
                yield break;
            }

            bool isEntry = !hasScalars && _parser.Current is MappingStart;
            bool isList = key is "papers" or "references" or "entries" or "items" && _parser.Current is SequenceStart;
            if (isList)
            {
                foreach (YamlEntry entry in ReadList())
                {
                    yield return entry;
                }
            }
            else if (isEntry)
            {
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
                if (!AddMember(key))
                {
                    yield break;
                }
            }
        }

        if (hasScalars && _parser.Current is MappingEnd)
        {
            using JsonDocument document = _json.End();
            yield return new YamlEntry(document.RootElement, line, null);
        }
    }

    private YamlEntry? ReadNode(string? key)
    {
        int line = (int)_parser.Current!.Start.Line;
        try
        {
            return new YamlEntry(_json.Read(_parser).RootElement, line, key);
        }
        catch (YamlException exception)
        {
            Report(exception.Message, exception.Start.Line);
            return null;
        }
    }

    private bool AddMember(string key)
    {
        try
        {
            _json.AddMember(key, _parser);
            return true;
        }
        catch (YamlException exception)
        {
            Report(exception.Message, exception.Start.Line);
            return false;
        }
    }

    private bool MoveNext()
    {
        context.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return !_isBroken && _parser.MoveNext();
        }
        catch (YamlException exception)
        {
            Report(exception.Message, exception.Start.Line);
            return false;
        }
    }

    private void Report(string reason, long? line)
    {
        if (!_isBroken)
        {
            context.Error("MalformedEntry", $"From here on this is no well-formed YAML, and is left out: {reason}", (int?)line);
        }

        _isBroken = true;
    }
}
