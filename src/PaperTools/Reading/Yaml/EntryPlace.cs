namespace PaperTools.Reading.Yaml;

/// <summary>What an entry of a YAML text begins with.</summary>
internal enum EntryStart
{
    /// <summary>The <c>---</c> of a document.</summary>
    Document,

    /// <summary>The dash of a list's item.</summary>
    Item,

    /// <summary>A key with nothing behind it on its line.</summary>
    Key,
}

/// <summary>Where the entries of a YAML text stand, for finding one by its first line.</summary>
/// <param name="Column">The spaces before an entry.</param>
/// <param name="Start">What it begins with.</param>
internal readonly record struct EntryPlace(int Column, EntryStart Start)
{
    /// <summary>Whether an entry begins on a line.</summary>
    public bool IsStart(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("---"))
        {
            return true;
        }

        int comment = line.IndexOf(" #");
        line = line[..(comment < 0 ? line.Length : comment)].TrimEnd();
        if (line.IndexOfAnyExcept(' ') != Column)
        {
            return false;
        }

        return line[Column..] switch
        {
            ['-', ..] item => Start == EntryStart.Item && item is ['-'] or ['-', ' ', ..],
            ['#', ..] => false,
            [.., ':'] => Start == EntryStart.Key,
            _ => false,
        };
    }
}
