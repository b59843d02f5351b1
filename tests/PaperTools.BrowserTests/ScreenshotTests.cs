using Microsoft.Playwright;
using PaperTools.Writing;

namespace PaperTools.BrowserTests;

/// <summary>Pictures of the page for people to look at, in the folder that PAPERTOOLS_ARTIFACTS names, or <c>artifacts</c>.</summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("PAPERTOOLS_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts");

    [Theory]
    [InlineData(360, 800, ColorScheme.Light)]
    [InlineData(360, 800, ColorScheme.Dark)]
    [InlineData(768, 1024, ColorScheme.Light)]
    [InlineData(768, 1024, ColorScheme.Dark)]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(2560, 1300, ColorScheme.Light)]
    [InlineData(2560, 1300, ColorScheme.Dark)]
    public async Task Window(int width, int height, ColorScheme scheme)
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: Options(width, height, scheme));
        await Save(open.Page, $"page-{width}-{scheme}.png");

        await open.Type("quantization");
        await Save(open.Page, $"search-{width}-{scheme}.png");
    }

    [Theory]
    [InlineData(360, 800)]
    [InlineData(1280, 900)]
    public async Task Grouped(int width, int height)
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: Options(width, height, ColorScheme.Light), groupBy: PaperGrouping.Topic);
        await Save(open.Page, $"groups-{width}.png");

        await open.Page.Keyboard.PressAsync("j");
        await Save(open.Page, $"keyboard-{width}.png");

        await open.Type("nothing that any paper says");
        await Save(open.Page, $"empty-{width}.png");
    }

    [Fact]
    public async Task WithoutScript()
    {
        BrowserNewContextOptions options = Options(1280, 900, ColorScheme.Light);
        options.JavaScriptEnabled = false;
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: options);
        await Save(open.Page, "no-script.png");
    }

    [Fact]
    public async Task Printed()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: Options(800, 1100, ColorScheme.Dark));
        await open.Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(s_folder, "print.pdf"), Format = "A4", PreferCSSPageSize = true });
    }

    private static BrowserNewContextOptions Options(int width, int height, ColorScheme scheme) =>
        new() { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme };

    private static async Task Save(IPage page, string name) =>
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, name) });
}
