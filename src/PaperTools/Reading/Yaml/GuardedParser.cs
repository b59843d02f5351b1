using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperTools.Reading.Yaml;

/// <summary>
/// YamlDotNet's parser, whose every failure is a <see cref="YamlException"/>: on some malformed texts its scanner fails
/// with whatever its own state leads to.
/// </summary>
internal sealed class GuardedParser(TextReader text) : IParser
{
    private readonly Parser _parser = new(text);

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or NullReferenceException or InvalidCastException)
        {
            Mark place = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "The text cannot be understood after this place", exception);
        }
    }
}
