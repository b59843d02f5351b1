using System.Net;

namespace PaperTools.Watching;

/// <summary>An address cannot be fetched; the message shows no secret.</summary>
/// <param name="code">What it is, a noun in PascalCase.</param>
/// <param name="message">A sentence or two.</param>
internal sealed class FetchException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>When the server may be asked again; null where it does not say.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether the network, rather than a program, is at fault.</summary>
    public static bool IsOfNetwork(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException;

    /// <summary>What the network did; the exception's own words may show the address, and are not used.</summary>
    public static string Describe(Uri address, Exception exception)
    {
        string reason = exception switch
        {
            OperationCanceledException => "it did not answer in time",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "there is no host of this name, or no network",
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection came about",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no encrypted connection came about; its certificate is not trusted",
            _ => "the connection broke off",
        };
        return $"{SafeAddress.Of(address)} cannot be reached: {reason}.";
    }

    public static string Advice(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => " It wants to know who asks: give a secret under 'headers' or 'parameters', or check the one that is there.",
        HttpStatusCode.NotFound or HttpStatusCode.Gone => " Check the address in the profile.",
        _ => "",
    };
}
