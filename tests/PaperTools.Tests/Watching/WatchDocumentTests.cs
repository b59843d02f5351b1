using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>docs/watches.md has the keys from the table that the reader uses, and docs/watch.yaml is a profile that runs.</summary>
public class WatchDocumentTests
{
    private static readonly string s_document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "watches.md"));

    [Fact]
    public void EveryKeyIsDescribed() => Assert.All(ProfileKeys.All, part =>
    {
        string title = char.ToUpperInvariant(part.Name[0]) + part.Name[1..];
        string[] rows = [.. part.Keys.Select(key => $"| `{key.Name}`{(key.IsRequired ? " (required)" : "")} | {Takes(key)} | {key.Description} |")];
        Assert.Contains($"### {title}\n\n| key | takes | meaning |\n| --- | --- | --- |\n{string.Join('\n', rows)}\n\n", s_document, StringComparison.Ordinal);
    });

    [Fact]
    public void EveryReasonIsDescribed() =>
        Assert.All(Enum.GetNames<WatchReason>().Skip(1), reason => Assert.Contains($"| `{reason}` |", s_document, StringComparison.Ordinal));

    [Fact]
    public void TheExampleRuns()
    {
        string folder = Directory.CreateTempSubdirectory("papertools-example").FullName;
        File.Copy(Path.Combine(Repository.Root, "docs", "watch.yaml"), Path.Combine(folder, "watch.yaml"));
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        foreach (string seed in Directory.GetFiles(Repository.Seeds))
        {
            File.Copy(seed, Path.Combine(folder, "seeds", Path.GetFileName(seed)));
        }

        WatchStatus status = WatchRunner.Run(WatchProfile.Load(Path.Combine(folder, "watch.yaml")), new WatchRunOptions());

        Assert.Equal(WatchRunOutcome.Delivered, status.Outcome);
        Assert.True(status.Selected > 0);
        Assert.All(status.Outputs, output => Assert.True(File.Exists(output.Target)));
        Directory.Delete(folder, recursive: true);
    }

    private static string Takes(ProfileKey key) => key.Value switch
    {
        ProfileValue.Text => "text",
        ProfileValue.Path => "path",
        ProfileValue.Query => "query",
        ProfileValue.Format => "name",
        ProfileValue.Date => "date or time",
        ProfileValue.Number => "number",
        ProfileValue.WholeNumber => "whole number",
        ProfileValue.Switch => "true or false",
        ProfileValue.Choice => string.Join(", ", key.Choices),
        ProfileValue.Address => "address",
        ProfileValue.Addresses => "address or list",
        ProfileValue.List => "list",
        _ => "keys",
    };
}
