using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>
/// The addresses of Hugging Face's papers: <c>/papers/2305.12345</c> on the site or on a mirror of it, and the login
/// that stands behind a vote (<c>/login?next=%2Fpapers%2F2305.12345</c>).
/// </summary>
internal static class HuggingFaceAddress
{
    private const string PapersPath = "/papers/";

    /// <summary>The paper's page on the site itself.</summary>
    public static string Page(string arxivId) => $"https://huggingface.co/papers/{arxivId}";

    /// <summary>A repository on GitHub, given as an address or as <c>owner/name</c>.</summary>
    public static string? Repository(string? text)
    {
        string[] parts = (text ?? "").Trim().Split('/');
        bool isShort = parts.Length == 2 && parts.All(part => part.Length > 0 && !part.Contains(':', StringComparison.Ordinal));
        return isShort ? $"https://github.com/{parts[0]}/{parts[1]}" : WebAddress.Tidy(text);
    }

    /// <summary>The identifier of the paper that an address is about; null for another address.</summary>
    public static string? PaperId(string? address)
    {
        if (address is null)
        {
            return null;
        }

        string path = address.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? address.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) : address;
        int start = path.IndexOf(PapersPath, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<char> id = path.AsSpan(start + PapersPath.Length);
        int end = id.IndexOfAny("#?&/)");
        return ArxivId.Parse(end < 0 ? id : id[..end])?.Id;
    }

    /// <summary>Whether an address is the one behind a vote.</summary>
    public static bool IsVote(string? address) => address is not null && address.Contains("/login?next=", StringComparison.Ordinal);

    /// <summary>Whether an address is a paper's discussion.</summary>
    public static bool IsDiscussion(string? address) => address is not null && address.EndsWith("#community", StringComparison.Ordinal);
}
