using System.Management.Automation;

namespace PaperTools.Tests.Commands;

public class MeasurePaperTests
{
    [Fact]
    public void CountsTheMostFrequentFirst()
    {
        using var engine = new PowerShellEngine();

        PSObject[] rows = [.. engine.Run($"Get-Paper '{Repository.Seeds}' | Measure-Paper Topics")];
        int[] counts = [.. rows.Select(row => (int)row.Properties["Count"].Value)];

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Contains(rows, row => row.Properties["Value"].Value is "quantization" && row.Properties["Property"].Value is "Topics");
        Assert.Equal(30, ((string)rows[0].Properties["Bar"].Value).Length);
        Assert.Equal(counts[0] / 75.0, rows[0].Properties["Share"].Value);
    }

    [Fact]
    public void SeveralPropertiesAndFirst()
    {
        using var engine = new PowerShellEngine();

        IEnumerable<string> rows = engine.Run($"Get-Paper '{Repository.Seeds}' | Measure-Paper Models, Languages -First 2").Select(row => $"{row.Properties["Property"].Value}");

        Assert.Equal(["Models", "Models", "Languages", "Languages"], rows);
    }

    [Fact]
    public void AnUnknownPropertyNamesTheKnownOnes()
    {
        using var engine = new PowerShellEngine();

        engine.RunWithErrors($"Get-Paper '{Repository.Seeds}' | Measure-Paper Colour");

        ErrorRecord error = Assert.Single(engine.Errors);
        Assert.Equal("UnknownProperty,PaperTools.Commands.MeasurePaperCommand", error.FullyQualifiedErrorId);
        Assert.Contains("Datasets", error.ToString());
    }

    [Fact]
    public void PropertiesComplete()
    {
        using var engine = new PowerShellEngine();

        Assert.Equal("Languages", engine.Run("(TabExpansion2 'Measure-Paper -Property La' 26).CompletionMatches[0].CompletionText").Single().ToString());
    }
}
