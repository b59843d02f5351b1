using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaperTools.Writing;

/// <summary>What both kinds of feeds say of a paper.</summary>
internal static class FeedEntry
{
    /// <summary>The Dublin Core elements, which take dates of any precision and names (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).</summary>
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>arXiv's elements (https://info.arxiv.org/help/api/user-manual.html).</summary>
    public const string Arxiv = "http://arxiv.org/schemas/atom";

    /// <summary>An identifier that is the same whenever the paper is written: its address, or a name made of its title.</summary>
    public static string Id(Paper paper)
    {
        if (paper.Ids.Arxiv is string arxiv)
        {
            string version = paper.Version is int number ? string.Create(CultureInfo.InvariantCulture, $"v{number}") : "";
            return $"http://arxiv.org/abs/{Uri.EscapeDataString(arxiv).Replace("%2F", "/", StringComparison.Ordinal)}{version}";
        }

        return SafeLink.Of(paper) ?? Name(paper);
    }

    /// <summary>A date known to the day, at its first second; null for a less precise one, which would become more than it says.</summary>
    public static DateTimeOffset? Moment(PaperDate? date) =>
        date is PaperDate { Day: not null } day ? new DateTimeOffset(day.ToDateTime(), TimeSpan.Zero) : null;

    private static string Name(Paper paper)
    {
        string text = paper.Title + "\n" + string.Join('\n', paper.Authors);
        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));

        // A version 8 UUID: bytes of one's own making (RFC 9562, section 5.8).
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash[..16], bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
