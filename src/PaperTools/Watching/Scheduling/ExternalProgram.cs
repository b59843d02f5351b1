using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PaperTools.Watching;

/// <summary>How a program ended: its exit code, what it printed as bytes, and its errors as text.</summary>
internal sealed record ProgramResult(int ExitCode, byte[] Output, string Error)
{
    public string OutputText => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs a scheduler's own program.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs a program to its end; null where there is no such program, or where it does not end.</summary>
    public static ProgramResult? Run(string program, IEnumerable<string> arguments, byte[]? input = null)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Messages are compared, so that they must be in the language they are written in.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            Task<byte[]> output = ReadAsync(process.StandardOutput.BaseStream);
            Task<string> error = process.StandardError.ReadToEndAsync();
            Write(process, input);
            if (!process.WaitForExit(s_patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), PlainText.Line(error.GetAwaiter().GetResult().Trim()));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private static void Write(Process process, byte[]? input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code tells why.
        }
    }
}
