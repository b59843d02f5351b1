using System.Management.Automation;
using PaperTools.Library;

namespace PaperTools.Commands;

/// <summary>Opens the library that a user means: the file named, or the usual one.</summary>
internal static class LibraryArguments
{
    /// <summary>The file of the library; a problem ends the pipeline with an error that names it.</summary>
    /// <param name="command">The cmdlet, whose current location a path begins at.</param>
    /// <param name="path">What the user typed; null for the usual library.</param>
    public static string Resolve(PSCmdlet command, string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return Guard(command, () => LibraryLocation.Default);
        }

        try
        {
            string resolved = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
            if (provider.Name != "FileSystem")
            {
                command.ThrowTerminatingError(PaperErrors.NotAFilePath(path, provider.Name));
            }

            return resolved;
        }
        catch (Exception exception) when (exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            command.ThrowTerminatingError(PaperErrors.PathNotFound(path));
            throw;
        }
    }

    /// <summary>Opens a library; a problem ends the pipeline with an error that names it.</summary>
    public static PaperLibrary Open(PSCmdlet command, string? path, LibraryAccess access, CancellationToken cancellation)
    {
        string resolved = Resolve(command, path);
        return Guard(command, () =>
        {
            if (string.IsNullOrEmpty(path) && access == LibraryAccess.Add)
            {
                LibraryLocation.CreateFolder(resolved);
            }

            var bar = new ProgressBar(command, 0x9AA6, "Making the library's papers known under new rules");
            PaperLibrary library = PaperLibrary.Open(resolved, access, Show, cancellation);
            bar.Complete();
            return library;

            void Show(double part)
            {
                if (bar.IsDue)
                {
                    bar.Show(resolved, (int)(100 * part));
                }
            }
        });
    }

    /// <summary>
    /// A query and a library's file as they are meant: who writes <c>Find-Paper -Library ./x.db query</c> has the file first.
    /// </summary>
    public static (string? Query, string? Path) InOrder(PSCmdlet command, string? query, string? path) =>
        IsLibrary(command, query) && !IsLibrary(command, path) ? (path, query) : (query, path);

    /// <summary>Whether a text is like one of the patterns; null where there are none.</summary>
    public static Predicate<string>? Matching(string[]? patterns)
    {
        if (patterns is null)
        {
            return null;
        }

        WildcardPattern[] wildcards = Array.ConvertAll(patterns, pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase));
        return text => Array.Exists(wildcards, wildcard => wildcard.IsMatch(text));
    }

    /// <summary>Hands on each thing that comes from a library; a problem ends the pipeline with an error that names it.</summary>
    public static void ForEach<T>(PSCmdlet command, IEnumerable<T> things, Action<T> emit)
    {
        using IEnumerator<T> reading = things.GetEnumerator();
        while (Guard(command, reading.MoveNext))
        {
            emit(reading.Current);
        }
    }

    /// <summary>Does something with a library; a problem ends the pipeline with an error that names it.</summary>
    public static T Guard<T>(PSCmdlet command, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (LibraryException exception)
        {
            command.ThrowTerminatingError(PaperErrors.FromLibrary(exception));
            throw;
        }
    }

    private static bool IsLibrary(PSCmdlet command, string? text)
    {
        try
        {
            return !string.IsNullOrEmpty(text) && LibraryFile.IsLibrary(command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(text));
        }
        catch (Exception exception) when (exception is RuntimeException or ArgumentException or NotSupportedException)
        {
            // A query is seldom a path.
            return false;
        }
    }
}
