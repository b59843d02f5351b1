using System.Collections;

namespace PaperTools.Commands;

/// <summary>Takes a paper or a text; the lines of a file, which are many texts, are one.</summary>
public sealed class LikeArgumentAttribute : ArgumentConversionAttribute
{
    private protected override object Converted(object input)
    {
        object[] items = input is IEnumerable list and not string ? [.. list.Cast<object>().Select(Unwrapped)] : [input];
        return items switch
        {
            [Paper paper] => paper,
            [_, ..] when Array.TrueForAll(items, item => item is not (Paper or null)) => string.Join('\n', items.Select(TextOf)),
            _ => throw new FormatException("Give one paper or one text that the papers should be similar to."),
        };
    }
}
