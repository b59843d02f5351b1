using Microsoft.Playwright;

namespace PaperTools.BrowserTests;

/// <summary>Pictures of the page for people to look at, in the folder that PAPERTOOLS_ARTIFACTS names, or <c>artifacts</c>.</summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("PAPERTOOLS_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts");

    [Theory]
    [InlineData(360, 800, ColorScheme.Light)]
    [InlineData(360, 800, ColorScheme.Dark)]
    [InlineData(1024, 900, ColorScheme.Light)]
    [InlineData(1920, 1080, ColorScheme.Light)]
    [InlineData(1920, 1080, ColorScheme.Dark)]
    [InlineData(2560, 1300, ColorScheme.Light)]
    public async Task Window(int width, int height, ColorScheme scheme)
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: Options(width, height, scheme));
        await Save(open.Page, $"page-{width}-{scheme}.png");

        await open.Type("quantization");
        await Save(open.Page, $"search-{width}-{scheme}.png");
    }

    [Fact]
    public async Task Printed()
    {
        await using OpenPage open = await OpenPage.Of(chromium.Browser, SamplePapers.Seed, options: Options(800, 1100, ColorScheme.Light));
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Save(open.Page, "print.png");
    }

    private static BrowserNewContextOptions Options(int width, int height, ColorScheme scheme) =>
        new() { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme };

    private static async Task Save(IPage page, string name) =>
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, name) });
}
