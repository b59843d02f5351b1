using PaperTools.Reading;
using PaperTools.Searching;

namespace PaperTools.Watching;

/// <summary>Reads the sources of a profile.</summary>
internal sealed class SourceReader(string profile, ProfileReport report)
{
    private const double LongestDelay = 3600;

    private static readonly ProfileKey[] s_kinds = [ProfileKeys.SourcePath, ProfileKeys.Mailbox, ProfileKeys.Url];

    public IReadOnlyList<WatchSource> ReadAll(IReadOnlyList<ProfileNode> items) => [.. items.Select(Read).OfType<WatchSource>()];

    private WatchSource? Read(ProfileNode item)
    {
        if (item is ProfileScalar { IsNull: false } text)
        {
            bool isAddress = text.Value.Contains("://", StringComparison.Ordinal);
            ProfileKey key = isAddress ? ProfileKeys.Url : ProfileKeys.SourcePath;
            item = new ProfileMap(text.Place, [(new ProfileScalar(text.Place, key.Name, IsPlain: true), text)]);
        }

        if (item is not ProfileMap map)
        {
            report.Add(item.Place, ProfileMistake.Value, $"Expected a source: a path, an address, or keys with values; found {item.Kind}.");
            return null;
        }

        ProfileKey[] kinds = [.. s_kinds.Where(kind => map.Entries.Any(entry => entry.Key.Value.Equals(kind.Name, StringComparison.OrdinalIgnoreCase)))];
        if (kinds.Length != 1)
        {
            FailKind(map, kinds);
            return null;
        }

        return kinds[0] == ProfileKeys.Url ? ReadUrl(map) : kinds[0] == ProfileKeys.Mailbox ? ReadMailbox(map) : ReadFiles(map);
    }

    private void FailKind(ProfileMap map, ProfileKey[] kinds)
    {
        if (kinds.Length > 1)
        {
            report.Add(map.Place, ProfileMistake.Value, $"A source has one of path, mailbox and url, and this has {string.Join(" and ", kinds.Select(kind => kind.Name))}. Make it several sources.");
            return;
        }

        string hint = map.Entries.Select(entry => NearestWord.Hint(entry.Key.Value, s_kinds.Select(kind => kind.Name))).FirstOrDefault(found => found.Length > 0) ?? ".";
        report.Add(map.Place, ProfileMistake.MissingKey, $"A source says with path, mailbox or url where papers come from, and this does not{hint}");
    }

    private FileSource? ReadFiles(ProfileMap map)
    {
        ProfileSection section = ProfileSection.Of(map, ProfileKeys.FileSource, report)!;
        string? format = Format(section);
        bool recurse = section.Switch(ProfileKeys.Recurse);
        return section.Made(ProfileKeys.SourcePath, FullPath) is string path ? new FileSource(path) { Format = format, Recurse = recurse } : null;
    }

    private MailboxSource? ReadMailbox(ProfileMap map)
    {
        ProfileSection section = ProfileSection.Of(map, ProfileKeys.MailboxSource, report)!;
        string? format = Format(section);
        return section.Made(ProfileKeys.Mailbox, FullPath) is string path ? new MailboxSource(path) { Format = format } : null;
    }

    private UrlSource? ReadUrl(ProfileMap map)
    {
        ProfileSection section = ProfileSection.Of(map, ProfileKeys.UrlSource, report)!;
        var values = new RequestValueReader(report);
        string? format = Format(section);
        IReadOnlyList<RequestValue> headers = section.Node(ProfileKeys.Headers) is ProfileNode some ? values.ReadAll(some, ProfileKeys.Headers) : [];
        IReadOnlyList<RequestValue> parameters = section.Node(ProfileKeys.Parameters) is ProfileNode more ? values.ReadAll(more, ProfileKeys.Parameters) : [];
        double? delay = section.Number(ProfileKeys.Delay, LongestDelay);
        if (section.Text(ProfileKeys.Url) is not ProfileScalar url || ProfileAddress.Read(url, report) is not DatedText address)
        {
            return null;
        }

        return new UrlSource(address) { Format = format, Headers = headers, Parameters = parameters, Delay = delay };
    }

    private static string? Format(ProfileSection section) => section.OneOf(ProfileKeys.SourceFormat, [.. DigestReaders.All.Select(reader => reader.Format), .. DigestReaders.OtherNames.Keys]);

    private string FullPath(string path) => ProfilePath.Resolve(path, Path.GetDirectoryName(profile)!);
}
