using System.Management.Automation;
using System.Text;
using System.Xml;
using PaperTools.Reading;

namespace PaperTools.Commands;

/// <summary>Reads the papers of a digest from the pipeline: text, bytes, a service's answer, rows of a table.</summary>
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
/// <example>
/// <code>[pscustomobject]@{ title = 'On Examples'; authors = 'Doe, Jane; Roe, Richard'; year = 2024 } | ConvertFrom-PaperDigest</code>
/// <para>Reads objects whose properties are named as a table's columns might be, as from Import-Csv.</para>
/// </example>
/// <seealso>Get-Paper</seealso>
/// <seealso>ConvertTo-PaperDigest</seealso>
[Cmdlet(VerbsData.ConvertFrom, "PaperDigest")]
[OutputType(typeof(Paper))]
public sealed class ConvertFromPaperDigestCommand : ReadingCommand
{
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _nodes = new();
    private readonly MemoryStream _bytes = new();
    private readonly PipelineJson _objects = new();

    /// <summary>
    /// The digest: text, of which a string with line breaks is a digest of its own and strings without are the lines of one;
    /// bytes; or objects, those that Invoke-RestMethod makes of JSON and feeds, and rows as Import-Csv gives them.
    /// </summary>
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
            case byte[] bytes:
                ReadBytes(bytes);
                break;
            case byte one:
                _bytes.WriteByte(one);
                break;
            case XmlDocument document:
                ReadText(document.OuterXml);
                break;
            case XmlNode node:
                _nodes.AppendLine(node.OuterXml);
                break;
            case FileSystemInfo file:
                WriteError(PaperErrors.FileNotText(file.FullName));
                break;
            case object when PipelineJson.IsRecord(InputObject):
                _objects.Add(InputObject);
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

        if (_nodes.Length > 0)
        {
            ReadText(_nodes.ToString());
        }

        if (_bytes.Length > 0)
        {
            ReadBytes(_bytes.ToArray());
        }

        if (!_objects.IsEmpty)
        {
            ReadBytes(_objects.ToBytes());
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
            _objects.Dispose();
        }

        base.Dispose(disposing);
    }

    private void ReadText(string text) =>
        ReadEach(DigestReading.ReadText(text, ReadOptions("text from the pipeline")), path: null, WriteObject);

    private void ReadBytes(byte[] bytes) =>
        ReadEach(DigestReading.ReadBytes(bytes, ReadOptions("bytes from the pipeline")), path: null, WriteObject);
}
