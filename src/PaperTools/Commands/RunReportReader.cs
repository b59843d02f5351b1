using System.Collections;
using System.Globalization;
using System.Management.Automation;
using PaperTools.Sending;
using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Makes the log's report of what Invoke-PaperWatch gave: everything simple that its status and the status of each source say.</summary>
internal static class RunReportReader
{
    private static readonly string[] s_wrong =
        ["InvalidProfileYaml", "UnknownProfileKey", "DuplicateProfileKey", "MissingProfileKey", "InvalidProfileValue", "SecretInProfile", "PathNotFound", "NotAFilePath", "FileNotReadable", "FileAccessDenied"];

    private static readonly string[] s_temporary = ["WatchBusy", "LibraryBusy", "SourceUnreachable", "ServerBusy", "MailServerUnreachable"];

    public static RunReport Read(string profile, DateTimeOffset started, IReadOnlyList<PSObject> results, IReadOnlyList<ErrorRecord> errors)
    {
        PSObject? status = results.Count > 0 ? results[^1] : null;
        return new RunReport(profile, started, DateTimeOffset.Now, ExitOf(status, errors))
        {
            Name = status?.Properties["Name"]?.Value as string ?? "",
            Outcome = status?.Properties["Outcome"]?.Value?.ToString() ?? "",
            Counts = status is null ? [] : [.. Simple(status).Where(value => value.Key is not ("name" or "profile" or "outcome"))],
            Sources = status?.Properties["Sources"]?.Value is IEnumerable sources ? [.. sources.Cast<object>().Select(source => Simple(PSObject.AsPSObject(source)))] : [],
            Errors = [.. errors.Select(error => KeyValuePair.Create(IdOf(error), error.Exception.Message))],
        };
    }

    private static WatchExit ExitOf(PSObject? status, IReadOnlyList<ErrorRecord> errors) =>
        status?.Properties["Outcome"]?.Value is WatchRunOutcome.Busy ? WatchExit.TryAgain
        : errors.Count == 0 ? WatchExit.Done
        : status is null && errors.Any(error => s_wrong.Contains(IdOf(error))) ? WatchExit.Wrong
        : errors.All(IsTemporary) ? WatchExit.TryAgain
        : status is null ? WatchExit.Failed
        : WatchExit.PartlyFailed;

    private static bool IsTemporary(ErrorRecord error) => s_temporary.Contains(IdOf(error)) || error.Exception is MailException { IsTemporary: true };

    /// <summary>The identifier without the cmdlet's name.</summary>
    private static string IdOf(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    private static KeyValuePair<string, string>[] Simple(PSObject status) =>
    [
        .. from property in status.Properties
           where property.Value is string or bool or int or long or double or Enum or DateTimeOffset
           select KeyValuePair.Create(property.Name.ToLowerInvariant(), Convert.ToString(property.Value, CultureInfo.InvariantCulture) ?? ""),
    ];
}
