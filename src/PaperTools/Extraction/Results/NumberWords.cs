namespace PaperTools.Extraction;

/// <summary>Numbers, factors and parts in words.</summary>
internal static class NumberWords
{
    /// <summary><c>two</c> … <c>hundred</c>.</summary>
    public static WordTable<double> Cardinals { get; } = WordTable.Map(
        [("one", 1d), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("twenty", 20), ("fifty", 50), ("hundred", 100)]);

    /// <summary>Factors in one word. <c>double</c> and <c>triple</c> alone are mostly adjectives and are left out.</summary>
    public static WordTable<double> Factors { get; } = WordTable.Map(
    [
        ("twice", 2d), ("thrice", 3), ("doubles", 2), ("doubled", 2), ("doubling", 2), ("triples", 3), ("tripled", 3), ("tripling", 3), ("quadruples", 4), ("quadrupled", 4),
        ("twofold", 2), ("threefold", 3), ("fourfold", 4), ("fivefold", 5), ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8), ("ninefold", 9), ("tenfold", 10), ("hundredfold", 100), ("thousandfold", 1000),
    ]);

    /// <summary>Parts: <c>a third of the memory</c>.</summary>
    public static WordTable<double> Parts { get; } = WordTable.Map(
        [("half", 0.5), ("third", 1 / 3d), ("thirds", 1 / 3d), ("quarter", 0.25), ("quarters", 0.25), ("fifth", 0.2), ("fifths", 0.2), ("sixth", 1 / 6d), ("eighth", 0.125), ("tenth", 0.1), ("hundredth", 0.01)]);
}
