using System.Globalization;
using System.Management.Automation;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Takes fields that words are looked for in by their names, or by those of the paper's properties: <c>Title</c>, <c>Authors</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextFieldArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input is object[] list ? Array.ConvertAll(list, ToField) : new[] { ToField(input) };
    }

    private static TextField ToField(object item)
    {
        object value = item is PSObject wrapped ? wrapped.BaseObject : item;
        string name = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return value as TextField
            ?? TextFields().FirstOrDefault(field => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(Plural(field.Name), StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentTransformationMetadataException($"There is no text field '{name}'. Use one of {string.Join(", ", TextFields())}.");
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
