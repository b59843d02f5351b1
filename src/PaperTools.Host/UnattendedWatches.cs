using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace PaperTools.Host;

/// <summary>Runs watches as a scheduler does: the log takes what happened, the exit code says how it went.</summary>
internal static class UnattendedWatches
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    /// <summary>Writes the log and tells the outcome. What a run is, the module knows.</summary>
    private const string Finish = "param($profilePath, $log, $started, $results, $failures) $ErrorActionPreference = 'Stop'; [PaperTools.Commands.ScheduledRun]::Finish($profilePath, $log, $started, $results, $failures)";

    /// <summary>How grave an exit code is, from the gravest on.</summary>
    private static readonly int[] s_gravest = [Interrupted, 2, Failed, 3, 75, 0];

    /// <returns>The exit code of the process: the gravest of the profiles'.</returns>
    public static int Run(WatchArguments arguments)
    {
        using var session = new ModuleSession();
        if (!session.IsReady)
        {
            return Failed;
        }

        List<int> codes = [];
        foreach (string profile in arguments.Profiles)
        {
            codes.Add(RunProfile(session, Path.GetFullPath(profile), arguments));
            if (session.IsInterrupted)
            {
                return Interrupted;
            }
        }

        return codes.MinBy(code => Array.IndexOf(s_gravest, code));
    }

    private static int RunProfile(ModuleSession session, string profile, WatchArguments arguments)
    {
        DateTimeOffset started = DateTimeOffset.Now;
        List<ErrorRecord> failures = [];
        List<PSObject> results = [];
        using PowerShell shell = session.CreatePipeline();
        shell.AddCommand("Invoke-PaperWatch").AddParameter("LiteralPath", profile);
        AddOptions(shell, arguments);

        // In one stream with the results, an error keeps the name of its command, and is shown on standard error.
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            foreach (PSObject item in shell.Invoke())
            {
                bool isError = item.BaseObject is ErrorRecord;
                if (isError || !arguments.Quiet)
                {
                    session.Show(item);
                }

                if (isError)
                {
                    failures.Add((ErrorRecord)item.BaseObject);
                }
                else
                {
                    results.Add(item);
                }
            }
        }
        catch (PipelineStoppedException)
        {
            return Interrupted;
        }
        catch (ParameterBindingException exception)
        {
            failures.Add(exception.ErrorRecord);
            Console.Error.WriteLine($"papertools: --{exception.ParameterName.ToLowerInvariant()}: {(exception.InnerException ?? exception).Message}");
        }
        catch (RuntimeException exception)
        {
            failures.Add(exception.ErrorRecord);
            session.Show(exception.ErrorRecord);
        }

        return CodeOf(session, profile, arguments, started, results, failures);
    }

    private static void AddOptions(PowerShell shell, WatchArguments arguments)
    {
        foreach ((string name, string? value) in new[] { ("Library", arguments.Library), ("Since", arguments.Since) })
        {
            if (value is not null)
            {
                shell.AddParameter(name, value);
            }
        }

        if (arguments.WhatIf)
        {
            shell.AddParameter("WhatIf");
        }

        if (arguments.Quiet)
        {
            shell.AddParameter("WarningAction", ActionPreference.SilentlyContinue);
        }
    }

    private static int CodeOf(ModuleSession session, string profile, WatchArguments arguments, DateTimeOffset started, List<PSObject> results, List<ErrorRecord> failures)
    {
        using PowerShell shell = session.CreatePipeline();
        shell.AddScript(Finish, useLocalScope: true).AddParameter("profilePath", profile).AddParameter("log", arguments.WhatIf ? NullString.Value : arguments.Log ?? "")
            .AddParameter("started", started).AddParameter("results", results.ToArray()).AddParameter("failures", failures.ToArray());
        try
        {
            return (int)shell.Invoke().Single().BaseObject;
        }
        catch (RuntimeException exception)
        {
            // The run itself may have gone well, but nobody would find it in the log.
            session.Show(new ErrorRecord(exception.InnerException ?? exception, "LogNotWritable", ErrorCategory.WriteError, arguments.Log));
            return Failed;
        }
    }
}
