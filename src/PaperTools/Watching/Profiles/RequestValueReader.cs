using System.Net.Http.Headers;

namespace PaperTools.Watching;

/// <summary>Reads the headers and parameters of a source. One whose name says that it is a secret names where it is kept.</summary>
internal sealed class RequestValueReader(ProfileReport report)
{
    /// <summary>Headers that the connection sets, or that would say something else than what is done.</summary>
    private static readonly string[] s_ownHeaders = ["Host", "Content-Length", "Transfer-Encoding", "Connection", "If-None-Match", "If-Modified-Since", "Range"];

    public IReadOnlyList<RequestValue> ReadAll(ProfileNode node, ProfileKey key)
    {
        if (node is not ProfileMap map)
        {
            report.Add(node.Place, ProfileMistake.Value, $"'{key.Name}': expected names with values, and found {node.Kind}.");
            return [];
        }

        List<RequestValue> values = [];
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((ProfileScalar name, ProfileNode value) in map.Entries)
        {
            if (!names.Add(name.Value))
            {
                report.Add(name.Place, ProfileMistake.DuplicateKey, $"'{name.Value}' is here a second time; keep one of them.");
            }
            else if (key == ProfileKeys.Headers && !IsHeader(name.Value))
            {
                report.Add(name.Place, ProfileMistake.Value, $"'{name.Value}' is no header that can be given.");
            }
            else if (Read(name.Value, value) is RequestValue read)
            {
                values.Add(read);
            }
        }

        return values;
    }

    private RequestValue? Read(string name, ProfileNode value)
    {
        if (value is ProfileMap)
        {
            ProfileSection section = ProfileSection.Of(value, ProfileKeys.SecretPart, report)!;
            string prefix = section.Text(ProfileKeys.Prefix)?.Value ?? "";
            return CredentialSection.Read(section) is CredentialReference secret ? new RequestValue(name, prefix, secret) : null;
        }

        if (value is not ProfileScalar text || text.Value.Any(char.IsControl))
        {
            report.Add(value.Place, ProfileMistake.Value, $"'{name}': expected a text of one line, or keys that say where a secret is kept.");
            return null;
        }

        if (SecretNames.IsSecret(name))
        {
            report.Add(value.Place, ProfileMistake.Secret, $"A secret is never in a profile, and '{name}' is one. {SecretNames.HowTo}.");
            return null;
        }

        return new RequestValue(name, text.Value, null);
    }

    private static bool IsHeader(string name)
    {
        using var request = new HttpRequestMessage();
        HttpRequestHeaders headers = request.Headers;
        return name.Length > 0 && !s_ownHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) && headers.TryAddWithoutValidation(name, "x");
    }
}
