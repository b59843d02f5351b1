namespace PaperTools.Searching;

/// <summary>
/// Finds out whether papers are let go after they were searched, as in <c>Get-Paper | Find-Paper</c>: an index of them
/// would be built for nothing, and would fill the memory that streaming is to save. It watches a few papers that did not
/// match; once one of them has been collected, the others will be, too.
/// </summary>
internal sealed class StreamDetector
{
    private readonly List<WeakReference<Paper>> _watched = [];
    private bool _isStreaming;

    /// <summary>Watches some papers that nothing of the search refers to.</summary>
    public void Watch(IReadOnlyList<Paper> papers) => _watched.AddRange(papers.Select(paper => new WeakReference<Paper>(paper)));

    /// <summary>Whether papers were let go.</summary>
    public bool IsStreaming()
    {
        _isStreaming = _isStreaming || _watched.Any(reference => !reference.TryGetTarget(out _));
        return _isStreaming;
    }
}
