namespace PaperTools.Searching;

/// <summary>Counts the words of one text after another.</summary>
internal sealed class WordCounts
{
    private const int InitialRoom = 1024;

    /// <summary>How often each word occurs in the text, by its number.</summary>
    private int[] _counts = new int[InitialRoom];

    /// <summary>The words of the text.</summary>
    private readonly List<int> _words = [];

    /// <summary>Counts a word.</summary>
    public void Add(int word)
    {
        if (word >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(2 * _counts.Length, word + 1));
        }

        if (_counts[word]++ == 0)
        {
            _words.Add(word);
        }
    }

    /// <summary>The words of the text in the order of their numbers, and how often each occurs; a new text begins.</summary>
    public (int[] Words, double[] Counts) Take()
    {
        int[] words = [.. _words];
        Array.Sort(words);
        double[] counts = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            counts[i] = _counts[words[i]];
            _counts[words[i]] = 0;
        }

        _words.Clear();
        return (words, counts);
    }
}
