using System.Management.Automation;
using System.Text;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Commands;

/// <summary>Writes papers to a file in the form that the next tool or reader wants.</summary>
/// <remarks>
/// <para>
/// The file's extension tells the format unless -Format or -Template does. The file is written beside its target and renamed
/// into place, so that it appears whole or not at all; a file that exists is replaced unless -NoClobber or -Append is given.
/// A process that is killed can leave what it had written beside the target (.week.bib.*.tmp); the next export to the
/// same target removes it when it is a day old.
/// </para>
/// <para>
/// What a format cannot hold is left out, never mangled; -Verbose names it once for each kind.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds | Export-PaperDigest week.html -Title 'This week'</code>
/// <para>Writes a page with search, facets and pictures, in one file.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Find-Paper quantization | Export-PaperDigest refs.bib -PassThru</code>
/// <para>Writes a bibliography of what a search found, and passes the papers on.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Export-PaperDigest week.md -GroupBy Topic -WhatIf</code>
/// <para>Says what would be written.</para>
/// </example>
/// <seealso>ConvertTo-PaperDigest</seealso>
/// <seealso>Get-Paper</seealso>
[Cmdlet(VerbsData.Export, "PaperDigest", SupportsShouldProcess = true, DefaultParameterSetName = FormatSet)]
[OutputType(typeof(Paper))]
public sealed class ExportPaperDigestCommand : WritingCommand
{
    private DigestTarget? _target;
    private PaperProgress _progress = null!;
    private long _count;

    /// <summary>The file to write, taken literally; its extension tells the format unless <see cref="Format"/> does. With <see cref="Split"/>, a folder.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The format to write.</summary>
    [Parameter(ParameterSetName = FormatSet)]
    [ArgumentCompleter(typeof(WriteFormatCompleter))]
    public string? Format { get; set; }

    /// <summary>A Liquid template to write by: a file, or the name of one that comes with the module.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TemplateSet)]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string Template { get; set; } = "";

    /// <summary>Writes a Markdown note for each paper, into the folder that <see cref="Path"/> names.</summary>
    [Parameter(ParameterSetName = FormatSet)]
    public SwitchParameter Split { get; set; }

    /// <summary>Adds the papers that are not there yet to a file of the same format.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>The encoding of the file; without it, that of a file appended to where its byte order mark tells, and else UTF-8 without a mark. A character that it lacks is an error.</summary>
    [Parameter]
    [EncodingArgument]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>Passes the papers on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Replaces a file that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace a file that exists.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    private TargetOptions TargetOptions =>
        new() { Encoding = Encoding, Append = Append, Split = Split, KeepExisting = NoClobber, ReplaceReadOnly = Force };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (ChooseFormat() is not WriterFormat format || new PathResolver(this).Target(Path) is not string target)
        {
            return;
        }

        ErrorRecord? error = Split ? OutputPath.CheckFolder(target) : OutputPath.CheckFile(target, NoClobber && !Append, Force);
        if (error is not null)
        {
            WriteError(error);
        }
        else if (ShouldProcess(target, $"Write papers as {format.Name}"))
        {
            _progress = new PaperProgress(this, 0x9A9F, $"Writing {target}");
            Guard(target, () => _target = DigestTarget.Open(target, format, WriteOptions(), TargetOptions));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_target is DigestTarget target)
        {
            Guard(target.Path, () => target.Write(InputObject));
            _progress.Report(++_count);
        }

        if (PassThru)
        {
            WriteObject(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_target is DigestTarget target)
        {
            Guard(target.Path, target.Commit);
            _progress.Complete();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _target?.Dispose();
        }

        base.Dispose(disposing);
    }

    private WriterFormat? ChooseFormat()
    {
        if (ParameterSetName == TemplateSet)
        {
            return FormatByTemplate(Template);
        }

        WriterFormat? format = Format is not null ? FormatByName(Format) : Split ? FormatByName("Markdown") : DigestWriters.ByPath(Path);
        if (format is null)
        {
            WriteError(PaperErrors.UnknownOutputFormat(Path, DigestWriters.All.Select(known => known.Name)));
        }
        else if (Split && format.Name != "Markdown")
        {
            WriteError(PaperErrors.SplitNeedsMarkdown(format.Name));
            return null;
        }

        return format;
    }

    /// <summary>What goes wrong with the file is one error; the file is given up, and the papers go on through the pipeline.</summary>
    private void Guard(string target, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DigestException)
        {
            _target?.Dispose();
            _target = null;
            WriteError(PaperErrors.FromWriting(exception, target));
        }
    }
}
