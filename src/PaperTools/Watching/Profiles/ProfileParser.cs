using PaperTools.Reading.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperTools.Watching;

/// <summary>
/// Parses a profile into nodes that know their places. Aliases stand for the node that they name; depth and size are
/// bounded, what aliases repeat counted, so that no text grows in memory or in time.
/// </summary>
internal sealed class ProfileParser
{
    /// <summary>Deeper than any profile: the deepest value is sources, source, headers, header, key.</summary>
    private const int DeepestNesting = 20;

    private const int MostNodes = 20_000;

    private readonly GuardedParser _parser;
    private readonly Dictionary<string, ProfileNode> _anchors = new(StringComparer.Ordinal);
    private int _size;

    private ProfileParser(string text)
    {
        _parser = new GuardedParser(new StringReader(text));
    }

    /// <summary>The profile's only document; null where the text has none.</summary>
    /// <exception cref="YamlException">The text is no YAML, is nested too deeply, is too large or has several documents.</exception>
    public static ProfileNode? Parse(string text)
    {
        var parser = new ProfileParser(text);
        ProfileNode? root = null;
        while (parser._parser.MoveNext())
        {
            if (parser._parser.Current is NodeEvent or AnchorAlias)
            {
                root = root is null ? parser.Read(0) : throw Fail(parser._parser.Current, "A profile is one document; a second one begins here");
            }
        }

        return root;
    }

    /// <summary>The node that the parser is on; afterwards it is on the node's last event.</summary>
    private ProfileNode Read(int depth)
    {
        ParsingEvent start = _parser.Current!;
        if (depth > DeepestNesting)
        {
            throw Fail(start, "The profile is nested too deeply here");
        }

        ProfileNode node = start switch
        {
            MappingStart => ReadMap(start, depth),
            SequenceStart => ReadList(start, depth),
            Scalar scalar => new ProfileScalar(start.Start, scalar.Value, scalar.Style == ScalarStyle.Plain),
            AnchorAlias alias => _anchors.TryGetValue(alias.Value.Value, out ProfileNode? known)
                ? known with { Place = start.Start }
                : throw Fail(start, $"The alias *{alias.Value.Value} names nothing that stands before it"),
            _ => throw Fail(start, "A value was expected"),
        };
        _size += start is AnchorAlias ? node.Size : 1;
        if (_size > MostNodes)
        {
            throw Fail(start, "The profile is too large, with what its aliases repeat");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = node;
        }

        return node;
    }

    private ProfileMap ReadMap(ParsingEvent start, int depth)
    {
        List<(ProfileScalar Key, ProfileNode Value)> entries = [];
        while (Next() is not MappingEnd)
        {
            ParsingEvent place = _parser.Current!;
            ProfileScalar key = Read(depth + 1) as ProfileScalar ?? throw Fail(place, "A key is a single word");
            Next();
            entries.Add((key, Read(depth + 1)));
        }

        return new ProfileMap(start.Start, entries);
    }

    private ProfileList ReadList(ParsingEvent start, int depth)
    {
        List<ProfileNode> items = [];
        while (Next() is not SequenceEnd)
        {
            items.Add(Read(depth + 1));
        }

        return new ProfileList(start.Start, items);
    }

    private ParsingEvent Next()
    {
        ParsingEvent before = _parser.Current!;
        return _parser.MoveNext() ? _parser.Current! : throw Fail(before, "The text ends inside a value");
    }

    private static YamlException Fail(ParsingEvent place, string message) => new(place.Start, place.End, message);
}
