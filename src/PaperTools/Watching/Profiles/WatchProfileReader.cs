using System.Text;
using PaperTools.Searching;
using YamlDotNet.Core;
using Text = PaperTools.Watching.ProfileScalar;

namespace PaperTools.Watching;

/// <summary>Reads a profile; every mistake in it is found at once.</summary>
internal sealed class WatchProfileReader
{
    private const int LongestProfile = 1024 * 1024;

    private readonly string _path;
    private readonly ProfileReport _report;

    private WatchProfileReader(string path, ProfileReport report)
    {
        _path = path;
        _report = report;
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="WatchProfileException">There are mistakes in it.</exception>
    public static WatchProfile Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > LongestProfile })
        {
            throw Failure(path, null, "The file is larger than any profile.");
        }

        string text = File.ReadAllText(path, Encoding.UTF8);
        var report = new ProfileReport(path, text);
        try
        {
            WatchProfile? profile = ProfileParser.Parse(text) is ProfileNode root
                ? new WatchProfileReader(path, report).ReadProfile(root)
                : throw Failure(path, null, $"The file is empty. A profile has the keys {string.Join(", ", ProfileKeys.Profile.Keys.Select(key => key.Name))}.");
            return report.HasMistakes ? throw new WatchProfileException(report.Mistakes) : profile! with { Remarks = report.Remarks };
        }
        catch (YamlException exception)
        {
            throw TabOf(text, exception) is Mark tab
                ? Failure(path, tab, "This is no valid YAML: a tab indents the line, and only spaces may.")
                : Failure(path, exception.Start, $"This is no valid YAML: {exception.Message.TrimEnd('.')}.{(HasPlaceholder(text, exception.Start) ? $" {ProfileSection.Quoting}" : "")}");
        }
    }

    private WatchProfile? ReadProfile(ProfileNode root)
    {
        if (ProfileSection.Of(root, ProfileKeys.Profile, _report) is not ProfileSection profile)
        {
            return null;
        }

        string? query = ReadQuery(profile);
        if (profile.Node(ProfileKeys.MinScore) is ProfileNode minScore && !profile.Has(ProfileKeys.Query))
        {
            profile.Fail(minScore.Place, ProfileMistake.Value, "'minScore' needs a 'query': without one, papers have no score.");
        }

        return new WatchProfile
        {
            Path = _path,
            Name = profile.Made(ProfileKeys.Name, ReadName) ?? Path.GetFileNameWithoutExtension(_path),
            Library = profile.Made(ProfileKeys.Library, FullPath),
            Sources = new SourceReader(_path, _report).ReadAll(profile.Items(ProfileKeys.Sources)),
            Query = query,
            Match = profile.Choice<QueryMatch>(ProfileKeys.Match) ?? QueryMatch.All,
            First = profile.WholeNumber(ProfileKeys.First, 1, int.MaxValue),
            MinScore = profile.Number(ProfileKeys.MinScore, double.MaxValue),
            Since = profile.Made(ProfileKeys.Since, text => WatchSince.TryParse(text, out WatchSince? since)
                ? since!
                : throw new FormatException($"expected a date such as 2026-05-06, or a time such as 7 days, and found '{PlainText.Line(text)}'")),
            Outputs = new OutputReader(_path, _report).ReadAll(profile.Items(ProfileKeys.Outputs)),
            Mail = profile.Node(ProfileKeys.Mail) is ProfileNode mail ? new MailSectionReader(_report).Read(mail) : null,
        };
    }

    private string? ReadQuery(ProfileSection profile)
    {
        if (profile.Text(ProfileKeys.Query) is not Text query)
        {
            return null;
        }

        try
        {
            foreach (QueryRemark remark in new PaperSearch(new SearchOptions { Query = query.Value }).Remarks)
            {
                _report.Remark(profile.PlaceIn(query, remark.Position), ProfileMistake.QueryField, $"'query': {remark.Message}");
            }
        }
        catch (QueryException exception)
        {
            profile.Fail(profile.PlaceIn(query, exception.Position), ProfileMistake.Value, $"'query': expected {exception.Expected} at character {exception.Position + 1}.");
        }

        return query.Value;
    }

    private static string ReadName(string name) =>
        name.Length > 100 || name.Any(char.IsControl) || name.AsSpan().ContainsAny("/\\")
            ? throw new FormatException("a name has at most 100 characters, and no slashes and control characters")
            : name.Trim();

    private string FullPath(string path) => ProfilePath.Resolve(path, Path.GetDirectoryName(_path)!);

    /// <summary>The tab that YamlDotNet complains of, which names only the beginning of what the tab is in.</summary>
    private static Mark? TabOf(string text, YamlException exception)
    {
        string[] lines = exception.Message.Contains("tab", StringComparison.Ordinal) ? text.Split('\n') : [];
        int line = Array.FindIndex(lines, Math.Min((int)exception.Start.Line - 1, lines.Length), line => line.TrimStart(' ').StartsWith('\t'));
        return line < 0 ? null : new Mark(0, line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    /// <summary>Whether the line has a place to fill in, which YAML takes for keys and values.</summary>
    private static bool HasPlaceholder(string text, Mark place)
    {
        string line = text.Split('\n').ElementAtOrDefault((int)place.Line - 1) ?? "";
        return DatedText.Names.Any(name => line.Contains($"{{{name}", StringComparison.Ordinal)) || line.Contains("${", StringComparison.Ordinal);
    }

    private static WatchProfileException Failure(string path, Mark? place, string message) =>
        new([new Diagnostic(DiagnosticSeverity.Error, ProfileMistake.Yaml, message) { Path = path, Line = (int?)place?.Line, Column = (int?)place?.Column }]);
}
