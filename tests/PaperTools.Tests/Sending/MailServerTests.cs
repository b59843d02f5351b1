using System.Net;
using MimeKit;
using PaperTools.Sending;

namespace PaperTools.Tests.Sending;

public class MailServerTests
{
    private const string Password = "correct horse";

    [Fact]
    public void SendsAtOnce()
    {
        using var server = new ScriptedMailServer();

        To(server).Send(Message());

        Assert.Contains("Subject: Hello", Assert.Single(server.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void TriesAgainAfterATemporaryError()
    {
        using var server = new ScriptedMailServer("451 busy", "421 later");
        List<string> told = [];

        To(server).Send(Message(), told.Add);

        Assert.Single(server.Messages);
        Assert.Equal(2, told.Count);
        Assert.Contains("451", told[0], StringComparison.Ordinal);
    }

    [Fact]
    public void GivesUpWhenTheErrorStays()
    {
        using var server = new ScriptedMailServer("451 busy", "451 busy", "451 busy", "451 busy");

        var error = Assert.Throws<MailException>(() => To(server).Send(Message()));

        Assert.Equal("MailRefused", error.Code);
        Assert.Equal(3, server.Commands.Count(command => command.StartsWith("MAIL", StringComparison.Ordinal)));
    }

    [Fact]
    public void DoesNotRepeatWhatWasRefusedForGood()
    {
        using var server = new ScriptedMailServer("550 no such sender");

        var error = Assert.Throws<MailException>(() => To(server).Send(Message()));

        Assert.Equal("MailRefused", error.Code);
        Assert.Contains("replied 550 to papers@example.org: no such sender", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
        Assert.Single(server.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public void APasswordIsNotSentInTheClear()
    {
        using var server = new ScriptedMailServer();

        var error = Assert.Throws<MailException>(() => (To(server) with { Credential = new NetworkCredential("reader", Password) }).Send(Message()));

        Assert.Equal("UnencryptedPassword", error.Code);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.DoesNotContain(Password, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EncryptionThatIsNotOfferedIsAnError()
    {
        using var server = new ScriptedMailServer();

        var error = Assert.Throws<MailException>(() => (To(server) with { UseTls = true }).Send(Message()));

        Assert.Equal("TlsNotOffered", error.Code);
    }

    [Fact]
    public void AServerThatIsNotThereIsAnError()
    {
        int port;
        using (var server = new ScriptedMailServer())
        {
            port = server.Port;
        }

        var error = Assert.Throws<MailException>(() => new MailServer { Host = "127.0.0.1", Port = port, Pauses = [] }.Send(Message()));

        Assert.Equal("ServerUnreachable", error.Code);
    }

    private static MailServer To(ScriptedMailServer server) =>
        new() { Host = "127.0.0.1", Port = server.Port, Pauses = [TimeSpan.Zero, TimeSpan.Zero] };

    private static MimeMessage Message()
    {
        var message = new MimeMessage { Subject = "Hello", Body = new TextPart("plain") { Text = "text" } };
        message.From.Add(MailboxAddress.Parse("papers@example.org"));
        message.To.Add(MailboxAddress.Parse("reader@example.org"));
        return message;
    }
}
