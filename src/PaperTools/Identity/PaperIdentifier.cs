namespace PaperTools.Identity;

/// <summary>An identifier that says which work a record is of.</summary>
/// <param name="Scheme">Its name in the JSON contract: <c>doi</c>.</param>
/// <param name="Value">Its value in the one form that it is compared in.</param>
internal readonly record struct PaperIdentifier(string Scheme, string Value)
{
    /// <summary>The key that papers are found by: <c>doi:10.1000/x</c>.</summary>
    public string Key => $"{Scheme}:{Value}";
}
