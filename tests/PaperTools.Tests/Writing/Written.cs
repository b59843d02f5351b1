using System.Text;
using PaperTools.Writing;

namespace PaperTools.Tests.Writing;

/// <summary>What the writers write.</summary>
internal static class Written
{
    public static string As(string format, params Paper[] papers) => As(format, new WriteOptions(), papers);

    public static string As(string format, WriteOptions options, params Paper[] papers)
    {
        using var output = new MemoryStream();
        using IDigestWriter writer = DigestWriters.ByName(format)!.Open(output, options);
        foreach (Paper paper in papers)
        {
            writer.Write(paper);
        }

        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What a format says that it leaves out.</summary>
    public static List<string> Omissions(string format, params Paper[] papers)
    {
        List<string> omissions = [];
        _ = As(format, new WriteOptions { OnOmission = omissions.Add }, papers);
        return omissions;
    }
}
