using System.Management.Automation;
using PaperTools.Reading;
using PaperTools.Writing;
using PaperTools.Writing.Templates;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that write papers.</summary>
public abstract class WritingCommand : PaperCommand
{
    private protected const string FormatSet = "Format";
    private protected const string TemplateSet = "Template";

    /// <summary>The papers to write.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Paper")]
    public Paper InputObject { get; set; } = null!;

    /// <summary>The title of the digest; without it, the title of the digest that the papers came from.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The order of the papers: names from A to Z, dates from the newest, scores and votes from the highest.</summary>
    [Parameter]
    public PaperOrder? SortBy { get; set; }

    /// <summary>What papers are put together by, under headings where the format has them.</summary>
    [Parameter]
    public PaperGrouping? GroupBy { get; set; }

    /// <summary>The number of papers to write at most, counted after sorting.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>What citation keys are made of: text and fields such as {author}{year}{word}.</summary>
    [Parameter]
    public CitationKeyPattern? KeyPattern { get; set; }

    /// <summary>The options of the writers.</summary>
    private protected WriteOptions WriteOptions() => new()
    {
        Title = Title,
        KeyPattern = KeyPattern,
        SortBy = SortBy,
        GroupBy = GroupBy,
        First = First,
        OnOmission = WriteVerbose,
    };

    /// <summary>The format of a name, or the error that ends the pipeline.</summary>
    private protected WriterFormat FormatByName(string name)
    {
        WriterFormat? format = DigestWriters.ByName(name);
        if (format is null)
        {
            ThrowTerminatingError(PaperErrors.UnknownFormat(name, DigestWriters.All.Select(known => known.Name)));
        }

        return format!;
    }

    /// <summary>The format that a template makes: a file, or one of those that come with the module. Null after an error.</summary>
    private protected WriterFormat? FormatByTemplate(string template)
    {
        string? path = new PathResolver(this).Target(template);
        path = File.Exists(path) ? path : TemplateFormat.PathOfShipped(template);
        try
        {
            if (path is not null)
            {
                return TemplateFormat.Load(path, diagnostic => Report(diagnostic));
            }

            WriteError(PaperErrors.TemplateNotFound(template, TemplateFormat.Shipped));
        }
        catch (Exception exception) when (exception is DigestException or IOException or UnauthorizedAccessException)
        {
            WriteError(PaperErrors.FromReading(exception, path)!);
        }

        return null;
    }
}
