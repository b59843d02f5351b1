namespace PaperTools.Library;

/// <summary>What a library is opened for.</summary>
public enum LibraryAccess
{
    /// <summary>Reading; a library that is not there is an error.</summary>
    Read,

    /// <summary>Changing; a library that is not there is made.</summary>
    Write,
}
