using System.Diagnostics;
using System.Text;

namespace PaperTools.Tests.LibraryDriver;

/// <summary>A process that adds papers, and the whole lines that it printed.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _began = new();
    private readonly Task<string> _errors;

    public Child(string path, string name, int count)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }

        foreach (string argument in (string[])["add", path, name, count.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _reading = Task.Run(Read);
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it complained of.</summary>
    public string Errors => _errors.GetAwaiter().GetResult();

    /// <summary>The lines printed to their end; the last one may have been cut off by the kill.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            _reading.GetAwaiter().GetResult();
            string text = _output.ToString();
            return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>Waits until it has printed something, or has ended.</summary>
    public void WaitForResult() => Task.WhenAny(_began.Task, _reading).Wait(TimeSpan.FromSeconds(30));

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for its own end.</summary>
    /// <returns>Its exit code.</returns>
    public int Wait()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    private void Read()
    {
        char[] buffer = new char[4096];
        while (_process.StandardOutput.Read(buffer) is > 0 and int length)
        {
            _output.Append(buffer, 0, length);
            _began.TrySetResult();
        }
    }

    public void Dispose() => _process.Dispose();
}
