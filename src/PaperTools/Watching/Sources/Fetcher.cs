using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace PaperTools.Watching;

/// <summary>
/// Fetches addresses as a good guest: asks only for what changed (RFC 9110, section 13), keeps requests of a host apart,
/// waits as long as a server says (section 10.2.3), tries again after errors that pass, and says who it is.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private const int MostAttempts = 3;

    /// <summary>What a run waits for at most; a longer wait is left to a later run.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(60);

    /// <summary>The longest that a server may put an address out of use: one that names a day of another century is mistaken.</summary>
    private static readonly TimeSpan s_longestRest = TimeSpan.FromDays(1);

    /// <summary>The longest that one address may take, all attempts and waits together.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>The encodings that an answer may have (RFC 9110, section 8.4.1).</summary>
    private static readonly HashSet<string> s_encodings = new(StringComparer.OrdinalIgnoreCase) { "gzip", "x-gzip", "identity" };

    private readonly HttpClient _client;
    private readonly HostPace _pace;
    private readonly TimeProvider _time;

    /// <param name="handler">Makes the requests; null for the network. It stays the caller's.</param>
    /// <param name="pace">Keeps requests apart.</param>
    /// <param name="time">The clock.</param>
    public Fetcher(HttpMessageHandler? handler, HostPace pace, TimeProvider time)
    {
        _client = new HttpClient(handler ?? NewHandler(), disposeHandler: handler is null) { Timeout = TimeSpan.FromSeconds(100) };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"PaperTools/{typeof(Fetcher).Assembly.GetName().Version?.ToString(3)} (reads digests of research papers; conditional requests)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/atom+xml, application/rss+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");

        // What is compressed is expanded as a compressed file is, which finds out where it is cut off.
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        _pace = pace;
        _time = time;
    }

    /// <summary>Fetches a source.</summary>
    /// <returns>Null where it has not changed, or cannot be reached, which the context is told.</returns>
    public FetchedAnswer? Fetch(UrlSource source, FetchState? state, SourceContext context)
    {
        if (ProfileAddress.ToUri(source.Address, context.Run) is not Uri address)
        {
            context.Unreachable("AddressNotValid", $"'{source.Address}' makes no address for this day.");
            return null;
        }

        if (state?.NotBefore is DateTimeOffset notBefore && notBefore > _time.GetUtcNow())
        {
            context.NewState = state;
            context.Unreachable("ServerBusy", $"{address.Host} asked not to be asked before {Moment(notBefore)}.");
            return null;
        }

        try
        {
            return FetchAsync(new FetchRequest(source, address, context, state), context).GetAwaiter().GetResult();
        }
        catch (CredentialException exception)
        {
            context.Unreachable("SecretNotFound", exception.Message);
        }
        catch (FetchException exception)
        {
            context.NewState = exception.NotBefore is null ? state : (state ?? new FetchState(null, null, null, null)) with { NotBefore = exception.NotBefore };
            context.Unreachable(exception.Code, exception.Message);
        }
        catch (Exception exception) when (FetchException.IsOfNetwork(exception) && !context.Cancellation.IsCancellationRequested)
        {
            context.Unreachable("SourceUnreachable", FetchException.Describe(address, exception));
        }

        return null;
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        UseCookies = false,
        MaxResponseHeadersLength = 64,
    };

    private async Task<FetchedAnswer?> FetchAsync(FetchRequest request, SourceContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        patience.CancelAfter(s_patience);
        CancellationToken cancellation = patience.Token;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using HttpResponseMessage response = await SendAsync(request, cancellation);
                TimeSpan? wait = WaitBeforeNext(response, attempt);
                if (wait is null)
                {
                    return await ReadAsync(response, request, context, cancellation);
                }

                await Task.Delay(wait.Value, _time, cancellation);
            }
            catch (Exception exception) when (attempt < MostAttempts && FetchException.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause(attempt), _time, cancellation);
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, CancellationToken cancellation)
    {
        request.Restart();
        while (true)
        {
            await _pace.WaitAsync(request.Address.Host, request.Delay, cancellation);
            using HttpRequestMessage message = request.ToMessage();
            HttpResponseMessage response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsRedirect(response))
            {
                return response;
            }

            using (response)
            {
                request.Follow(response.Headers.Location!);
            }
        }
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    /// <summary>How long to wait before another attempt; null where this answer is the last.</summary>
    private TimeSpan? WaitBeforeNext(HttpResponseMessage response, int attempt)
    {
        bool isTemporary = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
        if (!isTemporary)
        {
            return null;
        }

        TimeSpan wait = AskedWait(response) ?? Pause(attempt);
        if (wait > s_longestWait)
        {
            DateTimeOffset notBefore = _time.GetUtcNow() + (wait < s_longestRest ? wait : s_longestRest);
            throw new FetchException("ServerBusy", $"{response.RequestMessage!.RequestUri!.Host} answered {(int)response.StatusCode} and asks to wait until {Moment(notBefore)}. A run after that goes on.") { NotBefore = notBefore };
        }

        return attempt < MostAttempts ? wait : null;
    }

    private TimeSpan? AskedWait(HttpResponseMessage response)
    {
        RetryConditionHeaderValue? asked = response.Headers.RetryAfter;
        TimeSpan? wait = asked?.Delta ?? (asked?.Date is DateTimeOffset date ? date - _time.GetUtcNow() : null);
        return wait is { Ticks: < 0 } ? TimeSpan.Zero : wait;
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromSeconds(2 * attempt * attempt);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static async Task<FetchedAnswer?> ReadAsync(HttpResponseMessage response, FetchRequest request, SourceContext context, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            context.NewState = request.State;
            context.IsUnchanged = true;
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new FetchException("SourceUnreachable", $"{SafeAddress.Of(request.Address)} answered {(int)response.StatusCode} {PlainText.Line(response.ReasonPhrase ?? "")}.{FetchException.Advice(response.StatusCode)}");
        }

        if (response.Content.Headers.ContentEncoding.FirstOrDefault(encoding => !s_encodings.Contains(encoding)) is string unknown)
        {
            throw new FetchException("UnknownEncoding", $"{SafeAddress.Of(request.Address)} answered in the encoding '{PlainText.Line(unknown)}', and was asked for gzip or none.");
        }

        byte[] content = await LimitedContent.ReadAsync(response, cancellation);
        var state = new FetchState(
            response.Headers.ETag?.ToString(),
            response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? modified) ? modified.FirstOrDefault() : null,
            Convert.ToHexString(SHA256.HashData(content)),
            null);
        context.IsUnchanged = request.State?.Hash == state.Hash;
        context.IsOlder = !context.IsUnchanged && request.State is FetchState known && IsOlder(state, known);
        bool isRead = !context.IsUnchanged && !context.IsOlder;
        context.NewState = isRead ? state : request.State;
        return !isRead ? null : new FetchedAnswer(SafeAddress.Of(request.Source), content);
    }

    /// <summary>Whether a cache on the way gave an answer from before the last one that was read.</summary>
    private static bool IsOlder(FetchState state, FetchState known) =>
        DateTimeOffset.TryParse(state.LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset now)
        && DateTimeOffset.TryParse(known.LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset before)
        && now < before;
}
