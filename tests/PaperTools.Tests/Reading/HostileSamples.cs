using System.Text;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Tests.Reading;

/// <summary>Small files of every format, by name: the fixtures, <see cref="TextSamples"/>, and what our own writers write.</summary>
internal static class HostileSamples
{
    private static readonly string[] s_ownFormats = ["Json", "JsonLines", "Yaml"];

    /// <summary>The samples.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = Collect();

    /// <summary>The name of the format that a sample is detected as.</summary>
    public static string FormatOf(string sample)
    {
        using DigestSource source = DigestSource.FromStream(new MemoryStream(All[sample]), path: null);
        return DigestReaders.Detect(source.Sample)!.Format;
    }

    private static Dictionary<string, byte[]> Collect()
    {
        Dictionary<string, byte[]> samples = new(StringComparer.Ordinal)
        {
            ["objects"] = """[{"Title":"One","Authors":"Ann One; Bob Two","Year":2001},{"Title":"Two","DOI":"10.1000/2"}]"""u8.ToArray(),
            ["scholar"] = Encoding.UTF8.GetBytes(TextSamples.ScholarMail[TextSamples.ScholarMail.IndexOf("<html>", StringComparison.Ordinal)..]),
        };
        foreach (string file in Directory.GetFiles(Repository.Fixture("Reading")).Concat(Directory.GetFiles(Repository.Fixture("bibliographies"))))
        {
            samples.Add(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        foreach ((string name, string text) in TextSamples.ByName)
        {
            samples.Add(name, Encoding.UTF8.GetBytes(text));
        }

        Paper paper = DigestReading.ReadBytes(samples["paper.bib"], new ReadOptions()).First();
        foreach (string format in s_ownFormats)
        {
            samples.Add($"own {format}", Write(format, paper));
        }

        return samples;
    }

    private static byte[] Write(string format, Paper paper)
    {
        using var output = new MemoryStream();
        using IDigestWriter writer = DigestWriters.ByName(format)!.Open(output, new WriteOptions());
        writer.Write(paper);
        writer.Complete();
        return output.ToArray();
    }
}
