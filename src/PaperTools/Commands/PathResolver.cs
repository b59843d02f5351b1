using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace PaperTools.Commands;

/// <summary>Turns what a user typed for a path into file system paths; one non-terminating error for each bad one.</summary>
internal sealed class PathResolver(PaperCommand command)
{
    /// <summary>The files and folders that a path with wildcards means.</summary>
    public IEnumerable<string> Expand(string path)
    {
        ProviderInfo provider;
        IReadOnlyList<string> found;
        try
        {
            found = command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or WildcardPatternException)
        {
            return Literal(path);
        }

        if (!IsFileSystem(provider, path))
        {
            return [];
        }

        // A name such as a[1].txt is a pattern that does not match itself.
        return found.Count > 0 ? found : Literal(path, isPattern: true);
    }

    /// <summary>The file or folder of exactly this name.</summary>
    public IEnumerable<string> Literal(string path) => Literal(path, isPattern: false);

    /// <summary>The target of a write: it need not exist.</summary>
    public string? Target(string path)
    {
        try
        {
            string resolved = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            return IsFileSystem(provider, path) ? resolved : null;
        }
        catch (Exception exception) when (exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            command.WriteError(PaperErrors.PathNotFound(path));
            return null;
        }
    }

    private string[] Literal(string path, bool isPattern)
    {
        string? resolved = Target(path);
        if (resolved is null)
        {
            return [];
        }

        if (File.Exists(resolved) || Directory.Exists(resolved))
        {
            return [resolved];
        }

        if (isPattern && WildcardPattern.ContainsWildcardCharacters(path))
        {
            command.WriteWarning($"Nothing matches '{path}'.");
        }
        else
        {
            command.WriteError(PaperErrors.PathNotFound(path));
        }

        return [];
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.ImplementingType == typeof(FileSystemProvider))
        {
            return true;
        }

        command.WriteError(PaperErrors.NotAFilePath(path, provider.Name));
        return false;
    }
}
