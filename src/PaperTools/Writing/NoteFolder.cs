using System.Text;

namespace PaperTools.Writing;

/// <summary>A folder of notes, one Markdown file a paper. Each note appears whole or not at all.</summary>
internal sealed class NoteFolder : DigestTarget
{
    private readonly WriteOptions _write;
    private readonly TargetOptions _target;
    private readonly NoteNames _names = new();
    private readonly IDigestWriter _arranged;

    public NoteFolder(string path, WriteOptions write, TargetOptions target)
    {
        Path = path;
        _write = write with { TakenKeys = [] };
        _target = target;
        Directory.CreateDirectory(path);
        _arranged = ArrangingWriter.Around(new NoteWriter(this), write);
    }

    public override string Path { get; }

    public override void Write(Paper paper) => _arranged.Write(paper);

    public override void Commit() => _arranged.Complete();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _arranged.Dispose();
        }
    }

    private sealed class NoteWriter(NoteFolder folder) : IDigestWriter
    {
        private readonly CitationKeys _keys = new(folder._write);

        public void Write(Paper paper)
        {
            string path = System.IO.Path.Combine(folder.Path, folder._names.Next(paper) + ".md");
            string key = _keys.Next(paper);
            if (File.Exists(path) && (folder._target.KeepExisting || folder._target.Append))
            {
                folder._write.OnOmission?.Invoke($"The note '{path}' exists already; it stays as it is.");
                return;
            }

            using var file = new AtomicFile(path);
            Encoding encoding = folder._target.Encoding ?? DefaultEncoding;
            file.Stream.Write(encoding.Preamble);
            using (var text = new StreamWriter(file.Stream, LosslessEncoding.Of(encoding), leaveOpen: true) { NewLine = "\n" })
            {
                MarkdownNote.Write(text, paper, key);
            }

            file.Commit();
        }

        public void Complete()
        {
            // Every note is complete when it is written.
        }

        public void Dispose()
        {
            // Nothing is held between notes.
        }
    }
}
