using System.Management.Automation;
using PaperTools.Writing;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that write papers.</summary>
public abstract class WritingCommand : PaperCommand
{
    /// <summary>The papers to write.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public Paper InputObject { get; set; } = null!;

    /// <summary>The title of the digest; without it, the title of the digest that the papers came from.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The options of the writers.</summary>
    private protected WriteOptions WriteOptions(string encodingName) =>
        new() { Title = Title, EncodingName = encodingName, OnOmission = WriteVerbose };

    /// <summary>The format of a name, or the error that ends the pipeline.</summary>
    private protected static WriterFormat FormatByName(string name) =>
        DigestWriters.ByName(name)
        ?? throw new PSArgumentException($"There is no format '{name}'. Use one of {string.Join(", ", DigestWriters.All.Select(format => format.Name))}.", nameof(name));
}
