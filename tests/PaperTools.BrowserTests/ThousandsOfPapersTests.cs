using System.Globalization;
using Microsoft.Playwright;

namespace PaperTools.BrowserTests;

/// <summary>A page of 5,000 papers: how long it takes to open and to filter goes into the test's output.</summary>
public sealed class ThousandsOfPapersTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    [Fact]
    public async Task OpenAndFilter()
    {
        IBrowser browser = chromium.Browser;
        await using OpenPage open = await OpenPage.Of(browser, SamplePapers.Many(5_000));
        await open.Settle();
        Assert.Equal(5_000, await open.NumberShown());
        Report("first paint", await open.Evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
        Report("loaded, script included", await open.Evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"));

        foreach (string query in (string[])["q", "qu", "quantization", "quantization llama", "the", ""])
        {
            Report($"'{query}' to the next frame", await open.Evaluate($$"""
                () => new Promise(done => {
                  const box = document.getElementById('query');
                  const start = performance.now();
                  box.value = '{{query}}';
                  box.dispatchEvent(new Event('input', { bubbles: true }));
                  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
                })
                """));
        }

        Report("sort by title", await open.Evaluate("""
            () => new Promise(done => {
              const box = document.getElementById('sort');
              const start = performance.now();
              box.value = 'title';
              box.dispatchEvent(new Event('change', { bubbles: true }));
              requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
            })
            """));
    }

    private void Report(string what, double milliseconds) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"5,000 papers, {what}: {milliseconds:0} ms"));
}
