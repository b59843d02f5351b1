using PaperTools.Reading;
using PaperTools.Writing;
using PaperTools.Writing.Templates;
using NearestWord = PaperTools.Searching.NearestWord;

namespace PaperTools.Watching;

/// <summary>Reads the outputs of a profile.</summary>
internal sealed class OutputReader(string profile, ProfileReport report)
{
    public IReadOnlyList<WatchOutput> ReadAll(IReadOnlyList<ProfileNode> items)
    {
        List<WatchOutput> outputs = [];
        foreach (ProfileNode item in items)
        {
            ProfileNode node = item is ProfileScalar { IsNull: false } path
                ? new ProfileMap(path.Place, [(new ProfileScalar(path.Place, ProfileKeys.OutputPath.Name, IsPlain: true), path)])
                : item;
            if (ProfileSection.Of(node, ProfileKeys.Output, report) is not ProfileSection section || Read(section) is not WatchOutput output)
            {
                continue;
            }

            if (outputs.Exists(other => other.Path.ToString() == output.Path.ToString()))
            {
                section.Fail(node.Place, ProfileMistake.Value, $"Two outputs have the path '{output.Path}'.");
            }

            outputs.Add(output);
        }

        return outputs;
    }

    private WatchOutput? Read(ProfileSection section)
    {
        DatedText? path = section.Made(ProfileKeys.OutputPath, text => ProfilePath.ResolveDated(text, Path.GetDirectoryName(profile)!));
        string? template = section.Made(ProfileKeys.Template, ReadTemplate);
        string? format = section.OneOf(ProfileKeys.OutputFormat, [.. DigestWriters.All.Select(known => known.Name)]);
        bool append = section.Switch(ProfileKeys.Append);
        var output = new WatchOutput
        {
            Path = path ?? DatedText.Parse("x"),
            Format = format ?? (template is null && path is not null ? DigestWriters.ByPath(path.ToString())?.Name : null),
            Template = template,
            Title = section.Made(ProfileKeys.Title, DatedText.Parse),
            GroupBy = section.Choice<PaperGrouping>(ProfileKeys.GroupBy),
            SortBy = section.Choice<PaperOrder>(ProfileKeys.SortBy),
            Append = append,
        };
        if (path is null)
        {
            return null;
        }

        Check(section, output);
        return output;
    }

    /// <summary>What is wrong though each value by itself is right.</summary>
    private static void Check(ProfileSection section, WatchOutput output)
    {
        if (section.Has(ProfileKeys.Template) && section.Node(ProfileKeys.OutputFormat) is ProfileNode both)
        {
            section.Fail(both.Place, ProfileMistake.Value, "An output has a format or a template, not both.");
        }
        else if (output is { Format: null, Template: null } && section.Node(ProfileKeys.OutputPath) is ProfileNode path && !section.Has(ProfileKeys.OutputFormat) && !section.Has(ProfileKeys.Template))
        {
            section.Fail(path.Place, ProfileMistake.Value, $"The path's extension means no format that PaperTools writes. Give a format: {string.Join(", ", DigestWriters.All.Select(known => known.Name))}.");
        }

        bool canAppend = output.Format is string name && DigestWriters.ByName(name) is { ReadAs: not null };
        if (output.Append && !canAppend && section.Node(ProfileKeys.Append) is ProfileNode append)
        {
            section.Fail(append.Place, ProfileMistake.Value, $"Papers cannot be appended to {(output.Template is null ? $"the format {output.Format}" : "what a template writes")}, as it is not read back. Write a new file with {{date}} in its path.");
        }
    }

    private string ReadTemplate(string template)
    {
        string path = ProfilePath.Resolve(template, Path.GetDirectoryName(profile)!);
        path = File.Exists(path)
            ? path
            : TemplateFormat.PathOfShipped(template) ?? throw new FormatException($"there is no template '{PlainText.Line(template)}'; give the path of a .liquid file, or one of {string.Join(", ", TemplateFormat.Shipped)}{NearestWord.Hint(template, TemplateFormat.Shipped)}");
        try
        {
            _ = TemplateFormat.Load(path, report.Remark);
            return path;
        }
        catch (Exception exception) when (exception is DigestException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }
}
