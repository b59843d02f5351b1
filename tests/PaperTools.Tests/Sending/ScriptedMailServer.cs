using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperTools.Tests.Sending;

/// <summary>A mail server on loopback that answers MAIL with the replies given, one a connection, and keeps what it is sent.</summary>
internal sealed class ScriptedMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<string> _repliesToMail;
    private readonly Task _serving;

    public ScriptedMailServer(params string[] repliesToMail)
    {
        _repliesToMail = new Queue<string>(repliesToMail);
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Messages { get; } = [];

    public List<string> Commands { get; } = [];

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _listener.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = _listener.AcceptTcpClient();
                Converse(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Converse(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        writer.WriteLine("220 test");
        while (reader.ReadLine() is string line)
        {
            Commands.Add(line);
            switch (line.Split(' ')[0])
            {
                case "EHLO":
                    writer.WriteLine("250-test\r\n250 AUTH PLAIN LOGIN");
                    break;
                case "MAIL":
                    writer.WriteLine(_repliesToMail.TryDequeue(out string? reply) ? reply : "250 OK");
                    break;
                case "DATA":
                    writer.WriteLine("354 go on");
                    Messages.Add(ReadMessage(reader));
                    writer.WriteLine("250 OK");
                    break;
                case "QUIT":
                    writer.WriteLine("221 bye");
                    return;
                default:
                    writer.WriteLine("250 OK");
                    break;
            }
        }
    }

    private static string ReadMessage(StreamReader reader)
    {
        var message = new StringBuilder();
        while (reader.ReadLine() is string line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }
}
