namespace PaperTools.Watching;

/// <summary>Reads where a secret is kept.</summary>
internal static class CredentialSection
{
    private static readonly ProfileKey[] s_places = [ProfileKeys.Secret, ProfileKeys.EnvironmentVariable, ProfileKeys.Prompt];

    /// <summary>The place; null, after a mistake, where there is none, or more than one.</summary>
    public static CredentialReference? Read(ProfileSection section)
    {
        var reference = new CredentialReference
        {
            Secret = section.Text(ProfileKeys.Secret)?.Value,
            Vault = section.Text(ProfileKeys.Vault)?.Value,
            Environment = section.Text(ProfileKeys.EnvironmentVariable)?.Value,
            Prompt = section.Switch(ProfileKeys.Prompt),
            User = section.Text(ProfileKeys.User)?.Value,
        };
        int places = s_places.Count(key => section.Has(key));
        if (places == 1)
        {
            return reference;
        }

        section.Fail(
            section.Place,
            places == 0 ? ProfileMistake.MissingKey : ProfileMistake.Value,
            "A secret is kept in one place. Give one of secret (SecretManagement), environment (a variable) and prompt.");
        return null;
    }
}
