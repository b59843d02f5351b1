using Microsoft.Playwright;

namespace PaperTools.BrowserTests;

/// <summary>
/// The browser that the tests drive: the system's Chromium, through Playwright. Where there is none the tests are skipped
/// and say so; with PAPERTOOLS_REQUIRE_CHROMIUM set, as in CI, they fail instead.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser's program; null where none is installed.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("PAPERTOOLS_CHROMIUM") ?? s_places.FirstOrDefault(File.Exists);

    /// <summary>Whether a missing browser is a failure.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("PAPERTOOLS_REQUIRE_CHROMIUM") is "1" or "true";

    /// <summary>The running browser; skips the test, or fails it, where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null && !IsRequired, "No Chromium was found. Install it, or name it in PAPERTOOLS_CHROMIUM.");
            return _browser ?? throw new InvalidOperationException("Chromium is required here (PAPERTOOLS_REQUIRE_CHROMIUM), and none was found.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
