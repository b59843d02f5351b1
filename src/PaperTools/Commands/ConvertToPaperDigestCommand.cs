using System.Management.Automation;
using System.Text;
using PaperTools.Writing;

namespace PaperTools.Commands;

/// <summary>Turns papers into the text of a digest.</summary>
/// <remarks>
/// <para>
/// ConvertTo-PaperDigest writes what Export-PaperDigest would write to a file, as one string.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds | ConvertTo-PaperDigest -Format Json</code>
/// <para>Gives JSON by the contract that scripts rely on.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Find-Paper quantization -First 3 | ConvertTo-PaperDigest BibTeX</code>
/// <para>Gives the three best matches as BibTeX.</para>
/// </example>
/// <seealso>Export-PaperDigest</seealso>
/// <seealso>ConvertFrom-PaperDigest</seealso>
[Cmdlet(VerbsData.ConvertTo, "PaperDigest", DefaultParameterSetName = FormatSet)]
[OutputType(typeof(string))]
public sealed class ConvertToPaperDigestCommand : WritingCommand
{
    private readonly MemoryStream _output = new();
    private IDigestWriter? _writer;

    /// <summary>The format to write.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = FormatSet)]
    [ArgumentCompleter(typeof(WriteFormatCompleter))]
    public string Format { get; set; } = "";

    /// <summary>A Liquid template to write by: a file, or the name of one that comes with the module.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TemplateSet)]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string Template { get; set; } = "";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        WriterFormat? format = ParameterSetName == TemplateSet ? FormatByTemplate(Template) : FormatByName(Format);
        _writer = format?.Start(_output, WriteOptions());
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _writer?.Write(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_writer is not null)
        {
            _writer.Complete();
            WriteObject(Encoding.UTF8.GetString(_output.GetBuffer().AsSpan(0, (int)_output.Length)));
        }
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
