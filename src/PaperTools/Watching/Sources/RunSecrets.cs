using System.Net;
using System.Text;

namespace PaperTools.Watching;

/// <summary>The secrets of one run: gets each when it is first needed, and keeps them all out of every message.</summary>
internal sealed class RunSecrets(ICredentialSource? source)
{
    private const string Hidden = "***";

    /// <summary>Shorter ones are in so many texts that hiding them would only tell what they are.</summary>
    private const int ShortestHidden = 4;

    private readonly Dictionary<CredentialReference, NetworkCredential> _known = [];
    private readonly List<string> _hidden = [];

    /// <summary>The secret that a reference names.</summary>
    /// <param name="reference">Where it is kept.</param>
    /// <param name="purpose">What for, for a prompt.</param>
    /// <exception cref="CredentialException">It cannot be had.</exception>
    public NetworkCredential Get(CredentialReference reference, string purpose)
    {
        if (!_known.TryGetValue(reference, out NetworkCredential? credential))
        {
            credential = Find(reference, purpose);
            _known.Add(reference, credential);
            Hide(credential);
        }

        return credential;
    }

    /// <summary>A value of a request, with its secret.</summary>
    /// <exception cref="CredentialException">The secret cannot be had.</exception>
    public string Value(RequestValue value, string purpose) =>
        value.Secret is CredentialReference secret ? value.Text + Get(secret, purpose).Password : value.Text;

    /// <summary>A message without secrets.</summary>
    public string Clean(string message)
    {
        foreach (string secret in _hidden)
        {
            message = message.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        return message;
    }

    private NetworkCredential Find(CredentialReference reference, string purpose)
    {
        NetworkCredential found;
        if (reference.Environment is string variable)
        {
            found = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
                ? new NetworkCredential(reference.User, value)
                : throw new CredentialException($"The environment variable {variable} is not set, and holds the secret for {purpose}.");
        }
        else if (source is null)
        {
            throw new CredentialException($"There is no place to get {reference} from, for {purpose}.");
        }
        else
        {
            found = reference.Secret is string name ? source.Secret(name, reference.Vault) : source.Prompt(purpose, reference.User);
        }

        return reference.User is string user ? new NetworkCredential(user, found.SecurePassword) : found;
    }

    /// <summary>Plain, as an address has it, and as a sign-in sends it.</summary>
    private void Hide(NetworkCredential credential)
    {
        string password = credential.Password;
        if (password.Length >= ShortestHidden)
        {
            _hidden.AddRange(
            [
                password,
                Uri.EscapeDataString(password),
                Convert.ToBase64String(Encoding.UTF8.GetBytes(password)),
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{password}")),
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{credential.UserName}\0{password}")),
            ]);
            _hidden.Sort((left, right) => right.Length.CompareTo(left.Length));
        }
    }
}
