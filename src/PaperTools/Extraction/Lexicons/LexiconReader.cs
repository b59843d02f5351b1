using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PaperTools.Extraction;

/// <summary>
/// Reads a lexicon file. A file is a mapping with any of these keys; docs/lexicons.md describes them for the people who write them.
/// <code>
/// models | datasets | languages | others:
///   - NAME
///   - { name: NAME, case: exact, ambiguous: true, people: true }
/// topics:
///   - { id: ID, label: TEXT, parents: [ID], phrases: { PHRASE: WEIGHT } }
/// </code>
/// A bad entry is a diagnostic with file and line; the others still count.
/// </summary>
internal sealed class LexiconReader
{
    private readonly string _path;

    private LexiconReader(string path)
    {
        _path = path;
    }

    /// <summary>The phrases, in the file's order.</summary>
    public List<LexiconEntry> Entries { get; } = [];

    /// <summary>The topics, in the file's order.</summary>
    public List<TopicDefinition> Topics { get; } = [];

    /// <summary>What is wrong with the file.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Reads a file; what is wrong with it is in <see cref="Diagnostics"/>.</summary>
    public static LexiconReader ReadFile(string path)
    {
        var reader = new LexiconReader(path);
        try
        {
            using StreamReader text = File.OpenText(path);
            reader.Read(text);
        }
        catch (YamlException exception)
        {
            reader.Fail("InvalidLexicon", (int)exception.Start.Line, $"The lexicon is no valid YAML, and none of it is used: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reader.Fail("LexiconNotReadable", null, $"The lexicon cannot be read: {exception.Message}");
        }

        return reader;
    }

    private void Read(StreamReader text)
    {
        var yaml = new YamlStream();
        yaml.Load(text);
        if (yaml.Documents.Count == 0)
        {
            return;
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            Fail(yaml.Documents[0].RootNode, "A lexicon is a mapping with the keys models, datasets, languages, topics or others.");
            return;
        }

        foreach ((YamlNode key, YamlNode value) in root.Children)
        {
            ReadSection(key, value);
        }
    }

    private void ReadSection(YamlNode key, YamlNode value)
    {
        LexiconKind? kind = Text(key) switch
        {
            "models" => LexiconKind.Model,
            "datasets" => LexiconKind.Dataset,
            "languages" => LexiconKind.Language,
            "others" => LexiconKind.Other,
            "topics" => LexiconKind.Topic,
            _ => null,
        };
        if (kind is null)
        {
            Fail(key, $"'{Text(key)}' is no section of a lexicon. The sections are models, datasets, languages, topics and others.");
        }
        else if (value is not YamlSequenceNode items)
        {
            Fail(value, $"'{Text(key)}' must be a list.");
        }
        else
        {
            foreach (YamlNode item in items)
            {
                if (kind == LexiconKind.Topic)
                {
                    ReadTopic(item);
                }
                else
                {
                    ReadName(kind.Value, item);
                }
            }
        }
    }

    private void ReadName(LexiconKind kind, YamlNode item)
    {
        if (item is YamlScalarNode)
        {
            Add(item, new LexiconEntry(kind, Text(item)));
            return;
        }

        if (item is not YamlMappingNode mapping)
        {
            Fail(item, "A name is a text, or a mapping with the keys name, case, ambiguous and people.");
            return;
        }

        var entry = new LexiconEntry(kind, "");
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            switch (Text(key))
            {
                case "name":
                    entry = entry with { Phrase = Text(value) };
                    break;
                case "case" when Text(value) == "exact":
                    entry = entry with { ExactCase = true };
                    break;
                case "ambiguous" when bool.TryParse(Text(value), out bool ambiguous):
                    entry = entry with { Ambiguous = ambiguous };
                    break;
                case "people" when bool.TryParse(Text(value), out bool people):
                    entry = entry with { People = people };
                    break;
                default:
                    Fail(key, $"'{Text(key)}: {Text(value)}' is not understood. A name may have case: exact, ambiguous: true and people: true.");
                    return;
            }
        }

        Add(item, entry);
    }

    private void ReadTopic(YamlNode item)
    {
        if (item is not YamlMappingNode mapping || Child(mapping, "id") is not YamlScalarNode { Value.Length: > 0 } id)
        {
            Fail(item, "A topic is a mapping with the keys id, label, parents and phrases; the id is required.");
            return;
        }

        var parents = Child(mapping, "parents") as YamlSequenceNode;
        Topics.Add(new TopicDefinition(
            Text(id),
            Child(mapping, "label") is { } label ? Text(label) : Text(id),
            parents is null ? [] : [.. parents.Select(Text)]));
        if (Child(mapping, "phrases") is not YamlMappingNode phrases)
        {
            Fail(item, $"The topic '{Text(id)}' has no phrases. They are a mapping from phrase to weight, such as 'machine translation: 4'.");
            return;
        }

        foreach ((YamlNode phrase, YamlNode weight) in phrases.Children)
        {
            ReadPhrase(Text(id), phrase, weight);
        }
    }

    private void ReadPhrase(string topic, YamlNode phrase, YamlNode weight)
    {
        if (!double.TryParse(Text(weight), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            Fail(weight, $"The weight of '{Text(phrase)}' must be a number, not '{Text(weight)}'.");
            return;
        }

        Add(phrase, new LexiconEntry(LexiconKind.Topic, Text(phrase)) { Weight = number, TopicId = topic });
    }

    private void Add(YamlNode place, LexiconEntry entry)
    {
        if (entry.Phrase.EndsWith('*'))
        {
            entry = entry with { Phrase = entry.Phrase[..^1], IsPrefix = true };
        }

        if (entry.Phrase.Length > PhraseTrie.LongestPhrase || !entry.Phrase.Any(char.IsLetterOrDigit))
        {
            Fail(place, $"A name or phrase has at least one letter or digit and at most {PhraseTrie.LongestPhrase} characters.");
            return;
        }

        Entries.Add(entry);
    }

    private static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private void Fail(YamlNode node, string message) => Fail("InvalidLexiconEntry", (int)node.Start.Line, message);

    private void Fail(string code, int? line, string message) =>
        Diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, code, message) { Path = _path, Line = line });
}
