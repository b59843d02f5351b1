using System.Text.Json;

namespace PaperTools.Reading.Records;

/// <summary>A list written into one cell as Python and JSON write lists: <c>['Marx, Karl', "O'Neil, Shaquille"]</c>.</summary>
internal static class TextList
{
    /// <summary>The items; null where the text is no such list.</summary>
    public static IReadOnlyList<string>? Parse(string? text)
    {
        ReadOnlySpan<char> list = text.AsSpan().Trim();
        if (list.Length < 2 || list[0] != '[' || list[^1] != ']')
        {
            return null;
        }

        return FromJson(list) ?? FromPython(list);
    }

    private static IReadOnlyList<string>? FromJson(ReadOnlySpan<char> list)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(list) is string[] items && Array.TrueForAll(items, item => item is not null) ? items : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<string>? FromPython(ReadOnlySpan<char> list)
    {
        List<string> items = [];
        list = list[1..^1].Trim();
        while (!list.IsEmpty)
        {
            char quote = list[0];
            int end = quote is '\'' or '"' ? ClosingQuote(list, quote) : -1;
            if (end < 0)
            {
                return null;
            }

            items.Add(list[1..end].ToString().Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal));
            list = list[(end + 1)..].TrimStart();
            if (!list.IsEmpty && list[0] != ',')
            {
                return null;
            }

            list = list.TrimStart(',').TrimStart();
        }

        return items;
    }

    /// <summary>A quote that ends an item stands before a comma or the end: <c>'O'Neil'</c> is written by hand.</summary>
    private static int ClosingQuote(ReadOnlySpan<char> list, char quote)
    {
        for (int i = 1; i < list.Length; i++)
        {
            if (list[i] == '\\')
            {
                i++;
            }
            else if (list[i] == quote && (i + 1 == list.Length || list[i + 1] is ',' or ' '))
            {
                return i;
            }
        }

        return -1;
    }
}
