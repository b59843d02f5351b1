using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperTools.Writing;

namespace PaperTools.BrowserTests;

/// <summary>What a person does with the page.</summary>
public sealed class DigestPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string AbstractsCutOff = "Array.from(document.querySelectorAll('.abstract')).filter(text => text.clientHeight === 0 || text.scrollHeight > text.clientHeight + 1).length";
    private const string FirstAbstractCutOff = "Array.from(document.querySelectorAll('#paper-1 .abstract')).filter(text => text.scrollHeight > text.clientHeight + 1).length";

    [Fact]
    public async Task TypingFiltersAndMarksTheWords()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        await open.Type("quantization");

        int expected = SamplePapers.Seed.Count(paper => Regex.IsMatch(paper.Title + "\n" + paper.Abstract, "\\bquantization", RegexOptions.IgnoreCase));
        Assert.Equal(expected, await open.NumberShown());
        Assert.Equal($"{expected} of 75 papers", await open.Page.Locator("#status").TextContentAsync());
        string[] marked = [.. await open.Page.Locator("mark").AllTextContentsAsync()];
        Assert.NotEmpty(marked);
        Assert.All(marked, text => Assert.Equal("quantization", text, ignoreCase: true));
        Assert.Contains("q=quantization", open.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptySearchLeavesTheTextAsItWas()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);
        const string Texts = "Array.from(document.querySelectorAll('main article'), card => card.id + Array.from(card.querySelectorAll('h2, .byline, .abstract'), part => part.className + part.innerHTML)).join('\\n')";
        string before = await open.Page.EvaluateAsync<string>(Texts);

        await open.Type("low-resource \"machine translation\" -quantization");
        Assert.InRange(await open.NumberShown(), 1, 74);
        await open.Page.Locator("#query").PressAsync("Escape");
        await open.Settle();

        Assert.Equal(75, await open.NumberShown());
        Assert.Equal(before, await open.Page.EvaluateAsync<string>(Texts));
    }

    [Theory]
    [InlineData("NUNEZ", "Núñez")]
    [InlineData("núñ", "Núñ")]
    public async Task CaseAndDiacriticsMakeNoDifference(string query, string marked)
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Many(3));

        await open.Type(query);

        Assert.Equal(3, await open.NumberShown());
        Assert.Equal(marked, await open.Page.Locator("mark").First.TextContentAsync());
    }

    [Fact]
    public async Task AFacetFiltersAndTheOtherCountsFollow()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);
        ILocator topic = open.Page.Locator(".facet").Nth(0).Locator("li").Nth(0);
        int promised = int.Parse(await topic.Locator(".count").TextContentAsync() ?? "", CultureInfo.InvariantCulture);

        await topic.Locator("input").CheckAsync();
        await open.Settle();

        Assert.Equal(promised, await open.NumberShown());
        string[] kinds = [.. await open.Page.Locator(".facet").Nth(1).Locator(".count").AllTextContentsAsync()];
        Assert.Equal(promised, kinds.Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        Assert.Contains("topic=", open.Page.Url, StringComparison.Ordinal);

        await open.Page.Locator(".chip").ClickAsync();
        Assert.Equal(75, await open.NumberShown());
    }

    [Fact]
    public async Task TheAddressBringsTheFilterBack()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, "#q=models&topic=quantization&sort=title");

        int expected = SamplePapers.Seed.Count(paper => paper.Topics.Contains("quantization") && Regex.IsMatch(paper.Title + "\n" + paper.Abstract, "\\bmodels", RegexOptions.IgnoreCase));
        Assert.Equal(expected, await open.NumberShown());
        Assert.Equal("models", await open.Page.Locator("#query").InputValueAsync());
        string[] titles = [.. await open.Shown.Locator("h2").AllTextContentsAsync()];
        Assert.Equal(titles.Order(StringComparer.Create(CultureInfo.GetCultureInfo("en"), CompareOptions.None)), titles);
    }

    [Fact]
    public async Task AnAnchorLeadsToItsPaper()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, "#paper-40");
        await open.Settle();

        await Assertions.Expect(open.Page.Locator("#paper-40")).ToBeInViewportAsync();
        Assert.Contains("selected", await open.Page.Locator("#paper-40").GetAttributeAsync("class") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task GroupsHaveHeadingsThatFollowTheFilter()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, groupBy: PaperGrouping.Topic);
        ILocator groups = open.Page.Locator("main > section.group:not([hidden])");
        int all = await groups.CountAsync();
        Assert.InRange(all, 3, 20);
        Assert.Equal(75, await open.NumberShown());

        await open.Type("quantization");

        int shown = await open.NumberShown();
        Assert.InRange(await groups.CountAsync(), 1, all - 1);
        string[] counts = [.. await groups.Locator("h2 .count").AllTextContentsAsync()];
        Assert.Equal(shown, counts.Sum(count => int.Parse(count, CultureInfo.InvariantCulture)));
        Assert.All(await groups.AllAsync(), group => Assert.True(group.Locator("article:not([hidden])").CountAsync().GetAwaiter().GetResult() > 0));
    }

    [Fact]
    public async Task SortingKeepsPapersInTheirGroups()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, groupBy: PaperGrouping.Contribution);
        string[] Texts(string selector) => [.. open.Page.Locator(selector).AllTextContentsAsync().GetAwaiter().GetResult()];
        string[] before = Texts("section.group:first-of-type h3");

        await open.Page.Locator("#sort").SelectOptionAsync("title");
        await open.Settle();

        string[] after = Texts("section.group:first-of-type h3");
        Assert.Equal(before.Order(StringComparer.Create(CultureInfo.GetCultureInfo("en"), CompareOptions.None)), after);
        await open.Page.Locator("#sort").SelectOptionAsync("");
        await open.Settle();
        Assert.Equal(before, Texts("section.group:first-of-type h3"));
    }

    [Fact]
    public async Task AnAnchorLeadsToItsGroup()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, "#group-quantization", groupBy: PaperGrouping.Topic);
        await open.Settle();
        await Assertions.Expect(open.Page.Locator("#group-quantization h2")).ToBeInViewportAsync();

        await open.Type("quantization");
        await open.Page.Locator(".contents a[href='#group-multilingual']").ClickAsync();
        await open.Settle();

        await Assertions.Expect(open.Page.Locator("#group-multilingual h2")).ToBeInViewportAsync();
        Assert.Equal(75, await open.NumberShown());
        Assert.EndsWith("#group-multilingual", open.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingFoundIsSaid()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        await open.Type("xyzzyplugh");

        await Assertions.Expect(open.Page.Locator(".none")).ToBeVisibleAsync();
        Assert.Equal(0, await open.NumberShown());
        await open.Page.Locator(".none button").ClickAsync();
        await open.Settle();
        Assert.Equal(75, await open.NumberShown());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task NoTextOfThePicturesIsCutOff(int width)
    {
        Paper[] papers = SamplePapers.WithLongTopics();
        await using OpenPage open = await OpenPage.Of(chromium.Browser, papers, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        await open.Page.EvaluateAsync("document.querySelector('.overview > details').open = true");

        string[] cut = await open.Page.EvaluateAsync<string[]>("""
            () => Array.from(document.querySelectorAll('figure svg text')).filter(text => {
              const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
              return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
            }).map(text => text.textContent)
            """);

        Assert.Empty(cut);
    }

    [Fact]
    public async Task AClickOnTheMapSelectsThePaper()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        await open.Page.Locator(".map svg").ScrollIntoViewIfNeededAsync();
        float[] point = await open.Page.EvaluateAsync<float[]>("""
            () => {
              const path = document.querySelector('.map path[data-papers~="8"]:not(.out)');
              const [x, y] = path.getAttribute('d').slice(1).split('M')[path.dataset.papers.split(' ').indexOf('8')].split(/[ h]/).map(Number);
              const place = new DOMPoint(x, y).matrixTransform(path.ownerSVGElement.getScreenCTM());
              return [place.x, place.y];
            }
            """);
        await open.Page.Mouse.ClickAsync(point[0], point[1]);
        await open.Settle();

        ILocator selected = open.Page.Locator("#paper-9.selected");
        await Assertions.Expect(selected).ToBeInViewportAsync();
        Assert.Equal(75, await open.NumberShown());
        Assert.Equal("visible", await open.Page.Locator(".map .ring").GetAttributeAsync("visibility"));
    }

    [Fact]
    public async Task TheKeysReachTheMap()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        await open.Page.Locator(".map svg").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowDown");
        string first = await open.Page.Locator("#status").TextContentAsync() ?? "";
        await open.Page.Keyboard.PressAsync("ArrowDown");
        string second = await open.Page.Locator("#status").TextContentAsync() ?? "";
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Settle();

        Assert.NotEqual(first, second);
        Assert.Equal(second, await open.Page.Locator("article.selected h2").TextContentAsync());
    }

    [Fact]
    public async Task PicturesFilter()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        await open.Page.Locator(".topic-chart a").First.ClickAsync();
        await open.Settle();

        int shown = await open.NumberShown();
        Assert.InRange(shown, 1, 74);
        Assert.Equal(75 - shown, await open.Evaluate("Array.from(document.querySelectorAll('.map path.out'), path => path.getAttribute('d').split('M').length - 1).reduce((all, some) => all + some)"));
    }

    [Fact]
    public async Task TheKeyboardReachesEverything()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.TypeAsync("quantization");
        await open.Settle();
        Assert.InRange(await open.NumberShown(), 1, 74);
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("j");
        Assert.Equal(await open.Shown.Nth(1).GetAttributeAsync("id"), await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        await open.Page.Keyboard.PressAsync("k");
        Assert.Equal(await open.Shown.Nth(0).GetAttributeAsync("id"), await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        await open.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(open.Page.Locator("#help")).ToBeVisibleAsync();
        await open.Page.Locator("#shortcuts").UncheckAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Locator("main").FocusAsync();
        await open.Page.Keyboard.PressAsync("/");
        Assert.NotEqual("query", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task TheButtonCopiesBibTex()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });

        await open.Page.Locator("#paper-3 .copy").ClickAsync();
        await open.Settle();

        string copied = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(BibTexOf(SamplePapers.Seed, 2), copied);
        Assert.Equal("Copied", await open.Page.Locator("#paper-3 .copy").TextContentAsync());
    }

    [Fact]
    public async Task WithoutAClipboardTheBibTexIsShown()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);
        await open.Page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");

        await open.Page.Locator("#paper-3 .copy").ClickAsync();

        Assert.Equal(BibTexOf(SamplePapers.Seed, 2), await open.Page.Locator("#paper-3 .bibtex").TextContentAsync());
        Assert.Equal(BibTexOf(SamplePapers.Seed, 2), await open.Page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Fact]
    public async Task PapersThatAreFilteredOutLeaveNoRoom()
    {
        const int All = 400;
        const string Heights = "Array.from(document.querySelectorAll('main article:not([hidden])'), card => card.getBoundingClientRect())";
        IReadOnlyList<Paper> papers = SamplePapers.Many(All);
        await using OpenPage open = await OpenPage.Of(chromium.Browser, papers);
        string rare = papers.SelectMany(paper => paper.Title.Split(' ')).GroupBy(word => word).First(word => word.Count() is > 2 and < 10).Key;

        await open.Type(rare);

        int shown = await open.NumberShown();
        double height = await open.Evaluate($"(cards => cards.at(-1).bottom - cards[0].top)({Heights})");
        double tallest = await open.Evaluate($"Math.max(...{Heights}.map(card => card.height))");
        Assert.InRange(shown, 2, All / 4);
        Assert.InRange(height, 0, shown * (tallest + 100));
    }

    private static string BibTexOf(IReadOnlyList<Paper> papers, int place)
    {
        using var output = new MemoryStream();
        using IDigestWriter writer = DigestWriters.ByName("BibTeX")!.Start(output, new WriteOptions { Abstracts = false });
        foreach (Paper paper in papers.Take(place + 1))
        {
            writer.Write(paper);
        }

        writer.Complete();
        string entries = Encoding.UTF8.GetString(output.ToArray());
        return entries[(entries.LastIndexOf("\n@", StringComparison.Ordinal) + 1)..].Trim();
    }

    [Theory]
    [InlineData("</script><script>document.title='owned'</script>")]
    [InlineData("</style></title><img src=x onerror=\"document.title='owned'\"><svg onload=alert(1)>")]
    [InlineData("\" onmouseover=\"document.title='owned'\" ' x='")]
    [InlineData("line\u2028separator\u2029paragraph \0 null \u001b[31m <!-- ]]> &lt;b&gt;")]
    [InlineData("\u202egnp.exe \u2066 isolated \u202d")]
    public async Task HostileTextStaysText(string text)
    {
        Paper hostile = SamplePapers.Hostile(text);
        await using OpenPage open = await OpenPage.Of(chromium.Browser, [hostile, .. SamplePapers.Many(4).Skip(1)]);
        await open.Type("owned");
        await open.Type("");

        Assert.Equal(hostile.Title, await open.Page.Locator("#paper-1 h2").TextContentAsync());
        Assert.Equal(hostile.Abstract, await open.Page.Locator("#paper-1 .abstract").TextContentAsync());
        Assert.Equal(4, await open.NumberShown());
        Assert.Equal(0, await open.Page.Locator("#paper-1 a[href^='javascript']").CountAsync());
        Assert.Equal(0, await open.Page.Locator("main img, main script, main [onmouseover]").CountAsync());
        Assert.NotEqual("owned", await open.Page.TitleAsync());
    }

    [Fact]
    public async Task WithoutScriptEverythingIsThereToRead()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: new BrowserNewContextOptions { JavaScriptEnabled = false });

        Assert.Equal(75, await open.Page.Locator("main article").CountAsync());
        await Assertions.Expect(open.Page.Locator("#query")).ToBeHiddenAsync();
        await Assertions.Expect(open.Page.Locator(".map svg")).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator(".topic-chart svg")).ToBeVisibleAsync();
        Assert.Equal(0, await open.Evaluate(AbstractsCutOff));
    }

    [Fact]
    public async Task OnPaperEveryAbstractIsWhole()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await open.Evaluate(AbstractsCutOff));
    }

    [Fact]
    public async Task AnAbstractUnfoldsAndFolds()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);
        ILocator unfold = open.Page.Locator("#paper-1 .unfold");

        Assert.Equal(1, await open.Evaluate(FirstAbstractCutOff));
        await unfold.ClickAsync();
        Assert.Equal(0, await open.Evaluate(FirstAbstractCutOff));
        Assert.Equal("true", await unfold.GetAttributeAsync("aria-expanded"));
        await open.Page.Keyboard.PressAsync("o");
        Assert.Equal(1, await open.Evaluate(FirstAbstractCutOff));
        Assert.Equal("More of the abstract", await unfold.TextContentAsync());
    }

    [Fact]
    public async Task AShortAbstractIsNotFolded()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, [new Paper { Title = "T", Abstract = "A sentence." }, SamplePapers.Seed[0]]);

        Assert.Equal(0, await open.Page.Locator("#paper-1 .unfold").CountAsync());
        Assert.Equal(1, await open.Page.Locator("main .unfold").CountAsync());
        await open.Type("sentence");
        Assert.Equal("sentence", await open.Page.Locator("#paper-1 mark").TextContentAsync());
    }

    [Fact]
    public async Task NothingRunsThatThePolicyDoesNotName()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed);

        string policy = await open.Page.Locator("meta[http-equiv='Content-Security-Policy']").GetAttributeAsync("content") ?? "";

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1024)]
    [InlineData(1920)]
    [InlineData(2560)]
    public async Task NothingIsWiderThanTheWindow(int width)
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });

        Assert.Equal(width, await open.Evaluate("document.documentElement.scrollWidth"));
    }
}
