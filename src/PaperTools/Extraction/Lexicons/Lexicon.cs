namespace PaperTools.Extraction;

/// <summary>The phrases of all lexicon files, ready to be looked for.</summary>
internal sealed class Lexicon
{
    private readonly IReadOnlyList<LexiconEntry> _entries;

    /// <summary>Joins what files hold. A topic that two files have is one topic with the phrases of both.</summary>
    public Lexicon(IEnumerable<LexiconReader> files)
    {
        var topics = new List<TopicDefinition>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<LexiconEntry>();
        foreach (LexiconReader file in files)
        {
            foreach (TopicDefinition topic in file.Topics)
            {
                if (numbers.TryAdd(topic.Id, topics.Count))
                {
                    topics.Add(topic);
                }
            }

            foreach (LexiconEntry entry in file.Entries)
            {
                entry.Topic = entry.TopicId is string id ? numbers[id] : -1;
                entries.Add(entry);
            }
        }

        _entries = entries;
        Topics = topics;
        ParentsOf = [.. topics.Select(topic => topic.Parents.Where(numbers.ContainsKey).Select(parent => numbers[parent]).ToArray())];
        Phrases = new PhraseTrie(entries);
    }

    /// <summary>The topics of the taxonomy.</summary>
    public IReadOnlyList<TopicDefinition> Topics { get; }

    /// <summary>The places in <see cref="Topics"/> of each topic's parents.</summary>
    public int[][] ParentsOf { get; }

    /// <summary>All phrases.</summary>
    public PhraseTrie Phrases { get; }

    /// <summary>The whole phrases that stand for a kind, as the files write them.</summary>
    public IEnumerable<string> NamesOf(LexiconKind kind) => _entries.Where(entry => entry.Kind == kind && !entry.IsPrefix).Select(entry => entry.Phrase);
}
