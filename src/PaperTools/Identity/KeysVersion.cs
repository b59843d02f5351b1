namespace PaperTools.Identity;

/// <summary>Tells whether keys that were stored would come out the same today.</summary>
internal static class KeysVersion
{
    /// <summary>Counts the changes of the rules after which some paper has other keys.</summary>
    public const int Current = 2;
}
