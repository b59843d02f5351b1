using PaperTools.Benchmarks.Generation;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Benchmarks.Comparison;

/// <summary>
/// Prints how long it takes to turn one bibliography into another, beside pandoc and bibutils where they are installed and
/// write the same: reading is in the time of each, since none of the peers writes without it. One run, one core, one file.
/// </summary>
internal static class ConvertRate
{
    public static void Print(int count)
    {
        OneCore.Use();
        string bib = GeneratedDigest.File("BibTeX", count);
        string csl = Convert(bib, "BibTeX", "CSL-JSON");
        string mods = Path.Combine(Path.GetTempPath(), $"papertools-mods-{count}.xml");
        Console.WriteLine($"{count:N0} papers, read and written");
        Compare("BibTeX to CSL-JSON", bib, "BibTeX", "CSL-JSON", new Peer("pandoc", "pandoc", ["-f", "bibtex", "-t", "csljson", bib, "-o", mods]));
        Compare("CSL-JSON to BibTeX", csl, "CSL-JSON", "BibTeX", new Peer("pandoc", "pandoc", ["-f", "csljson", "-t", "bibtex", csl, "-o", mods]));
        Compare("CSL-JSON to BibLaTeX", csl, "CSL-JSON", "BibLaTeX", new Peer("pandoc", "pandoc", ["-f", "csljson", "-t", "biblatex", csl, "-o", mods]));
        Compare("BibTeX to RIS", bib, "BibTeX", "RIS", new Peer("bibutils", "sh", ["-c", $"bib2xml '{bib}' 2>/dev/null | xml2ris >'{mods}' 2>/dev/null"]));
        File.Delete(mods);
        File.Delete(csl);
    }

    private static void Compare(string what, string path, string from, string to, Peer peer)
    {
        _ = Seconds(path, from, to);
        double ours = Enumerable.Range(0, 3).Min(_ => Seconds(path, from, to));
        double? theirs = peer.Seconds();
        Console.WriteLine(theirs is double taken
            ? $"{what,-22} PaperTools {ours,6:N2} s, {peer.Name} {taken,6:N2} s: {taken / ours:N0} times as long"
            : $"{what,-22} PaperTools {ours,6:N2} s; {peer.Name} is not installed");
    }

    private static double Seconds(string path, string from, string to)
    {
        using var output = new NowhereStream();
        return Peer.Time(() => Convert(path, from, to, output));
    }

    private static string Convert(string path, string from, string to)
    {
        string target = Path.Combine(Path.GetTempPath(), $"papertools-{to}-{Path.GetFileName(path)}");
        using FileStream output = File.Create(target);
        Convert(path, from, to, output);
        return target;
    }

    private static void Convert(string path, string from, string to, Stream output)
    {
        using IDigestWriter writer = DigestWriters.ByName(to)!.Start(output, new WriteOptions());
        foreach (Paper paper in DigestReading.ReadFile(path, new ReadOptions { Format = from }))
        {
            writer.Write(paper);
        }

        writer.Complete();
    }
}
