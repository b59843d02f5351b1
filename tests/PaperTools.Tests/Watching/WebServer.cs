using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaperTools.Tests.Watching;

/// <summary>A request as it came over the wire.</summary>
internal sealed record WebRequest(string Target, IReadOnlyDictionary<string, string> Headers);

/// <summary>A web server on loopback that answers by a function, over plain HTTP/1.1, one request a connection.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<WebRequest, WebAnswer> _answer;
    private readonly Task _serving;

    public WebServer(Func<WebRequest, WebAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public List<WebRequest> Requests { get; } = [];

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(5));
        _listener.Dispose();
    }

    private void Serve()
    {
        while (true)
        {
            try
            {
                using TcpClient client = _listener.AcceptTcpClient();
                Answer(client.GetStream());
            }
            catch (IOException)
            {
                // The client hung up.
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private void Answer(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        string? first = reader.ReadLine();
        if (first is null)
        {
            return;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var request = new WebRequest(first.Split(' ')[1], headers);
        lock (Requests)
        {
            Requests.Add(request);
        }

        WebAnswer answer = _answer(request);
        string head = $"HTTP/1.1 {answer.Status} Reason\r\nConnection: close\r\n{string.Concat(answer.Headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}";
        string length = answer.Status == 304 ? "" : $"Content-Length: {answer.Length ?? answer.Content.Length}\r\n";
        stream.Write(Encoding.Latin1.GetBytes($"{head}{length}\r\n"));
        stream.Write(answer.Content);
    }
}

/// <summary>What a server answers.</summary>
internal sealed record WebAnswer(int Status, byte[] Content, params (string Name, string Value)[] Headers)
{
    /// <summary>The length that is told, where it is not the content's.</summary>
    public int? Length { get; init; }

    public static WebAnswer Text(string content, params (string Name, string Value)[] headers) => new(200, Encoding.UTF8.GetBytes(content), headers);
}
