using System.Text;

namespace PaperTools.Writing;

/// <summary>Where papers are written to: a file, or a folder of notes. What is not committed leaves no trace of its own.</summary>
public abstract class DigestTarget : IDisposable
{
    /// <summary>The file or folder.</summary>
    public abstract string Path { get; }

    /// <summary>Begins to write.</summary>
    /// <param name="path">The file, whose folder exists; for notes the folder, whose own folder exists.</param>
    /// <param name="format">The format to write.</param>
    /// <param name="write">The writer's options.</param>
    /// <param name="target">How the target is treated.</param>
    /// <exception cref="IOException">The target cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be written to.</exception>
    /// <exception cref="Reading.DigestException">Papers cannot be appended to what is there.</exception>
    public static DigestTarget Open(string path, WriterFormat format, WriteOptions write, TargetOptions target) =>
        target.Split ? new NoteFolder(path, write, target) : new DigestFile(path, format, write, target);

    /// <summary>Writes a paper.</summary>
    public abstract void Write(Paper paper);

    /// <summary>Ends the writing and puts everything in its place.</summary>
    public abstract void Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What text is written in where nobody says otherwise.</summary>
    private protected static Encoding DefaultEncoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gives up what is not committed.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>How a target is treated.</summary>
public sealed record TargetOptions
{
    /// <summary>
    /// The encoding; its preamble, if it has one, is written. Null is that of a file that is appended to, where its byte
    /// order mark tells, and else UTF-8 without a mark.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether papers are added to what is there; a paper that is there already is not written again.</summary>
    public bool Append { get; init; }

    /// <summary>Whether each paper gets a file of its own.</summary>
    public bool Split { get; init; }

    /// <summary>Whether notes that exist are kept as they are.</summary>
    public bool KeepExisting { get; init; }

    /// <summary>Whether a target that is read-only is replaced, too.</summary>
    public bool ReplaceReadOnly { get; init; }
}
