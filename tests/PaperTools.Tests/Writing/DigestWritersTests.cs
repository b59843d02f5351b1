using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using PaperTools.Reading;
using PaperTools.Writing;
using YamlDotNet.RepresentationModel;

namespace PaperTools.Tests.Writing;

/// <summary>What holds for every format.</summary>
public class DigestWritersTests
{
    public static TheoryData<string> Formats => [.. DigestWriters.All.Select(format => format.Name)];

    [Fact]
    public void WhatIsReadBackIsReadUnderTheNameThatItIsWrittenUnder() =>
        Assert.All(
            DigestWriters.All.Where(format => format.ReadAs is string reader && DigestReaders.ByName(reader) is not null),
            format => Assert.Same(DigestReaders.ByName(format.ReadAs!), DigestReaders.ByName(format.Name)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void HostileTextIsWritten(string format) =>
        HostileText.Paper.Array[0, 3].Sample(
            papers =>
            {
                string text = Written.As(format, papers);
                switch (format)
                {
                    case "Json" or "CSL-JSON":
                        using (JsonDocument.Parse(text))
                        {
                        }

                        break;
                    case "JsonLines":
                        Assert.Equal(papers.Length, text.Count(c => c == '\n'));
                        break;
                    case "Yaml":
                        new YamlStream().Load(new StringReader(text));
                        break;
                    case "Atom" or "Rss" or "EndNoteXml":
                        Assert.NotNull(XDocument.Load(XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit })).Root);
                        break;
                    case "Text" or "Markdown" or "Org" or "BibTeX" or "BibLaTeX" or "RIS":
                        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
                        break;
                }
            },
            iter: 300);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void NoCultureChangesWhatIsWritten(string culture)
    {
        Paper paper = new()
        {
            Title = "INFINITE improvement I",
            Authors = [new Author { Given = "I.", Family = "IŞIK" }],
            Published = new PaperDate(2023, 5, 6),
            Volume = "007",
            Upvotes = 1234567,
            Ids = new PaperIds { Doi = "10.1000/1.50" },
        };
        var options = new WriteOptions { Time = new DateTimeOffset(2023, 5, 6, 7, 8, 9, TimeSpan.Zero) };
        string[] invariant = Under(CultureInfo.InvariantCulture, options, paper);

        Assert.Equal(invariant, Under(CultureInfo.GetCultureInfo(culture), options, paper));
    }

    [Theory]
    [InlineData("a.json", "Json")]
    [InlineData("a.b.CSL.JSON", "CSL-JSON")]
    [InlineData("folder.bib/a.YML", "Yaml")]
    [InlineData("a", null)]
    [InlineData("a.docx", null)]
    public void TheExtensionMeansTheFormat(string path, string? format) =>
        Assert.Equal(format, DigestWriters.ByPath(path)?.Name);

    private static string[] Under(CultureInfo culture, WriteOptions options, Paper paper)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return [.. DigestWriters.All.Select(format => Written.As(format.Name, options, paper))];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
