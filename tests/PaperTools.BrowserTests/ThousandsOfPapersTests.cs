using System.Globalization;
using Microsoft.Playwright;
using PaperTools.Writing;

namespace PaperTools.BrowserTests;

/// <summary>Other pages are not opened meanwhile: they would be in the times.</summary>
[CollectionDefinition(nameof(ThousandsOfPapersTests), DisableParallelization = true)]
public sealed class OpenedAlone;

/// <summary>A page of 5,000 papers: how long it takes to open, to filter and to sort goes into the test's output.</summary>
[Collection(nameof(ThousandsOfPapersTests))]
public sealed class ThousandsOfPapersTests(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    /// <summary>Bounds that a very busy machine keeps, too: the numbers themselves are what to look at.</summary>
    private const double Slowest = 15_000;
    private const double SlowestFrame = 4_000;

    [Theory]
    [InlineData(null)]
    [InlineData(PaperGrouping.Topic)]
    public async Task OpenFilterAndSort(PaperGrouping? groupBy)
    {
        IBrowser browser = chromium.Browser;
        await using OpenPage open = await OpenPage.Of(browser, SamplePapers.Many(5_000), groupBy: groupBy);
        await open.Settle();
        Assert.Equal(5_000, await open.NumberShown());
        Report("first paint", await open.Evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"), Slowest);
        Report("loaded, script included", await open.Evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"), Slowest);

        foreach (string query in (string[])["q", "qu", "quantization", "quantization llama", "the", ""])
        {
            Report($"'{query}' to the next frame", await Change(open, "query", "input", query), SlowestFrame);
        }

        foreach (string order in (string[])["title", "date", ""])
        {
            Report($"sort by '{order}' to the next frame", await Change(open, "sort", "change", order), SlowestFrame);
            await open.Settle();
        }

        await open.Settle();
        Assert.Equal(5_000, await open.NumberShown());
    }

    /// <summary>The time from a change of a control to the frame that shows what it does.</summary>
    private static async Task<double> Change(OpenPage open, string control, string change, string value) => await open.Evaluate($$"""
        () => new Promise(done => {
          const box = document.getElementById('{{control}}');
          const start = performance.now();
          box.value = '{{value}}';
          box.dispatchEvent(new Event('{{change}}', { bubbles: true }));
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
        })
        """);

    private void Report(string what, double milliseconds, double most)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"5,000 papers, {what}: {milliseconds:0} ms"));
        Assert.InRange(milliseconds, 0, most);
    }
}
