using System.Globalization;

namespace PaperTools;

/// <summary>The sum that made a paper's score.</summary>
/// <param name="Terms">What each word of the query adds.</param>
public sealed record ScoreExplanation(IReadOnlyList<ScoreTerm> Terms)
{
    /// <summary>The sum.</summary>
    public double Score => Terms.Sum(term => term.Score);

    /// <summary>The sum as a line: <c>5.12 = quantiz 3.10 (...) + ...</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Score:0.00} = {string.Join(" + ", Terms)}");
}

/// <summary>What one word of a query adds to a paper's score.</summary>
/// <param name="Term">The word as it was compared: its stem, a phrase, a pattern.</param>
/// <param name="Weight">How often the query has it.</param>
/// <param name="Idf">How rare it is among the papers searched: the inverse document frequency.</param>
/// <param name="Name">How often it occurs in the paper's name.</param>
/// <param name="Title">How often it occurs in the title.</param>
/// <param name="Abstract">How often it occurs in the abstract.</param>
/// <param name="Keywords">How often it occurs in the keywords.</param>
/// <param name="Frequency">The occurrences, weighted by field and length.</param>
public sealed record ScoreTerm(string Term, double Weight, double Idf, int Name, int Title, int Abstract, int Keywords, double Frequency)
{
    /// <summary>What it adds.</summary>
    public double Score { get; init; }

    /// <summary>Word, score, and where it comes from: <c>quantiz 3.10 (idf 4.20, tf 3.4: title 1, abstract 2)</c>.</summary>
    public override string ToString()
    {
        (string Field, int Count)[] fields = [("name", Name), ("title", Title), ("abstract", Abstract), ("keywords", Keywords)];
        string places = string.Join(", ", fields.Where(field => field.Count > 0).Select(field => $"{field.Field} {field.Count}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Term} {Score:0.00} (idf {Idf:0.00}, tf {Frequency:0.0}: {places})");
    }
}
