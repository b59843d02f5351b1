using System.Net.Http.Headers;

namespace PaperTools.Watching;

/// <summary>One request and the addresses that it is sent on to. Secrets go to the host that they are for, and nowhere else.</summary>
internal sealed class FetchRequest
{
    private const int MostRedirects = 5;

    private readonly List<(string Name, string Value)> _headers;
    private readonly Uri _first;
    private int _redirects;

    /// <exception cref="CredentialException">A secret of the request cannot be had.</exception>
    public FetchRequest(UrlSource source, Uri address, SourceContext context, FetchState? state)
    {
        string purpose = SafeAddress.Of(address);
        Source = address;
        State = state;
        Delay = source.Delay is double seconds ? TimeSpan.FromSeconds(seconds) : HostPace.UsualDelay;
        _headers = [.. source.Headers.Select(header => (header.Name, context.Secrets.Value(header, purpose)))];
        _first = WithParameters(address, [.. source.Parameters.Select(parameter => (parameter.Name, context.Secrets.Value(parameter, purpose)))]);
        Address = _first;
    }

    /// <summary>The source's address, without parameters that may be secrets.</summary>
    public Uri Source { get; }

    /// <summary>What is known of it.</summary>
    public FetchState? State { get; }

    public TimeSpan Delay { get; }

    /// <summary>The address that is asked now.</summary>
    public Uri Address { get; private set; }

    private bool IsAtOrigin => Uri.Compare(Address, _first, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Begins anew at the source's address.</summary>
    public void Restart()
    {
        Address = _first;
        _redirects = 0;
    }

    /// <summary>Goes where a server points to.</summary>
    /// <exception cref="FetchException">It leads astray.</exception>
    public void Follow(Uri location)
    {
        Uri next = new(Address, location);
        if (++_redirects > MostRedirects)
        {
            throw new FetchException("TooManyRedirects", $"{SafeAddress.Of(Source)} leads on more than {MostRedirects} times.");
        }

        if (next.Scheme is not ("http" or "https") || (Address.Scheme == "https" && next.Scheme == "http"))
        {
            throw new FetchException("RedirectRefused", $"{SafeAddress.Of(Source)} leads to {SafeAddress.Of(next)}, which is not followed: {(next.Scheme == "http" ? "it is not encrypted" : "only http and https are")}.");
        }

        Address = next;
    }

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, Address);
        foreach ((string name, string value) in IsAtOrigin ? _headers : [])
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (State?.ETag is string tag && EntityTagHeaderValue.TryParse(tag, out EntityTagHeaderValue? known))
        {
            message.Headers.IfNoneMatch.Add(known);
        }

        if (State?.LastModified is string modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return message;
    }

    private static Uri WithParameters(Uri address, IReadOnlyList<(string Name, string Value)> parameters)
    {
        if (parameters.Count == 0)
        {
            return address;
        }

        string added = string.Join('&', parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"));
        return new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{added}" : added }.Uri;
    }
}
