using PaperTools.Library;

namespace PaperTools.Watching;

/// <summary>
/// The library and the log that scheduled runs use. A scheduler starts them without the variables of the user's shell, so that what those
/// name is settled when the watch is registered. Null is what the runs find by themselves.
/// </summary>
internal sealed class WatchPlaces(WatchProfile profile, string? library, string? log)
{
    /// <summary>The library: the one that is named, else the profile's, else the one that the shell's variables name.</summary>
    public string? Library => library ?? (profile.Library is null && (IsSet(LibraryLocation.Variable) || IsSet("XDG_DATA_HOME")) ? LibraryLocation.Default : null);

    /// <summary>The log: the one that is named, else the one that the shell's variables name.</summary>
    public string? Log => log ?? (IsSet("XDG_STATE_HOME") ? WatchLog.UsualPath : null);

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
