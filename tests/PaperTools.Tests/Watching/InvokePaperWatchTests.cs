using System.Management.Automation;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>Invoke-PaperWatch in a real engine.</summary>
public class InvokePaperWatchTests
{
    private const string Secret = "hunter2-wxyz";

    [Fact]
    public void RunsEveryProfileThatAPatternMeans()
    {
        using var folder = new WatchFolder("sources: [inbox]\noutputs: [today.bib]\n");
        folder.Add("a.bib", "One", "Two");
        File.WriteAllText(folder.PathOf("other.yaml"), "library: other.db\nsources: [inbox]\nquery: two\n");
        using var engine = new PowerShellEngine();
        engine.SetLocation(Path.GetDirectoryName(folder.Profile)!);

        IReadOnlyList<PSObject> statuses = engine.Run("Invoke-PaperWatch *.yaml");

        Assert.Equal([("daily", 2), ("other", 1)], statuses.Select(status => (status.Properties["Name"].Value, status.Properties["Selected"].Value)));
        Assert.True(File.Exists(folder.PathOf("today.bib")));
    }

    [Theory]
    [InlineData("'{0}' | Invoke-PaperWatch")]
    [InlineData("[pscustomobject]@{{ FullName = '{0}' }} | Invoke-PaperWatch")]
    [InlineData("Invoke-PaperWatch -LiteralPath '{0}'")]
    public void TakesProfilesInEveryWay(string script)
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        folder.Add("a.bib", "One");
        using var engine = new PowerShellEngine();

        PSObject status = Assert.Single(engine.Run(string.Format(null, script, folder.Profile)));

