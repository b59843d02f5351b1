using System.Text.Json;
using Microsoft.Playwright;

namespace PaperTools.BrowserTests;

/// <summary>axe-core finds nothing against WCAG 2.2 AA. <c>.ci/check-page</c> fetches axe-core and names it in PAPERTOOLS_AXE.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Run = """
        () => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(found => JSON.stringify(found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | '))))
        """;

    private static readonly string? s_axe = Environment.GetEnvironmentVariable("PAPERTOOLS_AXE");

    [Theory]
    [InlineData(360, ColorScheme.Light, "")]
    [InlineData(1024, ColorScheme.Dark, "")]
    [InlineData(1920, ColorScheme.Light, "")]
    [InlineData(1920, ColorScheme.Dark, "#q=quantization&topic=quantization")]
    public async Task NoViolation(int width, ColorScheme scheme, string address)
    {
        IBrowser browser = chromium.Browser;
        Assert.SkipWhen(s_axe is null && !Chromium.IsRequired, "axe-core is not here. Run .ci/check-page, or name axe.min.js in PAPERTOOLS_AXE.");
        await using OpenPage open = await OpenPage.Of(
            browser,
            SamplePapers.Seed,
            address,
            new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await open.Page.EvaluateAsync(await File.ReadAllTextAsync(s_axe!));

        string violations = await open.Page.EvaluateAsync<string>(Run);

        Assert.Empty(JsonSerializer.Deserialize<string[]>(violations)!);
    }
}
