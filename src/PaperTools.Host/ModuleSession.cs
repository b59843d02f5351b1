using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace PaperTools.Host;

/// <summary>An engine with the module loaded, which Ctrl+C and a polite kill stop.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;
    private PowerShell? _running;

    public ModuleSession()
    {
        _runspace = RunspaceFactory.CreateRunspace(Host, InitialState());
        _runspace.Open();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            IsInterrupted = true;
            _running?.BeginStop(null, null);
        };
        IsReady = ImportModule();
    }

    public ConsoleProgramHost Host { get; } = new();

    /// <summary>Whether the module could be imported; the error is shown where it could not.</summary>
    public bool IsReady { get; }

    /// <summary>Whether Ctrl+C was pressed.</summary>
    public bool IsInterrupted { get; private set; }

    /// <summary>Makes a pipeline in the session; it is stopped with the session.</summary>
    public PowerShell CreatePipeline()
    {
        _running = PowerShell.Create(_runspace);
        return _running;
    }

    /// <summary>Shows an object as a console would.</summary>
    public void Show(PSObject shown)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddCommand("Out-Default").AddParameter("InputObject", shown).Invoke();
    }

    /// <summary>Shows an error on standard error. Only what comes from an error stream is formatted and written as one.</summary>
    public void Show(ErrorRecord error)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript("[CmdletBinding()] param($record) $PSCmdlet.WriteError($record)").AddParameter("record", error);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default").Invoke();
    }

    public void Dispose() => _runspace.Dispose();

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

    private bool ImportModule()
    {
        using PowerShell shell = CreatePipeline();
        shell.AddCommand("Import-Module").AddParameter("Name", Path.Combine(AppContext.BaseDirectory, "PaperTools", "PaperTools.psd1"));
        shell.Invoke();
        foreach (ErrorRecord error in shell.Streams.Error)
        {
            Show(error);
        }

        return !shell.HadErrors;
    }
}
