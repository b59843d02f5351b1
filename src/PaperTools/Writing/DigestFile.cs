using System.Text;

namespace PaperTools.Writing;

/// <summary>A digest being written to a file that appears whole or not at all.</summary>
internal sealed class DigestFile : DigestTarget
{
    /// <summary>Nobody writes a file for so long: what is older was left behind.</summary>
    private static readonly TimeSpan s_abandoned = TimeSpan.FromDays(1);

    private readonly TargetOptions _target;
    private readonly AtomicFile _file;
    private readonly Stream _output;
    private readonly IDigestWriter _writer;
    private readonly PaperIdentities? _known;

    public DigestFile(string path, WriterFormat format, WriteOptions write, TargetOptions target)
    {
        _target = target;
        ExistingDigest? existing = target.Append ? ExistingDigest.Open(path, format) : null;
        _known = existing?.Identities ?? (target.Append ? new PaperIdentities() : null);
        AtomicFile.RemoveAbandoned(path, s_abandoned);
        _file = new AtomicFile(path);
        try
        {
            Encoding encoding = target.Encoding ?? existing?.MarkedEncoding ?? DefaultEncoding;
            _file.Stream.Write(encoding.Preamble);
            bool isUtf8 = encoding.CodePage == Encoding.UTF8.CodePage;
            _output = isUtf8 ? _file.Stream : Encoding.CreateTranscodingStream(_file.Stream, LosslessEncoding.Of(encoding), Encoding.UTF8, leaveOpen: true);
            Stream output = existing is not null && format.IsConcatenable ? existing.CopyText(_output) : _output;
            WriteOptions options = write with { EncodingName = encoding.WebName };
            options = existing is null ? options : options with { TakenKeys = existing.Keys, HasLastingKey = existing.IsCopied };
            IDigestWriter writer = format.Open(output, options);
            if (existing is not null && !format.IsConcatenable)
            {
                // What is there stays, and stays first; order, groups and number are asked of what is added.
                existing.CopyPapers(writer);
            }

            _writer = ArrangingWriter.Around(writer, options);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override string Path => _file.Path;

    public override void Write(Paper paper)
    {
        if (_known?.Add(paper) != false)
        {
            _writer.Write(paper);
        }
    }

    public override void Commit()
    {
        _writer.Complete();
        if (!ReferenceEquals(_output, _file.Stream))
        {
            _output.Dispose();
        }

        if (_target.ReplaceReadOnly)
        {
            AtomicFile.AllowReplacing(Path);
        }

        _file.Commit();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer.Dispose();
            _file.Dispose();
        }
    }
}
