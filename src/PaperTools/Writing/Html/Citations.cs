namespace PaperTools.Writing.Html;

/// <summary>The BibTeX entry of each paper of the page; no two have the same key. The abstract is left out: it is on the page already.</summary>
internal sealed class Citations : IDisposable
{
    private readonly MemoryStream _entries = new();
    private readonly BibTexDigestWriter _writer;

    public Citations(WriteOptions options)
    {
        _writer = new BibTexDigestWriter(_entries, options with { Abstracts = false, OnOmission = null });
    }

    /// <summary>The entry of the next paper in UTF-8, good until the one after it is asked for.</summary>
    public ReadOnlySpan<byte> Next(Paper paper)
    {
        _entries.SetLength(0);
        _writer.Write(paper);
        _writer.Flush();
        return _entries.GetBuffer().AsSpan(0, (int)_entries.Length).TrimEnd("\n"u8);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _entries.Dispose();
    }
}
