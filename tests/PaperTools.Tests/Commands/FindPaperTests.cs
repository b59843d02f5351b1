using System.Diagnostics;
using System.Management.Automation;

namespace PaperTools.Tests.Commands;

public class FindPaperTests
{
    [Theory]
    [InlineData("Find-Paper 'quant OR' -Path '{0}'", "InvalidQuery,PaperTools.Commands.FindPaperCommand")]
    [InlineData("Find-Paper -Path '{0}'", "NothingToFind,PaperTools.Commands.FindPaperCommand")]
    public void AMistakeIsOneTerminatingError(string script, string id)
    {
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors(string.Format(script, Repository.Seeds)));
        ErrorRecord error = Assert.Single(engine.Errors);
        Assert.Equal(id, error.FullyQualifiedErrorId);
    }

    [Fact]
    public void TheMessageOfAMistakeHasTheQueryAndACaret()
    {
        using var engine = new PowerShellEngine();

        string message = engine.Run("try { Find-Paper 'quant OR' -Path nowhere } catch { $_.Exception.Message }").Single().ToString();

        Assert.Equal("The query is not understood at character 9: expected a word after OR.\n  quant OR\n          ^", message);
    }

    [Theory]
    [InlineData("'quantization -survey' -First 3")]
    [InlineData("'title:translation' -Explain")]
    [InlineData("-Like (Get-Paper '{0}' | Select-First) -First 3")]
    [InlineData("'translation' -Property Title, Authors -Match Any")]
    public void PapersAndPathGiveTheSame(string arguments)
    {
        using var engine = new PowerShellEngine();
        engine.Run("function Select-First { process { if (-not $script:taken) { $script:taken = $true; $_ } } }");
        arguments = string.Format(arguments, Repository.Seeds);

        string[] piped = [.. engine.Run($"$script:taken = $false; Get-Paper '{Repository.Seeds}' | Find-Paper {arguments} | ForEach-Object {{ \"$($_.Number) $($_.Score) $($_.Explanation)\" }}").Select(line => line.ToString())];
        string[] read = [.. engine.Run($"$script:taken = $false; Find-Paper {arguments} -Path '{Repository.Seeds}' | ForEach-Object {{ \"$($_.Number) $($_.Score) $($_.Explanation)\" }}").Select(line => line.ToString())];

        Assert.NotEmpty(piped);
        Assert.Equal(piped, read);
    }

    [Theory]
    [InlineData("$papers[0]", "@($papers[0])")]
    [InlineData("\"quantization of`nlarge models\"", "'quantization of', 'large models'")]
    [InlineData("'2024'", "2024")]
    public void OneInAListIsLikeOneAlone(string alone, string listed)
    {
        using var engine = new PowerShellEngine();
        string[] Search(string like) => [.. engine.Run($"$papers = Get-Paper '{Repository.Seeds}'; $papers | Find-Paper -Like ({like}) -First 5 | ForEach-Object Number").Select(number => number.ToString())];

        Assert.Equal(Search(alone), Search(listed));
    }

    [Theory]
    [InlineData("$papers")]
    [InlineData("$papers[0], 'text'")]
    [InlineData("@()")]
    [InlineData("$null")]
    public void LikeTakesOnePaperOrOneText(string like)
    {
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors($"$papers = Get-Paper '{Repository.Seeds}'; $papers | Find-Paper -Like ({like})"));
        Assert.Contains("Give one paper or one text", Assert.Single(engine.Errors).Exception.Message);
    }

    [Theory]
    [InlineData("Get-Paper '{0}' | Find-Paper 'autor:smith'")]
    [InlineData("Find-Paper 'autor:smith' -Path '{0}'")]
    [InlineData("Find-Paper 'autor:smith' -Duplicates -Path '{0}'")]
    public void AMisspeltFieldIsAWarning(string script)
    {
        using var engine = new PowerShellEngine();

        engine.Run(string.Format(script, Repository.Seeds));

        Assert.Equal(["'autor:' is not a field and was searched as text. Did you mean 'author:'?"], engine.Warnings);
    }

    [Fact]
    public void ValuesOfThePapersAtHandComplete()
    {
        using var engine = new PowerShellEngine();
        string typed = $"Find-Paper -Path ''{Repository.Seeds}'' title:Opt";

        Assert.Contains("OptMATH", engine.Run($"(TabExpansion2 '{typed}' {typed.Replace("''", "'").Length}).CompletionMatches.CompletionText").Select(text => text.ToString()).FirstOrDefault() ?? "");
    }

    [Fact]
    public void ALongSearchStopsSoon()
    {
        using var engine = new PowerShellEngine();
        string script = $"$papers = Get-Paper '{Repository.Seeds}'; $query = foreach ($i in 1..300) {{ \"/[a-z]+$i/\" }}; 1..100 | ForEach-Object {{ $papers }} | Find-Paper ($query -join ' OR ')";
        long start = Stopwatch.GetTimestamp();

        Assert.InRange(engine.RunAndStop(script, () => Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(2)), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void TheViewUnderlinesWhatWasFound()
    {
        using var engine = new PowerShellEngine();

        string title = engine.Run($"Find-Paper 'title:OptMATH' -Path '{Repository.Seeds}' -First 1 | ForEach-Object {{ [PaperTools.Commands.HighlightView]::Title($_) }}").Single().ToString();

        Assert.StartsWith("\e[4mOptMATH\e[24m: A Scalable", title);
    }
}
