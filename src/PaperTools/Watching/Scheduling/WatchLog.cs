using System.Text;

namespace PaperTools.Watching;

/// <summary>
/// The log of runs: a line of <c>key=value</c> pairs for each run and each of its sources. A file that has grown over its size
/// becomes <c>watch.log.1</c>, that one <c>watch.log.2</c>, and so on; the oldest goes.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="largestFile">The bytes after which a file is put away.</param>
internal sealed class WatchLog(string path, long largestFile = WatchLog.LargestFile)
{
    /// <summary>The bytes of a file: a mebibyte, which is thousands of runs.</summary>
    public const long LargestFile = 1024 * 1024;

    /// <summary>The files that were put away, and are kept.</summary>
    public const int OldFiles = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The log that is written to where nobody names another.</summary>
    public static string UsualPath { get; } = Path.Combine(StateFolder.Path, "watch.log");

    /// <summary>Adds lines, all at once: those of two runs do not mix.</summary>
    /// <exception cref="IOException">The log cannot be written.</exception>
    public void Append(IEnumerable<LogLine> lines)
    {
        try
        {
            Write([.. lines]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The log '{path}' cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>The lines, the newest first.</summary>
    public IEnumerable<LogLine> NewestFirst() =>
        Enumerable.Range(0, OldFiles + 1).Select(Name).Where(File.Exists).SelectMany(Lines).Select(LogLine.Parse).OfType<LogLine>();

    private void Write(LogLine[] lines)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
        using FileLock held = FileLock.TryTake(path + ".lock", s_patience) ?? throw new IOException("another program holds it.");
        if (File.Exists(path) && new FileInfo(path).Length is var length and > 0 && length + text.Length > largestFile)
        {
            PutAway();
        }

        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(text);
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).AsEnumerable().Reverse();
    }

    private string Name(int age) => age == 0 ? path : $"{path}.{age}";

    private void PutAway()
    {
        for (int age = OldFiles - 1; age >= 0; age--)
        {
            if (File.Exists(Name(age)))
            {
                File.Move(Name(age), Name(age + 1), overwrite: true);
            }
        }
    }
}
