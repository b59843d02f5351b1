using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Shows how far a file is read.</summary>
internal sealed class ReadingProgress(Cmdlet command, string source)
{
    private readonly ProgressBar _bar = new(command, 0x9A9E, "Reading papers");

    /// <summary>Takes the bytes read and the size of the file; both 0 or more, the size 0 where it is not known.</summary>
    public void Report(long read, long size)
    {
        if (size > 0 && read >= size)
        {
            _bar.Complete();
        }
        else if (_bar.IsDue)
        {
            _bar.Show(source, size > 0 ? (int)(read * 100 / size) : -1);
        }
    }
}
