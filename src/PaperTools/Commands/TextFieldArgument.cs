using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Takes fields that words are looked for in by their names, or by those of the paper's properties: <c>Title</c>, <c>Authors</c>.</summary>
public sealed class TextFieldArgumentAttribute : ArgumentConversionAttribute
{
    private protected override object Converted(object input) =>
        input is object[] list ? Array.ConvertAll(list, item => ToField(Unwrapped(item))) : new[] { ToField(input) };

    private static TextField ToField(object value)
    {
        string name = TextOf(value);
        return value as TextField
            ?? TextFields().FirstOrDefault(field => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(Plural(field.Name), StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"There is no text field '{name}'. Use one of {string.Join(", ", TextFields())}.");
    }

    internal static IEnumerable<TextField> TextFields() => QueryFields.All.OfType<TextField>();

    private static string Plural(string name) => name.EndsWith('y') ? $"{name[..^1]}ies" : $"{name}s";
}

/// <summary>Completes the fields that words are looked for in.</summary>
public sealed class TextFieldCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        TextFieldArgumentAttribute.TextFields().Select(known => (known.Name, known.Description));
}
