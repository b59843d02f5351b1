using YamlDotNet.RepresentationModel;

namespace PaperTools.Extraction;

/// <summary>
/// What a host tells: the kind of what stands behind a link, and the site that a mirror mirrors. Read from
/// <c>data/links/hosts.yaml</c> when the first link is seen.
/// </summary>
internal sealed class LinkHosts
{
    private static readonly Lazy<LinkHosts> s_current = new(() => Load(ModuleData.PathOf("links", "hosts.yaml")));

    private readonly Dictionary<string, LinkKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _mirrors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hosts that the module knows.</summary>
    public static LinkHosts Current => s_current.Value;

    /// <summary>The site that the host mirrors; null where it mirrors none.</summary>
    public string? MirroredSite(string host) =>
        _mirrors.GetValueOrDefault(host) ?? (host.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? _mirrors.GetValueOrDefault(host[..dot] + ".*") : null);

    /// <summary>The kind that host and first part of the path tell, the more special entry first; null where they tell none.</summary>
    public LinkKind? KindOf(string host, string firstPathSegment)
    {
        for (string name = host; ;)
        {
            if (_kinds.TryGetValue($"{name}/{firstPathSegment}", out LinkKind kind) || _kinds.TryGetValue(name, out kind))
            {
                return kind;
            }

            int dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                break;
            }

            name = name[(dot + 1)..];
        }

        int first = host.IndexOf('.', StringComparison.Ordinal);
        return first > 0 && _kinds.TryGetValue(host[..first] + ".*", out LinkKind byLabel) ? byLabel : null;
    }

    /// <summary>Whether the text names this host or a subdomain of it outright, so that no scheme is needed to see an address.</summary>
    public bool IsKnown(string host) => MirroredSite(host) is not null || KindOf(host, "") is not null;

    private static LinkHosts Load(string path)
    {
        var hosts = new LinkHosts();
        var yaml = new YamlStream();
        using (StreamReader text = File.OpenText(path))
        {
            yaml.Load(text);
        }

        foreach ((YamlNode key, YamlNode value) in (YamlMappingNode)yaml.Documents[0].RootNode)
        {
            if (value is YamlMappingNode mirrors)
            {
                foreach ((YamlNode mirror, YamlNode site) in mirrors)
                {
                    hosts._mirrors[mirror.ToString()] = site.ToString();
                }
            }
            else
            {
                LinkKind kind = Enum.Parse<LinkKind>(key.ToString(), ignoreCase: true);
                foreach (YamlNode host in (YamlSequenceNode)value)
                {
                    hosts._kinds[host.ToString()] = kind;
                }
            }
        }

        return hosts;
    }
}
