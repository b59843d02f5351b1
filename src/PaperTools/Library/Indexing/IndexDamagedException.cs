namespace PaperTools.Library;

/// <summary>A file of an index is not what was written. Nobody outside sees it: the index is built anew.</summary>
internal sealed class IndexDamagedException(string message) : Exception(message);
