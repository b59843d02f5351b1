using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Remembers for each word which terms it passes.</summary>
internal sealed class TermsByWord(IReadOnlyList<Term> terms)
{
    private readonly WordList _words = new();
    private readonly List<int[]> _found = [];

    /// <summary>The numbers of the terms that a folded word passes.</summary>
    public int[] Find(ReadOnlySpan<char> folded)
    {
        int word = _words.Add(folded);
        if (word == _found.Count)
        {
            List<int> found = [];
            for (int i = 0; i < terms.Count; i++)
            {
                if (terms[i].Matches(folded, folded))
                {
                    found.Add(i);
                }
            }

            _found.Add([.. found]);
        }

        return _found[word];
    }
}
