namespace PaperTools.Extraction;

/// <summary>What a number counts.</summary>
internal enum QuantityUnit
{
    /// <summary>Nothing that stands beside it: only a metric's name can tell.</summary>
    None,

    /// <summary>A factor: <c>2.5x</c>, <c>three times</c>, <c>twofold</c>.</summary>
    Factor,

    /// <summary>A part of a whole, as a factor: <c>a third of</c>, <c>half the</c>.</summary>
    Fraction,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Points of a score.</summary>
    Points,

    /// <summary>A unit of its own, as written.</summary>
    Literal,
}

/// <summary>A number in a text with its unit, or a range of two.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Value">The value; the lower end of a range.</param>
/// <param name="Max">The upper end of a range.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Name">The name of a <see cref="QuantityUnit.Literal"/>.</param>
/// <param name="Joined">Whether a list joins it to the next one, so that both say the same kind of thing: <c>5.6 and 22.7 points</c>.</param>
internal readonly record struct Quantity(int First, int End, double Value, double? Max, QuantityUnit Unit, string Name = "", bool Joined = false);
