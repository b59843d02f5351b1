using System.Management.Automation;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Finds the watches that names mean; one non-terminating error for each name that means none.</summary>
internal sealed class InstalledWatches(PaperCommand command, Schedulers schedulers)
{
    public IEnumerable<(ISchedulerBackend Backend, InstalledWatch Watch)> Find(string[] names, WatchBackend? backend)
    {
        (ISchedulerBackend Backend, InstalledWatch Watch)[] installed = Installed(backend);
        HashSet<(WatchBackend, string)> seen = [];
        foreach (string name in names)
        {
            foreach ((ISchedulerBackend Backend, InstalledWatch Watch) entry in Matching(installed, name))
            {
                if (seen.Add((entry.Backend.Kind, entry.Watch.Registration.Id)))
                {
                    yield return entry;
                }
            }
        }
    }

    private (ISchedulerBackend Backend, InstalledWatch Watch)[] Installed(WatchBackend? backend)
    {
        try
        {
            return [.. schedulers.Installed(backend, problem => command.WriteWarning(problem.Message))];
        }
        catch (SchedulingException exception)
        {
            command.WriteError(PaperErrors.FromScheduling(exception, backend));
            return [];
        }
    }

    /// <summary>A name such as a[1] is a pattern that does not match itself.</summary>
    private (ISchedulerBackend Backend, InstalledWatch Watch)[] Matching((ISchedulerBackend Backend, InstalledWatch Watch)[] installed, string name)
    {
        string id = WatchName.IdOf(name);
        (ISchedulerBackend Backend, InstalledWatch Watch)[] exact = [.. installed.Where(entry => entry.Watch.Registration.Id == id)];
        if (exact.Length > 0)
        {
            return exact;
        }

        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            command.WriteError(PaperErrors.WatchNotFound(name, installed.Select(entry => entry.Watch.Registration.Name)));
            return [];
        }

        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return [.. installed.Where(entry => pattern.IsMatch(entry.Watch.Registration.Name))];
    }
}
