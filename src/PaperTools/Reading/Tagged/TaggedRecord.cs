using System.Text;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading.Tagged;

/// <summary>The lines of one record, in order; one for the whole file.</summary>
internal sealed class TaggedRecord
{
    private readonly List<(Tag Tag, string Value)> _fields = [];
    private readonly StringBuilder _continued = new();

    /// <summary>The line that the record begins on.</summary>
    public int Line { get; private set; }

    /// <summary>Whether nothing is there.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>The tag of the last line.</summary>
    public Tag LastTag => IsEmpty ? default : _fields[^1].Tag;

    /// <summary>The fields in order.</summary>
    public IEnumerable<(Tag Tag, string Value)> Fields => _fields;

    /// <summary>Begins a record.</summary>
    public void Clear()
    {
        _fields.Clear();
        _continued.Clear();
    }

    /// <summary>Adds a field; the value of a tag that no paper is made from may be left empty.</summary>
    public void Add(Tag tag, ReadOnlySpan<byte> value, int line)
    {
        EndContinuation();
        Line = IsEmpty ? line : Line;
        _fields.Add((tag, Text(value)));
    }

    /// <summary>Adds a line to the last field's value.</summary>
    public void Continue(ReadOnlySpan<byte> text)
    {
        if (_continued.Length == 0)
        {
            _continued.Append(_fields[^1].Value);
        }

        _continued.Append(' ').Append(Text(text));
    }

    /// <summary>Ends the record: its values are whole.</summary>
    public void Complete() => EndContinuation();

    /// <summary>Whether there is such a field, be it empty.</summary>
    public bool Has(Tag tag)
    {
        foreach ((Tag known, _) in _fields)
        {
            if (known == tag)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first value that is not empty of the first tag that has one; null where none has.</summary>
    public string? First(params ReadOnlySpan<Tag> tags)
    {
        foreach (Tag tag in tags)
        {
            foreach ((Tag known, string value) in _fields)
            {
                if (known == tag && value.Length > 0)
                {
                    return value;
                }
            }
        }

        return null;
    }

    /// <summary>The values of a tag that are not empty.</summary>
    public IEnumerable<string> All(Tag tag)
    {
        foreach ((Tag known, string value) in _fields)
        {
            if (known == tag && value.Length > 0)
            {
                yield return value;
            }
        }
    }

    private static string Text(ReadOnlySpan<byte> value) => TextCleaner.Fold(Encoding.UTF8.GetString(value));

    private void EndContinuation()
    {
        if (_continued.Length > 0)
        {
            _fields[^1] = (_fields[^1].Tag, TextCleaner.Fold(_continued.ToString()));
            _continued.Clear();
        }
    }
}
