namespace PaperTools.Watching;

/// <summary>Reads the address of a source. An address with a secret is a mistake that says how to do it.</summary>
internal static class ProfileAddress
{
    private static readonly RunMoment s_anyRun = new("name", DateTimeOffset.UnixEpoch, 0);

    public static DatedText? Read(ProfileScalar text, ProfileReport report)
    {
        try
        {
            var address = DatedText.Parse(text.Value.Trim());
            Uri? uri = ToUri(address, s_anyRun);
            if (uri is null)
            {
                throw new FormatException("expected an address that begins with http:// or https://");
            }

            if (uri.UserInfo.Length > 0)
            {
                report.Add(text.Place, ProfileMistake.Secret, $"A secret is never in a profile, and this address has user information before the @. Leave it out, and give a header Authorization under 'headers'. {SecretNames.HowTo}.");
                return null;
            }

            if (SafeAddress.SecretParameter(uri) is string name)
            {
                report.Add(text.Place, ProfileMistake.Secret, $"A secret is never in a profile, and this address has the parameter '{PlainText.Line(name)}'. Leave it out, and give it under 'parameters'. {SecretNames.HowTo}.");
                return null;
            }

            return address;
        }
        catch (FormatException exception)
        {
            report.Add(text.Place, ProfileMistake.Value, $"'url': {ProfileSection.Sentence(exception)}");
            return null;
        }
    }

    /// <summary>The address for a run; null where it is none of http or https.</summary>
    public static Uri? ToUri(DatedText address, RunMoment run) =>
        Uri.TryCreate(address.For(run, Uri.EscapeDataString), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? uri : null;
}
