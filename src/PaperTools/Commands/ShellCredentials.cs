using System.Management.Automation;
using System.Net;
using System.Security;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Gets secrets from the module SecretManagement, where it is installed, and from the user.</summary>
internal sealed class ShellCredentials(PSCmdlet command) : ICredentialSource
{
    private const string GetSecret = "& { param($name, $vault) if ($vault) { Get-Secret -Name $name -Vault $vault -ErrorAction Stop } else { Get-Secret -Name $name -ErrorAction Stop } } $args[0] $args[1]";

    public NetworkCredential Secret(string name, string? vault)
    {
        if (command.InvokeCommand.GetCommand("Get-Secret", CommandTypes.Cmdlet | CommandTypes.Function) is null)
        {
            throw new CredentialException($"The secret '{name}' is kept in SecretManagement, which is not installed: Install-Module Microsoft.PowerShell.SecretManagement, and register a vault. Or keep it in an environment variable.");
        }

        object? found;
        try
        {
            found = command.InvokeCommand.InvokeScript(GetSecret, useNewScope: true, System.Management.Automation.Runspaces.PipelineResultTypes.None, null, name, vault).FirstOrDefault()?.BaseObject;
        }
        catch (RuntimeException exception) when (exception is not PipelineStoppedException)
        {
            throw new CredentialException($"SecretManagement does not give the secret '{name}': {PlainText.Line(exception.ErrorRecord.ToString())}");
        }

        return found switch
        {
            PSCredential credential => credential.GetNetworkCredential(),
            SecureString secret => new NetworkCredential("", secret),
            string text => new NetworkCredential("", text),
            null => throw new CredentialException($"SecretManagement has no secret '{name}'."),
            _ => throw new CredentialException($"The secret '{name}' is neither a credential nor a text."),
        };
    }

    public NetworkCredential Prompt(string purpose, string? user)
    {
        try
        {
            PSCredential? answer = command.Host.UI.PromptForCredential("A watch needs a secret", $"The secret for {purpose}.", user ?? "token", "");
            return answer?.GetNetworkCredential() ?? throw new CredentialException($"No secret was given for {purpose}.");
        }
        catch (Exception exception) when (exception is NotImplementedException or NotSupportedException or InvalidOperationException or RuntimeException and not PipelineStoppedException)
        {
            throw new CredentialException($"There is nobody to ask for the secret for {purpose}. In a run that needs nobody, keep it in SecretManagement or in an environment variable.");
        }
    }
}
