using System.Globalization;

namespace PaperTools.Library;

/// <summary>Turns a filter into a condition on the table <c>paper</c>; patterns are compared with the few labels and tags there are.</summary>
internal static class LibraryCondition
{
    public static string Of(LibraryFilter filter, LibrarySession session)
    {
        List<string> conditions = [];
        if (filter.AddedAfter is DateTimeOffset after)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"paper.added >= {after.ToUnixTimeMilliseconds()}"));
        }

        if (filter.AddedBefore is DateTimeOffset before)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"paper.added < {before.ToUnixTimeMilliseconds()}"));
        }

        if (filter.Source is Predicate<string> isSource)
        {
            IEnumerable<long> sources = LibraryLabels.Sources(session).Where(source => isSource(source.Label)).Select(source => source.Id);
            conditions.Add($"EXISTS (SELECT 1 FROM sighting WHERE sighting.paper = paper.id AND sighting.source IN ({string.Join(',', sources)}))");
        }

        if (filter.Tag is Predicate<string> isTag)
        {
            IEnumerable<string> tags = LibraryLabels.Tags(session).Where(tag => isTag(tag)).Select(Quoted);
            conditions.Add($"EXISTS (SELECT 1 FROM tag WHERE tag.paper = paper.id AND tag.name IN ({string.Join(',', tags)}))");
        }

        conditions.AddRange(filter.States.Select(Of));
        return conditions.Count == 0 ? "TRUE" : string.Join(" AND ", conditions);
    }

    private static string Of(LibraryState state) => state switch
    {
        LibraryState.Read => "paper.is_read",
        LibraryState.Unread => "NOT paper.is_read",
        LibraryState.Rated => "paper.rating IS NOT NULL",
        LibraryState.Noted => "paper.note IS NOT NULL",
        _ => "EXISTS (SELECT 1 FROM tag WHERE tag.paper = paper.id)",
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
