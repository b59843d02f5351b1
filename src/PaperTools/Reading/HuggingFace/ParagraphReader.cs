using System.Runtime.CompilerServices;
using System.Text;

namespace PaperTools.Reading;

/// <summary>A line of a text.</summary>
/// <param name="Text">What it says, without white space at its ends.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StandsAlone">Whether it is a paragraph whatever stands around it.</param>
internal readonly record struct TextLine(LazyText Text, int Number, bool StandsAlone);

/// <summary>
/// Reads a text paragraph by paragraph, whatever its habits: blank lines between paragraphs or none, paragraphs on one
/// line or wrapped at some width. Blank lines end a paragraph. Between two lines without one, the paragraph goes on
/// only where a wrapping program had to break: where the next word would not have fitted into the width.
/// </summary>
/// <param name="lines">The text.</param>
/// <param name="standsAlone">Knows the lines that are paragraphs whatever stands around them.</param>
/// <remarks>AggressiveOptimization since a file is read before the runtime has found out which methods are worth it.</remarks>
internal sealed class ParagraphReader(Utf8LineReader lines, Predicate<LazyText> standsAlone)
{
    /// <summary>The lines that tell whether a block is wrapped, and at which width.</summary>
    private const int EvidenceLines = 64;

    /// <summary>No program wraps at more columns; a longer line is a whole paragraph.</summary>
    private const int WidestWrap = 240;

    private readonly List<TextLine> _block = [];
    private readonly List<TextLine> _paragraph = [];
    private int _next;
    private bool _isBlockOpen;
    private int _width;

    /// <summary>The width that earlier blocks of the text are wrapped at, for those too short to tell; 0 where none is.</summary>
    private int _textWidth;

    /// <summary>The lines of the paragraph, at least one; good until the next paragraph is read.</summary>
    public IReadOnlyList<TextLine> Lines => _paragraph;

    /// <summary>Goes to the next paragraph.</summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read()
    {
        _paragraph.Clear();
        if (_next == _block.Count && !StartBlock())
        {
            return false;
        }

        do
        {
            _paragraph.Add(_block[_next++]);
            LookAhead();
        }
        while (_next < _block.Count && !IsParagraphEnd(_next - 1));
        return true;
    }

    /// <summary>The lines from <paramref name="first"/> on as one text: a wrapping program broke them at spaces.</summary>
    public LazyText Join(int first)
    {
        if (first == _paragraph.Count - 1)
        {
            return _paragraph[first].Text;
        }

        StringBuilder text = new();
        for (int i = first; i < _paragraph.Count; i++)
        {
            _ = text.Append(i == first ? "" : " ").Append(_paragraph[i].Text);
        }

        return text.ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool StartBlock()
    {
        _block.Clear();
        _next = 0;
        while (!_isBlockOpen)
        {
            if (!lines.Read())
            {
                return false;
            }

            AddLine();
        }

        ReadBlock();
        _width = WrapWidth();
        return true;
    }

    /// <summary>Keeps two lines in view: what follows a line decides whether the line ends its paragraph.</summary>
    private void LookAhead()
    {
        if (_isBlockOpen && _next + 2 > _block.Count)
        {
            _block.RemoveRange(0, _next - 1);
            _next = 1;
            ReadBlock();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadBlock()
    {
        while (_isBlockOpen && _block.Count < EvidenceLines)
        {
            if (lines.Read())
            {
                AddLine();
            }
            else
            {
                _isBlockOpen = false;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddLine()
    {
        var text = LazyText.Trimmed(lines.Line);
        _isBlockOpen = text.Length > 0;
        if (_isBlockOpen)
        {
            _block.Add(new TextLine(text, lines.LineNumber, standsAlone(text)));
        }
    }

    /// <summary>The width that the block is wrapped at; 0 where its lines are paragraphs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WrapWidth()
    {
        int width = 0;
        foreach (TextLine line in _block)
        {
            width = Math.Max(width, line.StandsAlone ? 0 : line.Text.Length);
        }

        if (_block.Count == 2 && width <= _textWidth)
        {
            return _textWidth;
        }

        int breaks = 0;
        int forced = 0;
        for (int i = 0; i < _block.Count - 1 && width <= WidestWrap; i++)
        {
            if (!_block[i].StandsAlone && !_block[i + 1].StandsAlone)
            {
                breaks++;
                forced += NextWordFits(i, width) ? 0 : 1;
            }
        }

        bool isWrapped = forced > 0 && forced * 5 >= breaks * 2;
        _textWidth = isWrapped && breaks > 1 ? width : _textWidth;
        return isWrapped ? width : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsParagraphEnd(int index)
    {
        if (_width == 0 || _block[index].StandsAlone || NextWordFits(index, _width))
        {
            return true;
        }

        // The paragraph's last line may fill the width: then what follows is a title if it does neither fill its line nor end a sentence.
        bool isTitleNext = index + 2 < _block.Count
            && NextWordFits(index + 1, _width)
            && !Prose.EndsSentence(_block[index + 1].Text);
        return isTitleNext && Prose.EndsSentence(_block[index].Text);
    }

    private bool NextWordFits(int index, int width)
    {
        LazyText next = _block[index + 1].Text;
        int space = next.IndexOf(' ');
        int wordLength = space < 0 ? next.Length : space;
        return _block[index].Text.Length + 1 + wordLength <= width;
    }
}
