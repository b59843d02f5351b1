namespace PaperTools.Library;

/// <summary>What a library is opened for.</summary>
public enum LibraryAccess
{
    /// <summary>Reading; a library that is not there is an error.</summary>
    Read,

    /// <summary>Changing what is in it; a library that is not there is an error.</summary>
    Change,

    /// <summary>Adding to it; a library that is not there is made.</summary>
    Add,
}
