using System.IO.Compression;
using System.Net;
using System.Text;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>Addresses as sources, on a server of loopback.</summary>
public class FetcherTests
{
    private const string Feed = "@article{one, title = {One fish}, author = {Fish, Red}}";
    private const string Secret = "hunter2-wxyz";

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 5, 6, 7, 30, 0, TimeSpan.FromHours(2)));
    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void SaysWhoItIsAndReadsWhatIsCompressed()
    {
        using var server = new WebServer(_ => new WebAnswer(200, Gzip(Feed), ("Content-Encoding", "gzip")));

        SourceContext context = Read(server, "/feed", out List<Paper> papers);

        Assert.Equal("One fish", Assert.Single(papers).Title);
        Assert.Equal(server.Address + "/feed", papers[0].Digest?.Path);
        Assert.StartsWith("PaperTools/", server.Requests[0].Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
        Assert.False(context.IsUnchanged);
    }

    [Fact]
    public void AsksOnlyForWhatChanged()
    {
        using var server = new WebServer(request => request.Headers.ContainsKey("If-None-Match")
            ? new WebAnswer(304, [])
            : WebAnswer.Text(Feed, ("ETag", "W/\"v1\""), ("Last-Modified", "Wed, 06 May 2026 00:00:00 GMT")));
        SourceContext first = Read(server, "/feed", out _);

        SourceContext second = Read(server, "/feed", out List<Paper> papers, first.NewState);

        Assert.Empty(papers);
        Assert.True(second.IsUnchanged);
        Assert.Equal(first.NewState, second.NewState);
        Assert.Equal(("W/\"v1\"", "Wed, 06 May 2026 00:00:00 GMT"), (server.Requests[1].Headers["If-None-Match"], server.Requests[1].Headers["If-Modified-Since"]));
    }

    [Theory]
    [InlineData(Feed, "Wed, 06 May 2026 00:00:00 GMT")]
    [InlineData("@article{two, title = {Two fish}}", "Tue, 05 May 2026 00:00:00 GMT")]
    public void TheSameContentOrAnOlderOneIsNothingNew(string content, string modified)
    {
        string[] answers = [Feed, content];
        string[] dates = ["Wed, 06 May 2026 00:00:00 GMT", modified];
        int asked = 0;
        using var server = new WebServer(_ => WebAnswer.Text(answers[asked], ("Last-Modified", dates[asked++])));
        SourceContext first = Read(server, "/feed", out _);

        SourceContext second = Read(server, "/feed", out List<Paper> papers, first.NewState);

        Assert.Empty(papers);
        Assert.Equal((content == Feed, content != Feed), (second.IsUnchanged, second.IsOlder));
        Assert.Equal(first.NewState, second.NewState);
    }

    [Fact]
    public void KeepsRequestsOfAHostApart()
    {
        using var server = new WebServer(_ => WebAnswer.Text(Feed));
        var pace = new HostPace(_time);

        Read(server, "/a", out _, pace: pace);
        Read(server, "/b", out _, pace: pace);

        Assert.Equal([TimeSpan.FromSeconds(3)], _time.Waits);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void WaitsAsLongAsTheServerSaysAndTriesAgain(int status)
    {
        int asked = 0;
        using var server = new WebServer(_ => ++asked == 1 ? new WebAnswer(status, [], ("Retry-After", "17")) : WebAnswer.Text(Feed));

        Read(server, "/feed", out List<Paper> papers);

        Assert.Single(papers);
        Assert.Contains(TimeSpan.FromSeconds(17), _time.Waits);
    }

    [Fact]
    public void ALongerWaitIsLeftToALaterRun()
    {
        using var server = new WebServer(_ => new WebAnswer(429, [], ("Retry-After", "3600")));
        SourceContext first = Read(server, "/feed", out _);

        SourceContext second = Read(server, "/feed", out _, first.NewState);
        _time.Advance(TimeSpan.FromHours(2));
        Read(server, "/feed", out _, first.NewState);

        Assert.Contains("asks to wait until 2026-05-06 06:30 UTC", first.Problem, StringComparison.Ordinal);
        Assert.True(second.IsUnreachable);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void NoServerPutsAnAddressOutOfUseForLongerThanADay()
    {
        using var server = new WebServer(_ => new WebAnswer(429, [], ("Retry-After", "Wed, 06 May 2099 00:00:00 GMT")));

        Assert.Contains("asks to wait until 2026-05-07 05:30 UTC", Read(server, "/feed", out _).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "answered 404 Reason. Check the address")]
    [InlineData(500, "answered 500")]
    [InlineData(401, "give a secret under 'headers' or 'parameters'")]
    public void AnErrorOfTheServerIsTold(int status, string expected)
    {
        using var server = new WebServer(_ => new WebAnswer(status, []));

        SourceContext context = Read(server, "/feed", out _);

        Assert.True(context.IsUnreachable);
        Assert.Contains(expected, context.Problem, StringComparison.Ordinal);
        Assert.Null(context.NewState);
    }

    [Fact]
    public void ABrokenAnswerIsTriedAgainAndNeverHalfRead()
    {
        using var server = new WebServer(_ => WebAnswer.Text(Feed) with { Length = 100_000 });

        SourceContext context = Read(server, "/feed", out List<Paper> papers);

        Assert.Empty(papers);
        Assert.Equal(3, server.Requests.Count);
        Assert.Contains("the connection broke off", context.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ACompressedAnswerThatIsCutOffIsTold()
    {
        byte[] whole = Gzip(string.Concat(Enumerable.Range(0, 500).Select(number => $"@article{{k{number}, title = {{Fish {number * 7919}}}}}\n")));
        using var server = new WebServer(_ => new WebAnswer(200, whole[..(whole.Length / 2)], ("Content-Encoding", "gzip")));

        SourceContext context = Read(server, "/feed", out List<Paper> papers);

        Assert.InRange(papers.Count, 1, 499);
        Assert.True(context.IsBroken);
        Assert.Contains(_diagnostics, diagnostic => diagnostic.Code == "DamagedArchive");
    }

    [Theory]
    [InlineData("gzip", "No reader knows")]
    [InlineData("br", "answered in the encoding 'br'")]
    public void AnAnswerThatIsNotEncodedAsItSaysIsTold(string encoding, string expected)
    {
        using var server = new WebServer(_ => WebAnswer.Text("no papers", ("Content-Encoding", encoding)));

        Assert.Contains(expected, Read(server, "/feed", out _).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyThereIsTold()
    {
        string address;
        using (var server = new WebServer(_ => WebAnswer.Text(Feed)))
        {
            address = server.Address;
        }

        SourceContext context = Read($"sources: ['{address}/feed']", out _);

        Assert.Contains("no connection came about", context.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void FollowsRedirectsAndTellsOthersNoSecret()
    {
        using var other = new WebServer(_ => WebAnswer.Text(Feed));
        using var server = new WebServer(request => request.Target.StartsWith("/moved", StringComparison.Ordinal)
            ? new WebAnswer(302, [], ("Location", other.Address + "/feed"))
            : new WebAnswer(301, [], ("Location", "/moved")));

        Environment.SetEnvironmentVariable("PAPERTOOLS_TEST_KEY", Secret);
        Read($"sources: [{{ url: '{server.Address}/feed', headers: {{ X-Api-Key: {{ environment: PAPERTOOLS_TEST_KEY }} }}, parameters: {{ api_key: {{ environment: PAPERTOOLS_TEST_KEY }} }} }}]", out List<Paper> papers);

        Assert.Single(papers);
        Assert.Equal($"/feed?api_key={Secret}", server.Requests[0].Target);
        Assert.Equal([Secret, Secret], server.Requests.Select(request => request.Headers["X-Api-Key"]));
        Assert.False(other.Requests[0].Headers.ContainsKey("X-Api-Key"));
    }

    [Theory]
    [InlineData("file:///etc/passwd", "only http and https are")]
    [InlineData("ftp://127.0.0.1/x", "only http and https are")]
    [InlineData("/feed", "leads on more than 5 times")]
    public void ARedirectThatLeadsAstrayIsNotFollowed(string location, string expected)
    {
        using var server = new WebServer(_ => new WebAnswer(302, [], ("Location", location)));

        SourceContext context = Read(server, "/feed", out List<Paper> papers);

        Assert.Empty(papers);
        Assert.Contains(expected, context.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEncryptedAddressIsNotLeftForOneThatIsNot()
    {
        using var handler = new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("http://example.org/") } });

        SourceContext context = Read("sources: ['https://example.org/feed']", out _, handler: handler);

        Assert.Contains("it is not encrypted", context.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerWithoutEndIsGivenUp()
    {
        using var handler = new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) });

        SourceContext context = Read("sources: ['https://example.org/feed']", out _, handler: handler);

        Assert.Contains("more than 64 MB", context.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    public void NoMessageShowsASecret(int status)
    {
        using var server = new WebServer(request => new WebAnswer(status, [], ("Location", $"ftp://{Secret}@example.org{request.Target}&token={Secret}")));
        Environment.SetEnvironmentVariable("PAPERTOOLS_TEST_KEY", Secret);

        SourceContext context = Read($"sources: [{{ url: '{server.Address}/feed', parameters: {{ q: {{ environment: PAPERTOOLS_TEST_KEY }} }} }}]", out _);

        Assert.True(context.IsUnreachable);
        Assert.DoesNotContain(Secret, context.Problem + string.Concat(_diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingSecretSaysWhichOne()
    {
        SourceContext context = Read("sources: [{ url: 'https://example.org/feed', headers: { X-Api-Key: { environment: NO_SUCH_VARIABLE_HERE } } }]", out _);

        Assert.Contains("The environment variable NO_SUCH_VARIABLE_HERE is not set", context.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDayOfTheRunGoesIntoTheAddress()
    {
        using var server = new WebServer(_ => WebAnswer.Text(Feed));

        Read(server, "/papers?date={date:yyyy-MM-dd}", out _);

        Assert.Equal("/papers?date=2026-05-06", server.Requests[0].Target);
    }

    private static byte[] Gzip(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return output.ToArray();
    }

    private SourceContext Read(WebServer server, string target, out List<Paper> papers, FetchState? state = null, HostPace? pace = null) =>
        Read($"sources: ['{server.Address}{target}']", out papers, state, pace);

    private SourceContext Read(string profile, out List<Paper> papers, FetchState? state = null, HostPace? pace = null, HttpMessageHandler? handler = null)
    {
        using var file = new ProfileFile(profile);
        var context = new SourceContext(file.Load().Sources[0], new RunMoment("w", _time.GetLocalNow(), 0), new RunSecrets(null), _diagnostics.Add, CancellationToken.None);
        using var fetcher = new Fetcher(handler, pace ?? new HostPace(_time), _time);
        papers = [.. SourceReading.Read(context, fetcher, state)];
        return context;
    }

    private sealed class ScriptedHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
