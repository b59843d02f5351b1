using System.Globalization;

namespace PaperTools.Watching;

/// <summary>Says in a sentence what a run did.</summary>
internal static class WatchMessage
{
    public static string Of(WatchStatus status)
    {
        List<string> parts = [status.Selected > 0 ? Selected(status) : $"nothing new: {WatchReasons.Describe(status.Reason, status.BestScore)}"];
        AddOutputs(parts, status);
        if (status.Sources.Where(source => source.Reason == WatchReason.SourceUnreachable).ToArray() is { Length: > 0 } lost && status.Reason != WatchReason.SourceUnreachable)
        {
            parts.Add(lost.Length == 1 ? $"{lost[0].Source} could not be read" : string.Create(CultureInfo.InvariantCulture, $"{lost.Length} sources could not be read"));
        }

        return string.Join("; ", parts);
    }

    private static string Selected(WatchStatus status) =>
        string.Create(CultureInfo.InvariantCulture, $"{Count(status.Selected, "paper")} of {status.Read} read");

    private static void AddOutputs(List<string> parts, WatchStatus status)
    {
        string done = status.IsDryRun ? "to do" : "done";
        WatchOutputStatus[] ready = [.. status.Outputs.Where(output => output.IsDone || status.IsDryRun)];
        int files = ready.Count(output => output.Kind == "File");
        int mails = ready.Length - files;
        int failed = status.Outputs.Count - ready.Length;
        if (ready.Length > 0)
        {
            string[] what = [.. new[] { files > 0 ? Count(files, "file") : null, mails > 0 ? Count(mails, "mail") : null }.OfType<string>()];
            parts.Add($"{string.Join(" and ", what)} {done}");
        }

        if (failed > 0)
        {
            parts.Add($"{Count(failed, "output")} not done, and left to the next run");
        }
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}
