using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

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
        var host = new ConsoleProgramHost();
        using Runspace runspace = RunspaceFactory.CreateRunspace(host, InitialState());
        runspace.Open();

        using var shell = PowerShell.Create(runspace);
        bool isInterrupted = false;
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            isInterrupted = true;
            shell.BeginStop(null, null);
        };

        try
        {
            if (!ImportModule(runspace))
            {
                return Failed;
            }

            shell.AddScript(script, useLocalScope: false);
            shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
            shell.AddCommand("Out-Default");
            shell.Invoke(takesInput && Console.IsInputRedirected ? StandardInput() : Array.Empty<string>());
        }
        catch (PipelineStoppedException)
        {
            isInterrupted = true;
        }
        catch (RuntimeException exception)
        {
            Show(runspace, exception.ErrorRecord);
            return host.ExitCode ?? Failed;
        }

        return isInterrupted ? Interrupted : host.ExitCode ?? (host.HasWrittenErrors ? Failed : 0);
    }

    private static InitialSessionState InitialState()
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        return state;
    }

    private static bool ImportModule(Runspace runspace)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Import-Module").AddParameter("Name", Path.Combine(AppContext.BaseDirectory, "PaperTools", "PaperTools.psd1"));
        shell.Invoke();
        foreach (ErrorRecord error in shell.Streams.Error)
        {
            Show(runspace, error);
        }

        return !shell.HadErrors;
    }

    /// <summary>An error that ended the script looks like any other.</summary>
    private static void Show(Runspace runspace, ErrorRecord error)
    {
        using var shell = PowerShell.Create(runspace);
        var shown = new PSObject(error);
        shown.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        shell.AddCommand("Out-Default").AddParameter("InputObject", shown).Invoke();
    }

    private static IEnumerable<string> StandardInput()
    {
        while (Console.In.ReadLine() is string line)
        {
            yield return line;
        }
    }
}
