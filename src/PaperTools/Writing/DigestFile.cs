using System.Text;

namespace PaperTools.Writing;

/// <summary>A digest being written to a file: writer, encoding and the file that appears whole or not at all.</summary>
public sealed class DigestFile : IDisposable
{
    private readonly AtomicFile _file;
    private readonly Stream _output;
    private readonly IDigestWriter _writer;

    /// <summary>Begins to write.</summary>
    /// <param name="path">The target; its folder exists.</param>
    /// <param name="format">The format to write.</param>
    /// <param name="options">The writer's options.</param>
    /// <param name="encoding">The encoding of the file; its preamble, if it has one, is written.</param>
    /// <exception cref="IOException">The target's folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The target's folder may not be written to.</exception>
    public DigestFile(string path, WriterFormat format, WriteOptions options, Encoding encoding)
    {
        _file = new AtomicFile(path);
        _file.Stream.Write(encoding.Preamble);
        bool isUtf8 = encoding.CodePage == Encoding.UTF8.CodePage;
        _output = isUtf8 ? _file.Stream : Encoding.CreateTranscodingStream(_file.Stream, encoding, Encoding.UTF8, leaveOpen: true);
        _writer = format.Open(_output, options);
    }

    /// <summary>The target.</summary>
    public string Path => _file.Path;

    /// <summary>Writes a paper.</summary>
    public void Write(Paper paper) => _writer.Write(paper);

    /// <summary>Ends the digest and puts the file in its place.</summary>
    /// <param name="replaceReadOnly">Whether a target that is read-only is replaced, too.</param>
    public void Commit(bool replaceReadOnly)
    {
        _writer.Complete();
        if (!ReferenceEquals(_output, _file.Stream))
        {
            _output.Dispose();
        }

        if (replaceReadOnly && File.Exists(Path))
        {
            File.SetAttributes(Path, File.GetAttributes(Path) & ~FileAttributes.ReadOnly);
        }

        _file.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
