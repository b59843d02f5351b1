using System.Globalization;
using PaperTools.Searching;
using YamlDotNet.Core;

namespace PaperTools.Watching;

/// <summary>
/// A mapping of a profile, read by the table of its keys: unknown, doubled and missing keys are mistakes, and so are values of
/// the wrong type. What is asked for and wrong is null, after its mistake was noted.
/// </summary>
internal sealed class ProfileSection
{
    private readonly ProfileReport _report;
    private readonly Dictionary<string, ProfileNode> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys that are there under another name, of which the mistake is told once.</summary>
    private readonly HashSet<string> _misspelt = [];

    /// <summary>What helps where braces of a text were read as those of YAML.</summary>
    public const string Quoting = "A text that begins with a brace, or has braces within a list in brackets, is put in quotes: ['week-{date}.md'].";

    private ProfileSection(ProfileMap map, ProfilePart part, ProfileReport report)
    {
        _report = report;
        Place = map.Place;
        foreach ((ProfileScalar key, ProfileNode value) in map.Entries)
        {
            Take(key, value, part);
        }

        foreach (ProfileKey missing in part.Keys.Where(key => key.IsRequired && !Has(key) && !_misspelt.Contains(key.Name) && !map.Entries.Any(entry => IsKey(entry.Key, key))))
        {
            Fail(Place, ProfileMistake.MissingKey, $"'{missing.Name}' is missing: {missing.Description}.");
        }
    }

    public Mark Place { get; }

    /// <summary>Reads a mapping; null, and a mistake, where the node is none.</summary>
    public static ProfileSection? Of(ProfileNode node, ProfilePart part, ProfileReport report)
    {
        if (node is ProfileMap map)
        {
            return new ProfileSection(map, part, report);
        }

        report.Add(node.Place, ProfileMistake.Value, $"Expected {part.Name} with the keys {Names(part)}, and found {node.Kind}.");
        return null;
    }

    public bool Has(ProfileKey key) => _values.ContainsKey(key.Name);

    /// <summary>The node of a key, and its place for a mistake; null where there is none.</summary>
    public ProfileNode? Node(ProfileKey key) => _values.GetValueOrDefault(key.Name);

    /// <summary>A text.</summary>
    public ProfileScalar? Text(ProfileKey key)
    {
        if (Node(key) is not ProfileNode node)
        {
            return null;
        }

        if (node is not ProfileScalar { Value: string text } scalar)
        {
            return Wrong<ProfileScalar>(key, node, "a text", node.Kind, node is ProfileMap ? $". {Quoting}" : "");
        }

        return string.IsNullOrWhiteSpace(text) ? Wrong<ProfileScalar>(key, node, "a text", "an empty one") : scalar;
    }

    /// <summary>A value made of a text; a <see cref="FormatException"/> of <paramref name="make"/> is a mistake.</summary>
    public T? Made<T>(ProfileKey key, Func<string, T> make)
        where T : class
    {
        if (Text(key) is not ProfileScalar text)
        {
            return null;
        }

        try
        {
            return make(text.Value);
        }
        catch (FormatException exception)
        {
            Fail(text.Place, ProfileMistake.Value, $"'{key.Name}': {Sentence(exception)}");
            return null;
        }
    }

    /// <summary>What was expected, with a full stop or a question mark at its end.</summary>
    public static string Sentence(FormatException exception) => exception.Message.EndsWith('?') ? exception.Message : $"{exception.Message.TrimEnd('.')}.";

    public bool Switch(ProfileKey key)
    {
        if (Text(key) is not ProfileScalar text)
        {
            return false;
        }

        switch (text.Value.ToLowerInvariant())
        {
            case "true" or "yes" or "on":
                return true;
            case "false" or "no" or "off":
                return false;
            default:
                Wrong<ProfileScalar>(key, text, "true or false", Quoted(text));
                return false;
        }
    }

