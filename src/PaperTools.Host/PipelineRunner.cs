using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PaperTools.Host;

/// <summary>Runs a script in an engine that has the module loaded.</summary>
internal static class PipelineRunner
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    /// <summary>Runs a script, its output formatted as a console would.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string script, bool takesInput)
    {
        using var session = new ModuleSession();
        if (!session.IsReady)
        {
            return Failed;
        }

        using PowerShell shell = session.CreatePipeline();
        try
        {
            shell.AddScript(script, useLocalScope: false);
            shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
            shell.AddCommand("Out-Default");
            shell.Invoke(takesInput && Console.IsInputRedirected ? StandardInput() : Array.Empty<string>());
        }
        catch (PipelineStoppedException)
        {
            return Interrupted;
        }
        catch (RuntimeException exception)
        {
            session.Show(exception.ErrorRecord);
            return session.Host.ExitCode ?? Failed;
        }

        return session.IsInterrupted ? Interrupted : session.Host.ExitCode ?? (session.Host.HasWrittenErrors ? Failed : 0);
    }

    private static IEnumerable<string> StandardInput()
    {
        while (Console.In.ReadLine() is string line)
        {
            yield return line;
        }
    }
}
