using System.Net;

namespace PaperTools.Watching;

/// <summary>Knows the secrets that profiles name: a shell's vaults, and the user.</summary>
public interface ICredentialSource
{
    /// <summary>The secret of a name.</summary>
    /// <param name="name">The secret's name.</param>
    /// <param name="vault">The vault that it is in; null for any.</param>
    /// <returns>User, where the secret has one, and password.</returns>
    /// <exception cref="CredentialException">There is none, or it cannot be had.</exception>
    NetworkCredential Secret(string name, string? vault);

    /// <summary>Asks the user.</summary>
    /// <param name="purpose">What for, in a few words.</param>
    /// <param name="user">The user's name; null to ask for it, too, where one is needed.</param>
    /// <exception cref="CredentialException">There is nobody to ask.</exception>
    NetworkCredential Prompt(string purpose, string? user);
}

/// <summary>A secret cannot be had; the message says which and what to do, never what it is.</summary>
/// <param name="message">A sentence or two.</param>
public sealed class CredentialException(string message) : Exception(message);
