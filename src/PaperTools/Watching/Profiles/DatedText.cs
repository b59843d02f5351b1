using System.Globalization;
using System.Text;
using PaperTools.Searching;

namespace PaperTools.Watching;

/// <summary>
/// A text with places that a run fills in: <c>{date}</c> or <c>{date:yyyy-MM}</c> its day by local time, in any of .NET's
/// custom formats, <c>{name}</c> the watch's name, <c>{count}</c> the number of papers. A doubled brace stands for itself.
/// </summary>
public sealed class DatedText
{
    private const string UsualDate = "yyyy-MM-dd";

    /// <summary>The names of what is filled in.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["count", "date", "name"];

    private readonly string _text;
    private readonly List<(string? Placeholder, string Text)> _parts = [];

    private DatedText(string text)
    {
        _text = text;
    }

    /// <summary>Whether what it becomes changes from run to run.</summary>
    public bool ChangesWithTime => _parts.Exists(part => part.Placeholder == "date");

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">A placeholder is none; the message says what was expected.</exception>
    public static DatedText Parse(string text)
    {
        var parsed = new DatedText(text);
        var plain = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            bool isDoubled = i + 1 < text.Length && text[i + 1] == text[i];
            if (text[i] is not ('{' or '}') || isDoubled)
            {
                plain.Append(text[i]);
                i += text[i] is '{' or '}' ? 1 : 0;
                continue;
            }

            int end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                throw new FormatException("a brace that is not part of a placeholder is written twice: {{ or }}");
            }

            parsed._parts.Add((null, plain.ToString()));
            parsed._parts.Add(Placeholder(text[(i + 1)..end]));
            plain.Clear();
            i = end;
        }

        parsed._parts.Add((null, plain.ToString()));
        return parsed;
    }

    /// <summary>A text in which no placeholder is seen.</summary>
    public static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>The text for a run.</summary>
    /// <param name="run">The run, which has the watch's name and the local time.</param>
    /// <param name="clean">Makes what is filled in fit for the text's use, as for a file's name; null leaves it as it is.</param>
    public string For(RunMoment run, Func<string, string>? clean = null)
    {
        var text = new StringBuilder();
        foreach ((string? placeholder, string part) in _parts)
        {
            string filled = placeholder switch
            {
                null => part,
                "date" => run.Time.ToString(part, CultureInfo.InvariantCulture),
                "name" => run.Name,
                _ => run.Count.ToString(CultureInfo.InvariantCulture),
            };
            text.Append(placeholder is null || clean is null ? filled : clean(filled));
        }

        return text.ToString();
    }

    /// <summary>The text as it was written.</summary>
    public override string ToString() => _text;

    private static (string Placeholder, string Format) Placeholder(string inside)
    {
        int colon = inside.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? inside : inside[..colon];
        string format = colon < 0 ? UsualDate : inside[(colon + 1)..];
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            string hint = NearestWord.Hint(name, Names);
            throw new FormatException($"'{{{PlainText.Line(inside)}}}' is no placeholder; there are {{date}}, {{date:yyyy-MM-dd}}, {{name}} and {{count}}{hint}");
        }

        if (name != "date" && colon >= 0)
        {
            throw new FormatException($"only {{date:...}} takes a format, {{{name}}} does not");
        }

        return (name, IsDateFormat(format) ? format : throw new FormatException($"'{PlainText.Line(format)}' is no format of a date; one is yyyy-MM-dd"));
    }

    private static bool IsDateFormat(string format)
    {
        try
        {
            // A format of letters that stand for no part of a date is the same text on every day.
            return format.Length > 0
                && DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture) != DateTimeOffset.MaxValue.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <summary>What a run knows that texts are filled in with.</summary>
/// <param name="Name">The watch's name.</param>
/// <param name="Time">When the run began, by local time.</param>
/// <param name="Count">The number of papers that it delivers.</param>
public sealed record RunMoment(string Name, DateTimeOffset Time, int Count);
