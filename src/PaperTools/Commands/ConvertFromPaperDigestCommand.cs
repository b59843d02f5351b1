using System.Management.Automation;
using System.Text;
using PaperTools.Reading;

namespace PaperTools.Commands;

/// <summary>Reads the papers of a digest's text from the pipeline, whole or line by line.</summary>
[Cmdlet(VerbsData.ConvertFrom, "PaperDigest", HelpUri = "https://papertools.example/help/ConvertFrom-PaperDigest")]
[OutputType(typeof(Paper))]
public sealed class ConvertFromPaperDigestCommand : ReadingCommand
{
    private readonly StringBuilder _lines = new();

    /// <summary>The text. A string with line breaks is a digest of its own; strings without are the lines of one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (InputObject?.BaseObject)
        {
            case null:
                _lines.Append('\n');
                break;
            case string text when text.AsSpan().TrimEnd("\r\n").ContainsAny('\n', '\r'):
                ReadText(text);
                break;
            case string line:
                _lines.Append(line).Append('\n');
                break;
            case object other:
                WriteError(PaperErrors.NotText(other));
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_lines.Length > 0)
        {
            ReadText(_lines.ToString());
        }
    }

    private void ReadText(string text) =>
        ReadEach(DigestReading.ReadText(text, ReadOptions("text from the pipeline")), path: null, WriteObject);
}
