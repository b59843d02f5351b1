using System.Globalization;
using Microsoft.Playwright;
using PaperTools.Writing;

namespace PaperTools.BrowserTests;

/// <summary>A digest's page in a tab of its own. Whatever the test does, closing it shows that there was no error and no request.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"papertools-{Guid.NewGuid():N}.html");
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    private OpenPage(IReadOnlyList<Paper> papers, PaperGrouping? groupBy)
    {
        using FileStream output = File.Create(_file);
        using IDigestWriter writer = DigestWriters.ByName("Html")!.Start(output, new WriteOptions { GroupBy = groupBy });
        foreach (Paper paper in papers)
        {
            writer.Write(paper);
        }

        writer.Complete();
    }

    public IPage Page { get; private set; } = null!;

    public ILocator Shown => Page.Locator("main article:not([hidden])");

    public static async Task<OpenPage> Of(IBrowser browser, IReadOnlyList<Paper> papers, string address = "", BrowserNewContextOptions? options = null, PaperGrouping? groupBy = null)
    {
        var open = new OpenPage(papers, groupBy);
        open._context = await browser.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        open.Page = await open._context.NewPageAsync();
        open.Page.Console += (_, message) => open.Complain(message.Type is "error" or "warning", message.Text);
        open.Page.PageError += (_, error) => open.Complain(true, error);
        open.Page.Dialog += (_, dialog) => open.Complain(true, "a dialog: " + dialog.Message);
        open._context.Request += (_, request) => open.Complain(!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("file://", StringComparison.Ordinal), "a request: " + request.Url);
        await open.GoTo(address);
        return open;
    }

    public async Task GoTo(string address) => await Page.GotoAsync(new Uri(_file).AbsoluteUri + address);

    public async Task<int> NumberShown() => await Shown.CountAsync();

    public async Task Type(string query)
    {
        await Page.Locator("#query").FillAsync(query);
        await Settle();
    }

    /// <summary>Waits until what was asked for is drawn, and the address written.</summary>
    public async Task Settle() => await Page.EvaluateAsync("() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 200))");

    public async Task<double> Evaluate(string script) => Convert.ToDouble(await Page.EvaluateAsync<double>(script), CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        File.Delete(_file);
        Assert.Empty(_complaints);
    }

    private void Complain(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            _complaints.Add(text);
        }
    }
}
