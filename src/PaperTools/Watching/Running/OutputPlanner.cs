using PaperTools.Writing;

namespace PaperTools.Watching;

/// <summary>Turns a profile's outputs and mail into the tasks of a run.</summary>
internal static class OutputPlanner
{
    /// <summary>The tasks.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="run">The run, with the number of its papers.</param>
    /// <param name="isTaken">Whether a path is another run's file.</param>
    /// <param name="replaced">The runs whose papers were on their way into a file that this run replaces.</param>
    public static IReadOnlyList<OutputTask> Plan(WatchProfile profile, RunMoment run, Predicate<string> isTaken, Func<string, IReadOnlyList<long>> replaced)
    {
        List<OutputTask> tasks = [];
        foreach (WatchOutput output in profile.Outputs)
        {
            string path = output.Path.For(run, FileNamePart);
            bool hasOwnFile = output.Path.ChangesWithTime && !output.Append;
            path = hasOwnFile ? Free(path, isTaken) : path;
            tasks.Add(new OutputTask
            {
                Path = path,
                Format = output.Format,
                Template = output.Template,
                Title = output.Title?.For(run) ?? profile.Name,
                GroupBy = output.GroupBy,
                SortBy = output.SortBy,
                Append = output.Append,
                EarlierRuns = hasOwnFile || output.Append ? [] : replaced(path),
            });
        }

        if (profile.Mail is WatchMail mail)
        {
            string papers = run.Count == 1 ? "1 paper" : "{count} papers";
            tasks.Add(new OutputTask
            {
                To = mail.To,
                From = mail.From,
                Subject = (mail.Subject ?? DatedText.Parse($"{{name}}, {papers}, {{date}}")).For(run),
                Title = profile.Name,
            });
        }

        return tasks;
    }

    /// <summary>The path, with a number where another run's file has it: no run replaces what another has written.</summary>
    private static string Free(string path, Predicate<string> isTaken)
    {
        string extension = DigestWriters.ByPath(path)?.Extensions.FirstOrDefault(known => path.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? Path.GetExtension(path);
        string start = path[..^extension.Length];
        string free = path;
        for (int number = 2; isTaken(free); number++)
        {
            free = $"{start}-{number}{path[start.Length..]}";
        }

        return free;
    }

    /// <summary>What is filled into a path, fit for any file system; slashes of a date make folders.</summary>
    private static string FileNamePart(string text) =>
        string.Concat(text.Select(character => character is '<' or '>' or ':' or '"' or '\\' or '|' or '?' or '*' || char.IsControl(character) ? '-' : character));
}
