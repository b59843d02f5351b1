namespace PaperTools.Watching;

/// <summary>An address as it may be shown: without user information, and without the values of parameters that are secrets.</summary>
internal static class SafeAddress
{
    private const string Hidden = "***";

    /// <summary>The address without secrets.</summary>
    public static string Of(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return address.OriginalString;
        }

        var safe = new UriBuilder(address) { UserName = "", Password = "", Fragment = "" };
        string[] parameters = [.. Parameters(address).Select(parameter => SecretNames.IsSecret(parameter.Name) ? $"{parameter.Name}={Hidden}" : parameter.Text)];
        safe.Query = string.Join('&', parameters);
        return PlainText.Line(safe.Uri.AbsoluteUri);
    }

    /// <summary>The name of a parameter that is a secret and has a value; null where there is none.</summary>
    public static string? SecretParameter(Uri address) =>
        Parameters(address).Where(parameter => SecretNames.IsSecret(parameter.Name) && parameter.Text.Length > parameter.Name.Length + 1).Select(parameter => parameter.Name).FirstOrDefault();

    private static IEnumerable<(string Name, string Text)> Parameters(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(text => (Uri.UnescapeDataString(text.Split('=')[0]), text));
}
