using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Completes the properties that papers are counted by.</summary>
public sealed class CountedPropertyCompleter : ValueCompleter
{
    private protected override IEnumerable<(string Value, string Description)> Values =>
        CountedProperty.All.Select(property => (property.Name, property.Description));
}
