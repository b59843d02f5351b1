namespace PaperTools.Tests;

/// <summary>Where things are in the repository.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Manifest { get; } = Path.Combine(Root, "PaperTools.psd1");

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    public static string Fixture(params string[] parts) => Path.Combine([Root, "tests", "PaperTools.Tests", "Fixtures", .. parts]);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PaperTools.psd1")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
