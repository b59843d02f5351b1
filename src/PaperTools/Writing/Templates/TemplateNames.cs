using Fluid;
using Fluid.Ast;
using PaperTools.Searching;

namespace PaperTools.Writing.Templates;

/// <summary>
/// Finds the names of a template that nothing stands behind. Liquid takes them for empty text, as it does a member that one paper lacks and
/// another has, so that only whoever reads the template can tell a slip of the pen.
/// </summary>
internal sealed class TemplateNames : AstVisitor
{
    /// <summary>What the digest gives, and Liquid itself in a loop.</summary>
    private static readonly string[] s_variables = ["title", "curator", "date", "papers", "groups", "forloop", "tablerowloop", "empty", "blank", "nil", "null", "true", "false"];

    /// <summary>What a paper and its parts have in the JSON contract, a group, and what Liquid gives a list and a loop.</summary>
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "title", "name", "aliases", "abstract", "abstractKind", "authors", "published", "updated", "otherTitles", "ids", "otherIds", "version", "url", "links", "code",
        "venue", "type", "volume", "issue", "pages", "publisher", "note", "categories", "keywords", "acronyms", "results", "models", "datasets", "modelSizes",
        "languages", "languageCounts", "topics", "contribution", "upvotes", "comments", "announceType", "digest", "origins", "number", "line", "score", "key",
        "given", "family", "suffix", "literal",
        "arxiv", "doi", "pmid", "pmcid", "openAlex", "semanticScholar", "acl", "dblp", "isbn", "citationKey",
        "kind", "raw", "short", "long", "metric", "value", "valueMax", "unit", "from", "to", "on", "quote",
        "path", "format", "curator", "query", "dateText", "date", "fields",
        "heading", "papers",
        "size", "first", "last", "length", "index", "index0", "rindex", "rindex0", "parentloop", "col", "col0", "col_first", "col_last", "row",
    };

    private readonly HashSet<string> _declared = new(s_variables, StringComparer.Ordinal);
    private readonly List<string[]> _used = [];
    private readonly HashSet<string> _filters = new(StringComparer.Ordinal);

    private TemplateNames()
    {
    }

    /// <summary>The warnings, each name once.</summary>
    /// <param name="template">The template.</param>
    /// <param name="text">Its text, in which the names are found again.</param>
    /// <param name="path">Its file.</param>
    /// <param name="filters">The names of the filters that there are.</param>
    public static IEnumerable<Diagnostic> Check(IFluidTemplate template, string text, string path, IReadOnlyCollection<string> filters)
    {
        var names = new TemplateNames();
        names.VisitTemplate(template);
        foreach (string[] used in names._used.DistinctBy(used => string.Join('.', used), StringComparer.Ordinal))
        {
            if (!names._declared.Contains(used[0]))
            {
                yield return Warning(used[0], $"A template has no '{used[0]}'", NearestWord.Hint(used[0], names._declared));
            }
            else if (used.Skip(1).FirstOrDefault(member => !s_members.Contains(member)) is string unknown)
            {
                yield return Warning(string.Join('.', used), $"Nothing in a template has a member '{unknown}'", NearestWord.Hint(unknown, s_members));
            }
        }

        foreach (string filter in names._filters.Except(filters, StringComparer.Ordinal))
        {
            yield return Warning(filter, $"There is no filter '{filter}'", NearestWord.Hint(filter, filters));
        }

        Diagnostic Warning(string name, string message, string hint) =>
            new(DiagnosticSeverity.Warning, "TemplateName", $"{message}{(hint.Length > 0 ? hint : ".")} See docs/templates.md.") { Path = path, Line = LineOf(name, text) };
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        _used.Add([.. memberExpression.Segments.Select(NameOf).OfType<string>()]);
        foreach (IndexerSegment index in memberExpression.Segments.OfType<IndexerSegment>())
        {
            Visit(index.Expression);
        }

        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        _filters.Add(filterExpression.Name);
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        _declared.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        _declared.Add(captureStatement.Identifier);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        _declared.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitTableRowStatement(TableRowStatement tableRowStatement)
    {
        _declared.Add(tableRowStatement.Identifier);
        return base.VisitTableRowStatement(tableRowStatement);
    }

    protected override Statement VisitIncrementStatement(IncrementStatement incrementStatement)
    {
        _declared.Add(incrementStatement.Identifier);
        return base.VisitIncrementStatement(incrementStatement);
    }

    protected override Statement VisitDecrementStatement(DecrementStatement decrementStatement)
    {
        _declared.Add(decrementStatement.Identifier);
        return base.VisitDecrementStatement(decrementStatement);
    }

    /// <summary>The name that a segment asks for; null for a number, or for what only a run tells.</summary>
    private static string? NameOf(MemberSegment segment) => segment switch
    {
        IdentifierSegment name => name.Identifier,
        IndexerSegment { Expression: LiteralExpression { Value: Fluid.Values.StringValue text } } => text.ToStringValue(),
        _ => null,
    };

    /// <summary>The line on which a name stands first inside of a tag; null where it is written in another way.</summary>
    private static int? LineOf(string name, string text)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> before = text.AsSpan(0, at);
            int opening = Math.Max(before.LastIndexOf("{{"), before.LastIndexOf("{%"));
            int closing = Math.Max(before.LastIndexOf("}}"), before.LastIndexOf("%}"));
            if (opening > closing && !IsPartOfName(text, at - 1) && !IsPartOfName(text, at + name.Length))
            {
                return before.Count('\n') + 1;
            }
        }

        return null;
    }

    private static bool IsPartOfName(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');
}
