namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Small programs that stand for a scheduler's own.</summary>
internal static class Scripts
{
    /// <summary>Writes a shell script that can be run.</summary>
    public static string Write(string folder, string text)
    {
        string path = Path.Combine(folder, $"script-{Guid.NewGuid():N}");
        File.WriteAllText(path, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
