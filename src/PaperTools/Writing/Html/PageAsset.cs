using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PaperTools.Writing.Html;

/// <summary>A style or script that is embedded in this assembly and goes into the page as it stands.</summary>
/// <param name="Content">Its text; ASCII, so that every encoding of the page carries it unchanged.</param>
internal sealed record PageAsset(string Content)
{
    /// <summary>The hash by which the page's Content-Security-Policy allows exactly this text.</summary>
    public string PolicyHash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))}'";

    /// <summary>Reads embedded files and joins them in the order given.</summary>
    public static PageAsset Load(params ReadOnlySpan<string> files)
    {
        var content = new StringBuilder();
        foreach (string file in files)
        {
            using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(PageAsset), file)
                ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
            using var reader = new StreamReader(stream, Encoding.UTF8);

            // A parser of HTML turns CRLF into LF before it takes the hash.
            content.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return new PageAsset(content.ToString());
    }
}
