namespace PaperTools.Watching;

/// <summary>The folder for what programs remember between runs: logs, locks, definitions.</summary>
internal static class StateFolder
{
    /// <summary>
    /// On Linux <c>XDG_STATE_HOME</c>, else <c>~/.local/state</c> (XDG Base Directory Specification 0.8); elsewhere the folder for a user's
    /// local data of programs. Where <c>HOME</c> is missing, the user database tells it.
    /// </summary>
    public static string Path { get; } = System.IO.Path.Combine(Root(), "PaperTools");

    private static string Root()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        }

        string? told = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        return System.IO.Path.IsPathRooted(told)
            ? told!
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".local", "state");
    }
}
