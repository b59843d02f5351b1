namespace PaperTools.Watching;

/// <summary>Where a secret is kept; the secret itself is never in a profile.</summary>
public sealed record CredentialReference
{
    /// <summary>The name of a secret of SecretManagement; null where it is kept elsewhere.</summary>
    public string? Secret { get; init; }

    /// <summary>The vault of the secret; null for any.</summary>
    public string? Vault { get; init; }

    /// <summary>The environment variable that holds it; null where it is kept elsewhere.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether the user is asked for it.</summary>
    public bool Prompt { get; init; }

    /// <summary>The user that it belongs to; null where the secret says so, or where there is none.</summary>
    public string? User { get; init; }

    /// <summary>The place in words: <c>the secret 'mail'</c>.</summary>
    public override string ToString() =>
        Secret is not null ? $"the secret '{Secret}'{(Vault is null ? "" : $" of the vault '{Vault}'")}"
        : Environment is not null ? $"the environment variable {Environment}"
        : "an answer to a prompt";
}
