using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Numbers the stems of the words that say something of a subject, from 0. A form in which words are written is stemmed once.</summary>
internal sealed class StemNumbers
{
    private const int Nothing = -1;

    private readonly WordList _forms = new();
    private readonly List<int> _numbersByForm = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];

    /// <summary>The number of stems.</summary>
    public int Count => _stems.Count;

    /// <summary>The stem of a number.</summary>
    public string this[int number] => _stems[number];

    /// <summary>The number of a word's stem; null where the word says nothing.</summary>
    public int? Of(ReadOnlySpan<char> written)
    {
        int form = _forms.Add(written);
        if (form == _numbersByForm.Count)
        {
            _numbersByForm.Add(TermVector.StemOf(written) is string stem ? NumberOf(stem) : Nothing);
        }

        return _numbersByForm[form] is >= 0 and int number ? number : null;
    }

    private int NumberOf(string stem)
    {
        if (!_numbers.TryGetValue(stem, out int number))
        {
            number = _stems.Count;
            _numbers.Add(stem, number);
            _stems.Add(stem);
        }

        return number;
    }
}
