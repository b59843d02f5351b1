namespace PaperTools.Identity;

/// <summary>Two records that are, or may be, of one paper.</summary>
/// <param name="First">The record that came first.</param>
/// <param name="Second">The record that came later.</param>
/// <param name="Verdict">Whether they are of one paper.</param>
/// <param name="Reason">What decided.</param>
public sealed record PaperPair(Paper First, Paper Second, SameVerdict Verdict, string Reason)
{
    /// <summary>Verdict, titles and reason.</summary>
    public override string ToString() => $"{Verdict}: {First.Title} = {Second.Title} ({Reason})";
}