    public int? WholeNumber(ProfileKey key, int least, int most)
    {
        if (Text(key) is not ProfileScalar text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong<ProfileScalar>(key, text, most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}", Quoted(text));
        return null;
    }

    public double? Number(ProfileKey key, double most)
    {
        if (Text(key) is not ProfileScalar text)
        {
            return null;
        }

        if (double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number <= most)
        {
            return number;
        }

        Wrong<ProfileScalar>(key, text, "a number from 0, such as 2.5", Quoted(text));
        return null;
    }

    /// <summary>One of the names of an enumeration.</summary>
    public T? Choice<T>(ProfileKey key)
        where T : struct, Enum
    {
        if (OneOf(key, key.Choices) is string name)
        {
            return Enum.Parse<T>(name);
        }

        return null;
    }

    /// <summary>One of the names given, as it is written there.</summary>
    public string? OneOf(ProfileKey key, IReadOnlyList<string> names)
    {
        if (Text(key) is not ProfileScalar text)
        {
            return null;
        }

        return names.FirstOrDefault(name => name.Equals(text.Value, StringComparison.OrdinalIgnoreCase))
            ?? Wrong<string>(key, text, $"one of {string.Join(", ", names)}", Quoted(text), NearestWord.Hint(text.Value, names));
    }

    /// <summary>The items of a list; none, after a mistake, where the value is no list.</summary>
    public IReadOnlyList<ProfileNode> Items(ProfileKey key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case ProfileList { Items.Count: > 0 } list:
                return list.Items;
            case ProfileList list:
                Wrong<string>(key, list, "one item at least", "an empty list");
                return [];
            case ProfileNode other:
                Wrong<string>(key, other, "a list, each item on a line that begins with '- '", other.Kind);
                return [];
        }
    }

    /// <summary>The place of a character of a text; of a text that is written in another way than it reads, its beginning.</summary>
    public Mark PlaceIn(ProfileScalar text, int position) => _report.PlaceIn(text, position);

    public void Fail(Mark place, string code, string message) => _report.Add(place, code, message);

    private void Take(ProfileScalar key, ProfileNode value, ProfilePart part)
    {
        ProfileKey? known = part.Keys.FirstOrDefault(candidate => IsKey(key, candidate));
        if (known is null)
        {
            string? meant = NearestWord.Of(key.Value, part.Keys.Select(candidate => candidate.Name));
            if (meant is not null)
            {
                _misspelt.Add(meant);
            }

            Fail(key.Place, SecretNames.IsSecret(key.Value) ? ProfileMistake.Secret : ProfileMistake.UnknownKey, Unknown(key.Value, meant, part));
        }
        else if (Has(known))
        {
            Fail(key.Place, ProfileMistake.DuplicateKey, $"'{known.Name}' is here a second time; keep one of them.");
        }
        else if (value is not ProfileScalar { IsNull: true })
        {
            _values.Add(known.Name, value);
        }
        else if (known.IsRequired)
        {
            Fail(value.Place, ProfileMistake.MissingKey, $"'{known.Name}' has no value: {known.Description}.");
        }
    }

    private static string Unknown(string key, string? meant, ProfilePart part)
    {
        string noKey = $"'{PlainText.Line(key)}' is no key of {part.Name}";
        if (meant is not null)
        {
            return noKey + NearestWord.Question(meant);
        }

        if (SecretNames.IsSecret(key))
        {
            return $"A secret is never in a profile, and {noKey}. {SecretNames.HowTo}.";
        }

        ProfilePart? owner = ProfileKeys.All.FirstOrDefault(other => other.Keys.Any(known => known.Name.Equals(key, StringComparison.OrdinalIgnoreCase)));
        return $"{noKey}.{(owner is null ? "" : $" It belongs to {owner.Name}.")} The keys are {Names(part)}.";
    }

    private T? Wrong<T>(ProfileKey key, ProfileNode node, string expected, string found, string hint = "")
        where T : class
    {
        Fail(node.Place, ProfileMistake.Value, $"'{key.Name}': expected {expected}, and found {found}{(hint.Length > 0 ? hint : ".")}");
        return null;
    }

    private static string Quoted(ProfileScalar text) => text.Value.Length <= 60 ? $"'{text.Value}'" : $"'{text.Value[..60]}...'";

    private static bool IsKey(ProfileScalar written, ProfileKey key) => key.Name.Equals(written.Value, StringComparison.OrdinalIgnoreCase);

    private static string Names(ProfilePart part) => string.Join(", ", part.Keys.Select(key => key.Name));
}
