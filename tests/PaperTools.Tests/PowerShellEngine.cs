using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PaperTools.Tests;

/// <summary>A real PowerShell engine with the module imported from the repository. One for each test: state is never shared.</summary>
public sealed class PowerShellEngine : IDisposable
{
    private readonly Runspace _runspace;

    public PowerShellEngine(bool importModule = true)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        if (importModule)
        {
            _ = Run($"Import-Module '{Repository.Manifest}'");
        }
    }

    /// <summary>The errors that the last script wrote.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; private set; } = [];

    /// <summary>The warnings that the last script wrote.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>The verbose messages that the last script wrote.</summary>
    public IReadOnlyList<string> Verbose { get; private set; } = [];

    /// <summary>Makes a folder the current location; the engine alone has no Set-Location.</summary>
    public void SetLocation(string folder) => _runspace.SessionStateProxy.Path.SetLocation(folder);

    /// <summary>Runs a script; it must write no error.</summary>
    public IReadOnlyList<PSObject> Run(string script, params object?[] input)
    {
        IReadOnlyList<PSObject> output = RunWithErrors(script, input);
        Assert.Empty(Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        return output;
    }

    /// <summary>Runs a script and keeps its errors in <see cref="Errors"/>; a terminating one is the last.</summary>
    public IReadOnlyList<PSObject> RunWithErrors(string script, params object?[] input)
    {
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        List<ErrorRecord> errors = [];
        IReadOnlyList<PSObject> output = [];
        try
        {
            output = shell.Invoke(input);
        }
        catch (RuntimeException exception)
        {
            errors.Add(exception.ErrorRecord);
        }

        Errors = [.. shell.Streams.Error, .. errors];
        Warnings = [.. shell.Streams.Warning.Select(record => record.Message)];
        Verbose = [.. shell.Streams.Verbose.Select(record => record.Message)];
        return output;
    }

    /// <summary>Begins a script, stops it as Ctrl+C does once a condition holds, and tells how long it then took to end.</summary>
    public TimeSpan RunAndStop(string script, Func<bool> when)
    {
        using var shell = PowerShell.Create(_runspace);
        IAsyncResult running = shell.AddScript(script).BeginInvoke();
        Assert.True(SpinWait.SpinUntil(() => when() || running.IsCompleted, TimeSpan.FromMinutes(1)));
        Assert.False(running.IsCompleted, "The script ended before it was stopped.");
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        shell.Stop();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }

    public void Dispose() => _runspace.Dispose();
}
