namespace PaperTools.Tests.Sending;

public class SendPaperDigestTests
{
    [Fact]
    public void SendsOneMailWithEveryPaper()
    {
        using var server = new ScriptedMailServer();
        using var engine = new PowerShellEngine();

        engine.Run($"Get-Paper '{Repository.Seeds}' | Send-PaperDigest -To reader@example.org -From papers@example.org -SmtpServer 127.0.0.1 -Port {server.Port}");

        Assert.Contains("List-Id: <ak-and-the-research-community.papertools.example.org>", Assert.Single(server.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void SendsNothingWithWhatIf()
    {
        using var server = new ScriptedMailServer();
        using var engine = new PowerShellEngine();

        engine.Run($"Get-Paper '{Repository.Seeds}' | Send-PaperDigest reader@example.org -From papers@example.org -SmtpServer 127.0.0.1 -Port {server.Port} -WhatIf");

        Assert.Empty(server.Commands);
    }

    [Theory]
    [InlineData("-To nobody -From papers@example.org", "InvalidMailAddress")]
    [InlineData("-To reader@example.org -From papers@example.org -UseSsl", "TlsNotOffered")]
    [InlineData("-To reader@example.org -From papers@example.org -Credential $credential", "UnencryptedPassword")]
    public void WhatGoesWrongHasItsOwnId(string arguments, string id)
    {
        using var server = new ScriptedMailServer();
        using var engine = new PowerShellEngine();

        engine.RunWithErrors($$"""
            $password = [securestring]::new()
            'hunter2'.ToCharArray() | ForEach-Object { $password.AppendChar($_) }
            $credential = [pscredential]::new('reader', $password)
            Get-Paper '{{Repository.Seeds}}' | Send-PaperDigest {{arguments}} -SmtpServer 127.0.0.1 -Port {{server.Port}}
            """);

        Assert.StartsWith(id + ",", Assert.Single(engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", engine.Errors[0].Exception.ToString(), StringComparison.Ordinal);
    }
}
