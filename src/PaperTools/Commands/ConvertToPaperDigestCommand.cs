using System.Management.Automation;
using System.Text;
using PaperTools.Writing;

namespace PaperTools.Commands;

/// <summary>Turns papers into the text of a digest.</summary>
[Cmdlet(VerbsData.ConvertTo, "PaperDigest")]
[OutputType(typeof(string))]
public sealed class ConvertToPaperDigestCommand : WritingCommand
{
    private readonly MemoryStream _output = new();
    private IDigestWriter _writer = null!;

    /// <summary>The format to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(WriteFormatCompleter))]
    public string Format { get; set; } = "";

    /// <inheritdoc/>
    protected override void BeginProcessing() => _writer = FormatByName(Format).Open(_output, WriteOptions("utf-8"));

    /// <inheritdoc/>
    protected override void ProcessRecord() => _writer.Write(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _writer.Complete();
        WriteObject(Encoding.UTF8.GetString(_output.GetBuffer().AsSpan(0, (int)_output.Length)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer?.Dispose();
            _output.Dispose();
        }

        base.Dispose(disposing);
    }
}
