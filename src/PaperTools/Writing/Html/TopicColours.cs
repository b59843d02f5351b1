using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>How often each topic occurs, and which of the pictures' colours (classes <c>t0</c>, <c>t1</c>, ... of the style) the commonest have.</summary>
internal sealed class TopicColours
{
    /// <summary>The class of what has no colour of its own.</summary>
    private const string Other = "other";

    /// <summary>The number of colours that one can still tell apart.</summary>
    private const int Colours = 6;

    public TopicColours(IReadOnlyList<Paper> papers)
    {
        Topics =
        [
            .. papers.SelectMany(paper => paper.Topics)
                .GroupBy(topic => topic, StringComparer.Ordinal)
                .Select(topic => (Topic: topic.Key, Count: topic.Count()))
                .OrderByDescending(topic => topic.Count)
                .ThenBy(topic => topic.Topic, StringComparer.Ordinal),
        ];
    }

    /// <summary>The topics, the commonest first.</summary>
    public IReadOnlyList<(string Topic, int Count)> Topics { get; }

    /// <summary>The topics that have a colour of their own.</summary>
    public IEnumerable<string> Coloured => Topics.Take(Colours).Select(topic => topic.Topic);

    /// <summary>A topic's id as one reads it: <c>machine translation</c>.</summary>
    public static string Label(string topic) => topic.Replace('-', ' ');

    /// <summary>The class for a topic.</summary>
    public string ClassOf(string topic)
    {
        int place = Coloured.ToList().IndexOf(topic);
        return place < 0 ? Other : "t" + place.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The class for a paper: that of its strongest topic among those with a colour.</summary>
    public string ClassOf(Paper paper) => paper.Topics.Select(ClassOf).FirstOrDefault(name => name != Other, Other);
}
