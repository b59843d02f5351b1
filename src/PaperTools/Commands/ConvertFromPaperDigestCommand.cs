using System.Management.Automation;
using System.Text;
using PaperTools.Reading;

namespace PaperTools.Commands;

/// <summary>Reads the papers of a digest's text from the pipeline, whole or line by line.</summary>
/// <remarks>
/// <para>
/// A string that holds line breaks is one whole digest. Strings without are taken for the lines of one digest, as
/// Get-Content gives them, and are read when the last has come.
/// </para>
/// </remarks>
/// <example>
/// <code>[IO.File]::ReadAllText("$PWD/seeds/000_9c4edc5b18ab5585.txt") | ConvertFrom-PaperDigest</code>
/// <para>Reads a digest that is one string.</para>
/// </example>
/// <example>
/// <code>[IO.File]::ReadLines("$PWD/seeds/000_9c4edc5b18ab5585.txt") | ConvertFrom-PaperDigest | Find-Paper quantization</code>
/// <para>Reads a digest that comes line by line, as from Get-Content or a program's output, and searches it.</para>
/// </example>
/// <seealso>Get-Paper</seealso>
/// <seealso>ConvertTo-PaperDigest</seealso>
[Cmdlet(VerbsData.ConvertFrom, "PaperDigest")]
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
