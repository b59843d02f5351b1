namespace PaperTools.Benchmarks.Generation;

/// <summary>The digest that the project grew from.</summary>
public static class SeedDigest
{
    /// <summary>Where it is, from wherever below the repository the benchmarks run.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            string seeds = System.IO.Path.Combine(folder, "seeds");
            if (Directory.Exists(seeds))
            {
                return Directory.GetFiles(seeds)[0];
            }
        }

        throw new InvalidOperationException("The benchmarks run inside the repository.");
    }
}
