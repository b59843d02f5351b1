namespace PaperTools;

/// <summary>A short form that the paper defines by parentheses.</summary>
/// <param name="Short">The short form as written: <c>LLMs</c>.</param>
/// <param name="Long">The long form as written: <c>large language models</c>.</param>
public sealed record Acronym(string Short, string Long)
{
    /// <summary>Both forms: <c>LLMs (large language models)</c>.</summary>
    public override string ToString() => $"{Short} ({Long})";
}
