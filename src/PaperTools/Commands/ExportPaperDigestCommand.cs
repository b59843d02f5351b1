using System.Management.Automation;
using System.Text;
using PaperTools.Writing;

namespace PaperTools.Commands;

/// <summary>Writes papers to a file in the form that the next tool or reader wants.</summary>
[Cmdlet(VerbsData.Export, "PaperDigest", SupportsShouldProcess = true)]
[OutputType(typeof(Paper))]
public sealed class ExportPaperDigestCommand : WritingCommand
{
    private DigestFile? _file;

    /// <summary>The file to write, taken literally; its extension tells the format unless <see cref="Format"/> does.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The format to write.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WriteFormatCompleter))]
    public string? Format { get; set; }

    /// <summary>The encoding of the file; UTF-8 without a byte order mark unless told otherwise.</summary>
    [Parameter]
    [EncodingArgument]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding Encoding { get; set; } = KnownEncodings.All[0].Encoding;

    /// <summary>Passes the papers on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Replaces a file that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace a file that exists.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        WriterFormat? format = Format is null ? DigestWriters.ByPath(Path) : FormatByName(Format);
        if (format is null)
        {
            WriteError(PaperErrors.UnknownOutputFormat(Path, DigestWriters.All.Select(known => known.Name)));
            return;
        }

        if (new PathResolver(this).Target(Path) is not string target || !IsAllowed(target))
        {
            return;
        }

        if (ShouldProcess(target, $"Write papers as {format.Name}"))
        {
            Guard(target, () => _file = new DigestFile(target, format, WriteOptions(Encoding.WebName), Encoding));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_file is DigestFile file)
        {
            Guard(file.Path, () => file.Write(InputObject));
        }

        if (PassThru)
        {
            WriteObject(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_file is DigestFile file)
        {
            Guard(file.Path, () => file.Commit(Force));
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file?.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsAllowed(string target)
    {
        ErrorRecord? error = null;
        if (Directory.Exists(target))
        {
            error = PaperErrors.TargetIsFolder(target);
        }
        else if (!Directory.Exists(System.IO.Path.GetDirectoryName(target)))
        {
            error = PaperErrors.FolderNotFound(target);
        }
        else if (File.Exists(target) && NoClobber)
        {
            error = PaperErrors.TargetExists(target);
        }
        else if (File.Exists(target) && !Force && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            error = PaperErrors.TargetReadOnly(target);
        }

        if (error is not null)
        {
            WriteError(error);
        }

        return error is null;
    }

    /// <summary>What goes wrong with the file is one error; the file is given up, and the papers go on through the pipeline.</summary>
    private void Guard(string target, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _file?.Dispose();
            _file = null;
            WriteError(PaperErrors.TargetNotWritable(target, exception));
        }
    }
}
