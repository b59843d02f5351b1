namespace PaperTools.Watching;

/// <summary>A scheduler of the machine. Each renders what it installs as text, so that it can be shown before.</summary>
internal interface ISchedulerBackend
{
    WatchBackend Kind { get; }

    /// <summary>The texts that would be installed, to the byte, and where.</summary>
    /// <exception cref="SchedulingException">The scheduler cannot express the registration.</exception>
    RenderedWatch Render(WatchRegistration registration, ScheduledCommand command);

    /// <summary>Installs what was rendered, in the place of a registration of the same name.</summary>
    /// <returns>What the user should know.</returns>
    /// <exception cref="SchedulingException">The scheduler refuses, or is not there.</exception>
    IReadOnlyList<string> Install(RenderedWatch watch);

    /// <summary>What PaperTools has installed.</summary>
    /// <exception cref="SchedulingException">The scheduler does not tell.</exception>
    IReadOnlyList<InstalledWatch> List();

    /// <summary>Removes a watch and nothing else.</summary>
    /// <exception cref="SchedulingException">The scheduler refuses.</exception>
    void Remove(InstalledWatch watch);
}

/// <summary>A text that is installed.</summary>
/// <param name="Target">Where: a file's path, or what it is called.</param>
/// <param name="Text">The text.</param>
internal sealed record InstalledText(string Target, string Text);

/// <summary>A watch as it would be installed.</summary>
internal sealed record RenderedWatch(WatchRegistration Registration, IReadOnlyList<InstalledText> Texts);

/// <summary>A watch that is installed.</summary>
/// <param name="Registration">What was registered.</param>
/// <param name="NextRun">When it runs next; null where nobody can tell.</param>
/// <param name="Targets">Where it is installed.</param>
internal sealed record InstalledWatch(WatchRegistration Registration, DateTimeOffset? NextRun, IReadOnlyList<string> Targets);
