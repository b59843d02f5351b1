namespace PaperTools.Tests.Commands;

public class GetPaperTests
{
    [Fact]
    public void ReadsAFolder()
    {
        using var engine = new PowerShellEngine();

        Assert.Equal(75, engine.Run($"Get-Paper '{Repository.Seeds}'").Count);
    }
}
