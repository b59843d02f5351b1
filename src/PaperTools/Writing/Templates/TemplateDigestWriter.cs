using System.Globalization;
using Fluid;
using PaperTools.Reading;

namespace PaperTools.Writing.Templates;

/// <summary>Renders a template when all papers are there.</summary>
internal sealed class TemplateDigestWriter(Stream output, WriteOptions options, IFluidTemplate template, string path) : TextDigestWriter(output)
{
    /// <summary>The statements that a template may run: two hundred for each of 100,000 papers. One that runs more loops for ever.</summary>
    private const int MaximumSteps = 20_000_000;

    private static readonly TemplateOptions s_options = CreateOptions();

    private readonly CitationKeys _keys = new(options);
    private readonly List<Paper> _papers = [];
    private readonly List<object> _models = [];
    private readonly List<object> _groups = [];
    private List<object>? _group;

    /// <summary>The names of the filters that a template may use.</summary>
    public static IReadOnlyCollection<string> Filters { get; } = [.. s_options.Filters.Select(filter => filter.Key)];

    public override void BeginGroup(string heading)
    {
        _group = [];
        _groups.Add(new Dictionary<string, object?>(StringComparer.Ordinal) { ["heading"] = heading, ["papers"] = _group });
    }

    public override void Write(Paper paper)
    {
        Dictionary<string, object?> model = TemplateModel.Of(paper);
        model["key"] = _keys.Next(paper);
        _papers.Add(paper);
        _models.Add(model);
        _group?.Add(model);
    }

    public override void Complete()
    {
        var heading = DigestHeading.Of(_papers, options.Title);
        var context = new TemplateContext(s_options) { CultureInfo = CultureInfo.InvariantCulture };
        context.SetValue("title", heading.Title);

        // As objects: a string that is null would be an empty one, which is true in Liquid.
        context.SetValue("curator", (object?)heading.Curator);
        context.SetValue("date", (object?)heading.Date);
        context.SetValue("papers", _models);
        context.SetValue("groups", _groups);
        try
        {
            template.RenderAsync(Text, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
        }
        catch (FileNotFoundException exception)
        {
            throw Fail($"it includes '{exception.Message}', and a template stands alone", exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or ArithmeticException or FormatException)
        {
            throw Fail(exception.Message, exception);
        }

        base.Complete();
    }

    private DigestException Fail(string why, Exception exception) =>
        new(new Diagnostic(DiagnosticSeverity.Error, "TemplateError", $"The template cannot be filled in: {why}. See docs/templates.md.") { Path = path }, exception);

    private static TemplateOptions CreateOptions()
    {
        var all = new TemplateOptions { CultureInfo = CultureInfo.InvariantCulture, MaxSteps = MaximumSteps };
        AddFilter(all, "latex", LatexText.Escape);
        AddFilter(all, "markdown", MarkdownText.Line);
        AddFilter(all, "org", OrgText.Line);
        AddFilter(all, "web_address", address => SafeLink.Of(address) ?? "");
        return all;
    }

    private static void AddFilter(TemplateOptions all, string name, Func<string, string> escape) =>
        all.Filters.AddFilter(name, (input, _, _) => Fluid.Values.StringValue.Create(escape(input.ToStringValue())));
}
