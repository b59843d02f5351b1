namespace PaperTools.Tests.Extraction;

/// <summary>Links, their kinds, and whether code can be had.</summary>
public class LinkTests
{
    [Theory]
    [InlineData("Code is at https://github.com/a/b.", "https://github.com/a/b")]
    [InlineData("Code at (https://github.com/a/b), data there.", "https://github.com/a/b")]
    [InlineData("See https://en.wikipedia.org/wiki/Fox_(animal) now", "https://en.wikipedia.org/wiki/Fox_(animal)")]
    [InlineData("Our page [foo.github.io](https://foo.github.io/) has it", "https://foo.github.io/")]
    [InlineData("Released at github.com/a/b and www.example.org!", "https://github.com/a/b|https://www.example.org")]
    [InlineData("Try foo-bar.github.io; not GitHub.com or Node.js", "https://foo-bar.github.io")]
    [InlineData("code: \\url{https://github.com/a/b\\_c}", "https://github.com/a/b_c")]
    [InlineData("on https://github.com/a/b.The rest follows", "https://github.com/a/b")]
    [InlineData("代码见https://github.com/a/b。谢谢", "https://github.com/a/b")]
    [InlineData("https://hf-mirror.com/a/b and https://hf-mirror.123.workers.dev/datasets/c", "https://huggingface.co/a/b|https://huggingface.co/datasets/c")]
    [InlineData("https://github.com/a/b twice: http://github.com/a/b/", "https://github.com/a/b")]
    [InlineData("no link:// here, nor http:// nor a@example.org", "")]
    [InlineData("\"https://a.org/x?y=1&z=2#t\", ‘https://b.org’", "https://a.org/x?y=1&z=2#t|https://b.org")]
    public void AreFoundInText(string text, string urls)
    {
        var paper = new Paper { Title = "A title", Abstract = text };

        Assert.Equal(urls, string.Join('|', paper.Links.Select(link => link.Url)));
        Assert.All(paper.Links, link => Assert.Contains(link.Raw, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Our dataset is at https://github.com/a/b.", LinkKind.Dataset)]
    [InlineData("Code and data are at https://github.com/a/b.", LinkKind.Code)]
    [InlineData("Models: https://huggingface.co/a/b", LinkKind.Model)]
    [InlineData("https://huggingface.co/datasets/a/b", LinkKind.Dataset)]
    [InlineData("A demo is at https://example.org/x", LinkKind.Demo)]
    [InlineData("The code is on https://foo.github.io", LinkKind.Project)]
    [InlineData("Our source code is at https://git.example.org/x", LinkKind.Code)]
    [InlineData("Leaderboard: https://huggingface.co/spaces/a/b", LinkKind.Other)]
    [InlineData("as in https://doi.org/10.1000/1", LinkKind.Paper)]
    [InlineData("seen on https://example.org/x", LinkKind.Other)]
    public void HaveAKind(string text, LinkKind kind) =>
        Assert.Equal(kind, Assert.Single(new Paper { Title = "", Abstract = text }.Links).Kind);

    [Fact]
    public void EachLabelTellsOfItsOwnLink()
    {
        var paper = new Paper { Title = "", Abstract = "Demo: https://a.org/1, Code: https://a.org/2, Data: https://a.org/3." };

        Assert.Equal([LinkKind.Demo, LinkKind.Code, LinkKind.Dataset], paper.Links.Select(link => link.Kind));
    }

    [Fact]
    public void TheDigestsComeFirst()
    {
        PaperLink given = new("https://github.com/a/b/", LinkKind.Code, "Code");
        var paper = new Paper { Title = "", Abstract = "https://x.org/y http://github.com/a/b", DigestLinks = [given] };

        Assert.Equal([given, new PaperLink("https://x.org/y", LinkKind.Other, "https://x.org/y")], paper.Links);
    }

    [Theory]
    [InlineData("Our code will be released soon.", CodeAvailability.Claimed)]
    [InlineData("Models are available.", CodeAvailability.Claimed)]
    [InlineData("We will open-source the weights.", CodeAvailability.Claimed)]
    [InlineData("Demo, code and models of Foo are available.", CodeAvailability.Claimed)]
    [InlineData("All our related codes are planned to be open-sourced.", CodeAvailability.Claimed)]
    [InlineData("The code is at https://github.com/a/b.", CodeAvailability.Link)]
    [InlineData("Code is available on https://example.org.", CodeAvailability.Link)]
    [InlineData("We test on publicly available datasets.", CodeAvailability.None)]
    [InlineData("It works even when only data for translation is available.", CodeAvailability.None)]
    [InlineData("We use training data that is available in English.", CodeAvailability.None)]
    [InlineData("Open-source models lag behind.", CodeAvailability.None)]
    public void CodeIsLinkedClaimedOrNeither(string text, CodeAvailability code) =>
        Assert.Equal(code, new Paper { Title = "", Abstract = text }.Code);
}
