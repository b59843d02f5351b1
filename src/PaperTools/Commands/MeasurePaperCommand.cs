using System.Management.Automation;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Counts in how many papers each value of a property occurs: topics, models, years, ...</summary>
/// <example>
/// <code>Get-Paper ./seeds | Measure-Paper Topics</code>
/// <para>What the papers are about, the most frequent topic first.</para>
/// </example>
/// <example>
/// <code>Get-Paper ./seeds | Measure-Paper Models, Datasets -First 5</code>
/// <para>The five models and the five datasets that most papers name.</para>
/// </example>
/// <seealso>Get-Paper</seealso>
/// <seealso>Group-Paper</seealso>
[Cmdlet(VerbsDiagnostic.Measure, "Paper")]
[OutputType(typeof(PaperCount))]
public sealed class MeasurePaperCommand : PaperCommand
{
    private PaperCounter[] _counters = [];

    /// <summary>The properties whose values are counted.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(CountedPropertyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Property { get; set; } = ["Topics"];

    /// <summary>The papers to count.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Paper")]
    public Paper InputObject { get; set; } = null!;

    /// <summary>The number of values to give at most for each property.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _counters = Array.ConvertAll(Property, Counter);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (PaperCounter counter in _counters)
        {
            counter.Add(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach ((PaperCounter counter, string property) in _counters.Zip(Property))
        {
            foreach (PaperCount count in counter.Counts().Take(First ?? int.MaxValue))
            {
                WriteObject(count);
            }

            if (counter.Without > 0)
            {
                WriteVerbose($"{counter.Without} of {counter.Papers} papers have no value for {property}.");
            }
        }
    }

    private PaperCounter Counter(string name)
    {
        CountedProperty? property = CountedProperty.ByName(name);
        if (property is null)
        {
            ThrowTerminatingError(PaperErrors.UnknownProperty(name, CountedProperty.All.Select(known => known.Name)));
        }

        return new PaperCounter(property!);
    }
}
