namespace PaperTools.Watching;

/// <summary>Looks at a profile for what a run that nobody watches cannot have.</summary>
internal static class UnattendedProfile
{
    /// <summary>Whether a secret is asked for: nobody answers.</summary>
    public static bool Asks(WatchProfile profile) => Secrets(profile).Any(secret => secret.Prompt);

    /// <summary>The environment variables with secrets, which a scheduler does not have unless somebody sets them for it.</summary>
    public static IReadOnlyList<string> Variables(WatchProfile profile) => [.. Secrets(profile).Select(secret => secret.Environment).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<CredentialReference> Secrets(WatchProfile profile)
    {
        IEnumerable<CredentialReference?> ofRequests = profile.Sources.OfType<UrlSource>().SelectMany(source => source.Headers.Concat(source.Parameters)).Select(value => value.Secret);
        return ofRequests.Append(profile.Mail?.Credential).OfType<CredentialReference>();
    }
}
