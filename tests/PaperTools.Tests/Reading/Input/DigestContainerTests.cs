using System.IO.Compression;
using System.Text;
using PaperTools.Reading;
using ZstdSharp;

namespace PaperTools.Tests.Reading.Input;

public class DigestContainerTests
{
    private static readonly byte[] s_seed = File.ReadAllBytes(Directory.GetFiles(Repository.Seeds).Single());

    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void GzipIsReadThrough() => Assert.Equal(75, Read(Gzip(s_seed)).Count);

    [Fact]
    public void ZstandardIsReadThrough() => Assert.Equal(75, Read(Zstandard(s_seed)).Count);

    [Fact]
    public void EveryMemberOfAnArchiveIsADigestOfItsOwnInTheOrderOfNames()
    {
        byte[] archive = Zip(("b/second.txt", s_seed), ("a/first.txt", s_seed), ("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G']));
        using var file = new TemporaryFile(archive);

        Paper[] papers = [.. DigestReading.ReadFile(file.Path, Options())];

        Assert.Equal(150, papers.Length);
        Assert.Equal($"{file.Path}!a/first.txt", papers[0].Digest!.Path);
        Assert.Equal($"{file.Path}!b/second.txt", papers[75].Digest!.Path);
        Assert.Equal(1, papers[75].Number);
        Diagnostic skipped = Assert.Single(_diagnostics);
        Assert.Equal((DiagnosticSeverity.Warning, "BinaryFile", $"{file.Path}!picture.png"), (skipped.Severity, skipped.Code, skipped.Path));
    }

    [Fact]
    public void AnArchiveWithoutADigestIsAnError() =>
        Assert.Equal("NoDigestInArchive", Failure(Zip(("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G']))));

    [Fact]
    public void AnArchiveInAnArchiveIsNotFollowed()
    {
        Assert.Equal("NoDigestInArchive", Failure(Zip(("inner.zip", Zip(("a.txt", s_seed))))));
        Assert.Contains("inside another file", Assert.Single(_diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("BinaryFile", Failure(Gzip(Gzip(s_seed))));
    }

    [Fact]
    public void ABombIsGivenUp()
    {
        byte[] bomb = new byte[16 * 1024 * 1024];
        Array.Fill(bomb, (byte)'\n');
        "by AK and the research community\nMay 6\n"u8.CopyTo(bomb);

        Assert.Equal("ArchiveRatio", Failure(Gzip(bomb)));
        Assert.Equal("ArchiveRatio", Failure(Zstandard(bomb)));
        Assert.Empty(Read(Zip(("bomb.txt", bomb))));
        Assert.Contains(_diagnostics, diagnostic => diagnostic.Code == "ArchiveRatio");
    }

    [Fact]
    public void PapersBeforeTheDamageComeOut()
    {
        byte[] digests = [.. s_seed, .. s_seed, .. s_seed];
        foreach (byte[] whole in (byte[][])[Gzip(digests), Zstandard(digests)])
        {
            List<Paper> papers = [];

            DigestException damage = Assert.Throws<DigestException>(() => papers.AddRange(DigestReading.ReadBytes(whole[..^10], Options())));

            Assert.Equal("DamagedArchive", damage.Diagnostic.Code);
            Assert.InRange(papers.Count, 75, 225);
        }
    }

    [Fact]
    public void ACutOffArchiveIsNothingWorseThanDamaged()
    {
        // Each byte removed leaves a valid beginning of a file: nothing but the reader's own exception may come out.
        byte[] gzip = Gzip(s_seed);
        byte[] zip = Zip(("a.txt", s_seed));
        byte[] zstandard = Zstandard(s_seed);
        foreach (byte[] whole in (byte[][])[gzip, zip, zstandard])
        {
            for (int length = 0; length < whole.Length; length += 97)
            {
                try
                {
                    _ = Read(whole[..length]);
                }
                catch (DigestException exception)
                {
                    Assert.Contains(exception.Diagnostic.Code, (string[])["DamagedArchive", "EmptyDigest", "UnknownDigest", "BinaryFile", "NoDigestInArchive"], StringComparer.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void GzipOfSeveralMembersIsOneText() =>
        Assert.Equal(75, Read([.. Gzip(s_seed[..20_000]), .. Gzip(s_seed[20_000..])]).Count);

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void GzipThatEndsBeforeItsOwnEndIsDamaged(int missing) =>
        Assert.Equal("DamagedArchive", Failure(Gzip(s_seed)[..^missing]));

    [Fact]
    public void ProgressIsToldWhileReading()
    {
        byte[] bytes = [.. Enumerable.Repeat(s_seed, 10).SelectMany(seed => seed)];
        using var file = new TemporaryFile(bytes);
        List<(long Read, long Size)> reports = [];

        _ = DigestReading.ReadFile(file.Path, new ReadOptions { OnProgress = (read, size) => reports.Add((read, size)) }).Count();

        Assert.InRange(reports.Count, bytes.Length / (1024 * 1024), bytes.Length / (128 * 1024));
        Assert.Equal((bytes.Length, bytes.Length), reports[^1]);
        Assert.Equal(reports.Select(report => report.Read).Order(), reports.Select(report => report.Read));
    }

    private ReadOptions Options() => new() { OnDiagnostic = _diagnostics.Add };

    private IReadOnlyList<Paper> Read(byte[] bytes) => [.. DigestReading.ReadBytes(bytes, Options())];

    private string Failure(byte[] bytes) => Assert.Throws<DigestException>(() => Read(bytes)).Diagnostic.Code;

    private static byte[] Gzip(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static byte[] Zstandard(byte[] bytes)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        var compressed = new MemoryStream();
        using (var archive = new ZipArchive(compressed, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach ((string name, byte[] bytes) in members)
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return compressed.ToArray();
    }
}
