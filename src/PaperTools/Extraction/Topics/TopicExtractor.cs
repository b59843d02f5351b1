namespace PaperTools.Extraction;

/// <summary>
/// Gives a paper topics of the taxonomy. Every phrase of a topic adds its weight, times its mentions: one in the title
/// counts as <see cref="TitleMentions"/>, and no phrase counts more than <see cref="MostMentions"/> times. A topic needs
/// <see cref="Threshold"/>, and a fair share of what the strongest has. A broader topic gives way to a narrower one of its own that
/// scores as high.
/// </summary>
internal static class TopicExtractor
{
    private const double Threshold = 4;
    private const double ShareOfStrongest = 0.12;
    private const int TitleMentions = 3;
    private const int MostMentions = 5;
    private const int MostTopics = 6;

    /// <summary>The ids of the topics, the strongest first.</summary>
    public static IReadOnlyList<string> Extract(FactStore facts)
    {
        LexiconMatches matches = facts.LexiconMatches;
        var mentions = new Dictionary<LexiconEntry, int>(ReferenceEqualityComparer.Instance);
        foreach (PhraseMatch match in matches.All)
        {
            if (match.Entry.Kind == LexiconKind.Topic)
            {
                ref int count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(mentions, match.Entry, out _);
                count += match.Start < facts.Text.AbstractStart ? TitleMentions : 1;
            }
        }

        double[] scores = new double[matches.Lexicon.Topics.Count];
        foreach ((LexiconEntry phrase, int count) in mentions)
        {
            scores[phrase.Topic] += phrase.Weight * Math.Min(count, MostMentions);
        }

        double threshold = Math.Max(Threshold, ShareOfStrongest * scores.DefaultIfEmpty().Max());
        return
        [
            .. Enumerable.Range(0, scores.Length)
                .Where(topic => scores[topic] >= threshold && !IsCovered(topic, scores, matches.Lexicon.ParentsOf))
                .OrderByDescending(topic => scores[topic])
                .Take(MostTopics)
                .Select(topic => matches.Lexicon.Topics[topic].Id),
        ];
    }

    private static bool IsCovered(int topic, double[] scores, int[][] parentsOf)
    {
        for (int child = 0; child < scores.Length; child++)
        {
            if (scores[child] >= scores[topic] && Array.IndexOf(parentsOf[child], topic) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
