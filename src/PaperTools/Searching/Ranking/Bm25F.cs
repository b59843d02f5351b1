namespace PaperTools.Searching;

/// <summary>
/// BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
/// Information Retrieval 3(4), 2009, section 3.6): a word's occurrences are weighted by field and the field's length,
/// summed over the fields, and saturated once.
/// <code>
/// score(paper) = Σ over words: weight in the query · idf · tf / (k1 + tf)
/// tf           = Σ over fields: weight · occurrences / (1 - b + b · length / mean length)
/// idf          = ln(1 + (papers - papers with the word + 0.5) / (papers with the word + 0.5))
/// </code>
/// Lengths are in characters, which are known without cutting the text into words.
/// </summary>
internal sealed class Bm25F(CompiledQuery query, SearchStatistics statistics)
{
    /// <summary>How slowly more occurrences stop to count: between the 1.2 and 2 that the authors call reasonable.</summary>
    public const double K1 = 1.2;

    /// <summary>The weight of an occurrence in the abstract; the other weights are relative to it.</summary>
    public const double AbstractWeight = 1;

    /// <summary>The weight of an occurrence in the title.</summary>
    public const double TitleWeight = 2;

    /// <summary>The weight of an occurrence in the keywords.</summary>
    public const double KeywordsWeight = 1.5;

    /// <summary>The weight of an occurrence in the name of what the paper introduces.</summary>
    public const double NameWeight = 3;

    /// <summary>How much an abstract's length matters, from 0 to 1; the authors call 0.5 to 0.8 reasonable.</summary>
    public const double AbstractB = 0.75;

    /// <summary>How much a title's length matters: little, titles being all short.</summary>
    public const double TitleB = 0.3;

    /// <summary>A word that more papers have is no name: it is not looked for in names.</summary>
    public const int NameWordPapers = 1000;

    /// <summary>The score of a candidate, word by word.</summary>
    public ScoreExplanation Explain(Candidate candidate)
    {
        List<ScoreTerm> terms = [];
        for (int i = 0; i < candidate.Counts.Length; i++)
        {
            if (query.Weights[i] > 0 && !candidate.Counts[i].IsEmpty)
            {
                terms.Add(TermOf(candidate, i));
            }
        }

        return new ScoreExplanation(terms);
    }

    /// <summary>The score of a candidate.</summary>
    public double Score(Candidate candidate)
    {
        double score = 0;
        for (int i = 0; i < candidate.Counts.Length; i++)
        {
            score += query.Weights[i] > 0 && !candidate.Counts[i].IsEmpty ? TermOf(candidate, i).Score : 0;
        }

        return score;
    }

    private ScoreTerm TermOf(Candidate candidate, int evidence)
    {
        FieldCounts counts = candidate.Counts[evidence];
        int name = statistics.Documents(evidence) <= NameWordPapers && candidate.Paper.Name is string text
            ? query.Evidence[evidence].FindIn(text).Count
            : 0;
        double frequency =
            (TitleWeight * counts.Title / Norm(TitleB, candidate.TitleLength, statistics.TitleLength))
            + (AbstractWeight * counts.Abstract / Norm(AbstractB, candidate.AbstractLength, statistics.AbstractLength))
            + (KeywordsWeight * counts.Keywords)
            + (NameWeight * name);
        long documents = statistics.Documents(evidence);
        double idf = Math.Log(1 + ((statistics.Count - documents + 0.5) / (documents + 0.5)));
        return new ScoreTerm(query.Evidence[evidence].ToString()!, query.Weights[evidence], idf, name, counts.Title, counts.Abstract, counts.Keywords, frequency)
        {
            Score = query.Weights[evidence] * idf * frequency / (K1 + frequency),
        };
    }

    private static double Norm(double b, double length, double mean) => 1 - b + (b * length / mean);
}