        Assert.Equal(1, status.Properties["Selected"].Value);
    }

    [Fact]
    public void WhatIfChangesNothing()
    {
        using var folder = new WatchFolder("sources: [inbox]\noutputs: [today.bib]\nmail: { to: a@example.org, from: b@example.org, smtpServer: 127.0.0.1, port: {port} }\n");
        folder.Add("a.bib", "One");
        using var engine = new PowerShellEngine();

        PSObject status = Assert.Single(engine.Run($"Invoke-PaperWatch '{folder.Profile}' -WhatIf"));

        Assert.Equal((true, 1), (status.Properties["IsDryRun"].Value, status.Properties["Selected"].Value));
        Assert.Equal(["daily.yaml"], folder.Files("."));
        Assert.Empty(folder.Mail.Commands);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-WhatIf")]
    public void WhatIsOddInAProfileIsAWarning(string arguments)
    {
        using var folder = new WatchFolder("sources: [inbox]\nquery: One OR titel:graph\noutputs: [{ path: a.txt, template: a.liquid }]\n");
        folder.Add("a.bib", "One");
        File.WriteAllText(folder.PathOf("a.liquid"), "{{ papers.size }} {{ titel }}");
        using var engine = new PowerShellEngine();

        Assert.Equal(1, Assert.Single(engine.Run($"Invoke-PaperWatch '{folder.Profile}' {arguments}")).Properties["Selected"].Value);

        Assert.Equal(2, engine.Warnings.Count);
        Assert.Contains("Did you mean 'title:'?", engine.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("did you mean 'title'?", engine.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void LibraryGoesBeforeThatOfTheProfile()
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        folder.Add("a.bib", "One");
        using var engine = new PowerShellEngine();

        engine.Run($"Invoke-PaperWatch '{folder.Profile}' -Library '{folder.PathOf("mine.db")}'");

        Assert.True(File.Exists(folder.PathOf("mine.db")));
        Assert.False(File.Exists(folder.PathOf("papers.db")));
    }

    [Theory]
    [InlineData("2027-01-01", 0)]
    [InlineData("([datetime]::new(2027, 1, 1))", 0)]
    [InlineData("2026", 1)]
    [InlineData("'36500 days'", 1)]
    [InlineData("([timespan]::FromDays(36500))", 1)]
    public void SinceIsADateOrATime(string since, int selected)
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        folder.Add("a.bib", "One");
        using var engine = new PowerShellEngine();

        Assert.Equal(selected, Assert.Single(engine.Run($"[cultureinfo]::CurrentCulture = 'ar-SA'; Invoke-PaperWatch '{folder.Profile}' -Since {since}")).Properties["Selected"].Value);
    }

    [Fact]
    public void EveryMistakeIsAnErrorWithItsPlace()
    {
        using var folder = new WatchFolder("sorces: [inbox]\nfirst: x\n");
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors($"Invoke-PaperWatch '{folder.Profile}'"));

        Assert.Equal(["UnknownProfileKey", "InvalidProfileValue"], engine.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal($"{folder.Profile}:2:1: 'sorces' is no key of a profile; did you mean 'sources'?", engine.Errors[0].Exception.Message);
        var target = (System.Collections.Hashtable)engine.Errors[1].TargetObject;
        Assert.Equal((3, $"first: x{Environment.NewLine}     |        ^"), (target["Line"], target["LineText"]));
    }

    [Theory]
    [InlineData("sources: [inbox]\noutputs: [inbox/x/today.bib]\n", "WatchFileNotWritten")]
    [InlineData("sources: [inbox]\nmail: { to: a@example.org, from: b@example.org, smtpServer: 127.0.0.1, port: {port}, useSsl: true }\n", "WatchMailNotSent")]
    [InlineData("sources: [inbox, nowhere.bib]\n", "PathNotFound")]
    [InlineData("sources: [inbox, { mailbox: inbox }]\n", "MailboxNotFound")]
    [InlineData("sources: [inbox, { url: 'http://127.0.0.1:1/', headers: { x-api-key: { secret: mine } } }]\n", "SecretNotFound")]
    [InlineData("sources: [inbox, { url: 'http://127.0.0.1:1/', headers: { x-api-key: { prompt: true } } }]\n", "SecretNotFound")]
    public void WhatIsNotDoneIsAnErrorBesideTheStatus(string profile, string id)
    {
        using var folder = new WatchFolder(profile);
        folder.Add("a.bib", "One");
        File.WriteAllText(folder.PathOf("inbox/x"), "in the way");
        using var engine = new PowerShellEngine();

        PSObject status = Assert.Single(engine.RunWithErrors($"Invoke-PaperWatch '{folder.Profile}' -WarningAction SilentlyContinue"));

        Assert.Equal(("Incomplete", 1), (status.Properties["Outcome"].Value.ToString(), status.Properties["Selected"].Value));
        Assert.StartsWith(id + ",", Assert.Single(engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void BusyIsForASchedulerToTryAgain()
    {
        WatchStatus busy = new() { Name = "n", Profile = "p", Library = "l", Message = "m", Started = DateTimeOffset.Now, Outcome = WatchRunOutcome.Busy };

        Assert.Equal(75, PaperTools.Commands.ScheduledRun.Finish("p", log: null, DateTimeOffset.Now, [busy], null));
    }

    [Theory]
    [InlineData("Invoke-PaperWatch 'nowhere.yaml'", "PathNotFound")]
    [InlineData("Invoke-PaperWatch '{2}'", "TargetIsFolder")]
    [InlineData("Invoke-PaperWatch '{0}' -Library '{1}'", "NotALibrary")]
    [InlineData("Invoke-PaperWatch '{0}' -Since never", "ParameterArgumentTransformationError")]
    public void WhatEndsARunHasItsOwnId(string script, string id)
    {
        using var folder = new WatchFolder("sources: [inbox]\n");
        using var engine = new PowerShellEngine();

        Assert.Empty(engine.RunWithErrors(string.Format(null, script, folder.Profile, folder.Profile, folder.PathOf("inbox"))));

        Assert.StartsWith(id + ",", Assert.Single(engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("function global:Get-Secret($Name, $Vault) { if ($Vault -eq 'work') { 'hunter2-wxyz' } }", "{ secret: api, vault: work }")]
    [InlineData("function global:Get-Secret($Name) { $s = [securestring]::new(); 'hunter2-wxyz'.ToCharArray() | ForEach-Object { $s.AppendChar($_) }; $s }", "{ secret: api }")]
    [InlineData("$env:PAPERTOOLS_TEST_TOKEN = 'hunter2-wxyz'", "{ environment: PAPERTOOLS_TEST_TOKEN }")]
    public void ASecretReachesItsServerAndNoStream(string setup, string reference)
    {
        bool refuses = false;
        using var server = new WebServer(request => refuses
            ? new WebAnswer(302, [], ("Location", $"gopher://example.org{request.Target}/{Secret}"))
            : WebAnswer.Text($"@article{{one, title = {{One}}}} @article{{broken {Secret}"));
        using var folder = new WatchFolder($"sources: [{{ url: '{server.Address}/feed', delay: 0, headers: {{ Authorization: {{ {reference.Trim('{', '}', ' ')}, prefix: 'Bearer ' }} }}, parameters: {{ api_key: {reference} }} }}]\n");
        using var engine = new PowerShellEngine();

        List<string> said = [];
        for (int i = 0; i < 2; i++)
        {
            refuses = i > 0;
            IReadOnlyList<PSObject> output = engine.RunWithErrors($"{setup}; $VerbosePreference = $DebugPreference = 'Continue'; Invoke-PaperWatch '{folder.Profile}' *>&1 | ForEach-Object {{ $_; if ($_ -is [System.Management.Automation.ErrorRecord]) {{ $_.Exception.ToString(); \"$($_.TargetObject)\" }}; if ($_.Sources) {{ $_.Sources; $_.Message; $_.Papers; $_.Outputs }} }} | ForEach-Object {{ \"$_\" }}");
            said.AddRange(output.Select(line => line.ToString()));
            said.AddRange(engine.Errors.Select(error => error.ToString()));
            said.AddRange(engine.Verbose.Concat(engine.Warnings));
        }

        Assert.Equal($"Bearer {Secret}", server.Requests[0].Headers["Authorization"]);
        Assert.Equal($"/feed?api_key={Secret}", server.Requests[0].Target);
        Assert.Contains(said, line => line.Contains("Reading ", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("RedirectRefused", StringComparison.Ordinal) || line.Contains("is not followed", StringComparison.Ordinal));
        Assert.All(said, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.PathOf(".")), file => Assert.DoesNotContain(Secret, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void ASecretThatIsNotThereIsToldInTheVaultsWords()
    {
        using var folder = new WatchFolder("sources: [{ url: 'http://127.0.0.1:9/', headers: { Authorization: { secret: api } } }]\n");
        using var engine = new PowerShellEngine();

        engine.RunWithErrors($$"""
            function global:Get-Secret { [CmdletBinding()] param($Name) $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new("The secret $Name was not found."), 'GetSecretNotFound', 'ObjectNotFound', $Name)) }
            Invoke-PaperWatch '{{folder.Profile}}'
            """);

        Assert.EndsWith("SecretManagement does not give the secret 'api': The secret api was not found.", Assert.Single(engine.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AMailServersPasswordIsInNoStream()
    {
        using var folder = new WatchFolder("sources: [inbox]\nmail: { to: a@example.org, from: b@example.org, smtpServer: 127.0.0.1, port: {port}, credential: { secret: mail } }\n");
        folder.Add("a.bib", "One");
        using var engine = new PowerShellEngine();

        IReadOnlyList<PSObject> output = engine.RunWithErrors($$"""
            function global:Get-Secret($Name) { $s = [securestring]::new(); '{{Secret}}'.ToCharArray() | ForEach-Object { $s.AppendChar($_) }; [pscredential]::new('me', $s) }
            Invoke-PaperWatch '{{folder.Profile}}' -Verbose *>&1 | ForEach-Object { "$_" }
            """);

        Assert.Contains(output, line => line.ToString().Contains("offers no encryption, and the password was not sent", StringComparison.Ordinal));
        Assert.All(output, line => Assert.DoesNotContain(Secret, line.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(folder.Mail.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public void CtrlCEndsARunThatWaitsForAServer()
    {
        using var server = new WebServer(_ => WebAnswer.Text("@article{one, title = {One}}") with { Length = 100_000 });
        using var folder = new WatchFolder($"sources: [inbox, {{ url: '{server.Address}/', delay: 60 }}]\n");
        folder.Add("a.bib", "One");
        using var engine = new PowerShellEngine();

        TimeSpan took = engine.RunAndStop($"Invoke-PaperWatch '{folder.Profile}'", () => server.Requests.Count > 0);

        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
