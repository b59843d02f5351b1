using System.Text;

namespace PaperTools.Writing;

/// <summary>What the writers of text formats share: UTF-8, lines that end with LF on every system, and a buffer.</summary>
internal abstract class TextDigestWriter : IDigestWriter
{
    private const int BufferSize = 64 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private protected TextDigestWriter(Stream output)
    {
        Text = new StreamWriter(output, s_utf8, BufferSize, leaveOpen: true) { NewLine = "\n" };
    }

    private protected StreamWriter Text { get; }

    public abstract void Write(Paper paper);

    public virtual void BeginGroup(string heading)
    {
    }

    public virtual void Complete() => Flush();

    /// <summary>Hands on all that was written so far.</summary>
    public void Flush() => Text.Flush();

    public void Dispose()
    {
        // A StreamWriter flushes when it is disposed: what was given up must not be written, and it holds nothing else.
    }
}
