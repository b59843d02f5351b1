using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using PaperTools.Extraction;
using PaperTools.Reading;

namespace PaperTools.Writing.Templates;

/// <summary>A format that a user writes himself: a Liquid template (https://shopify.github.io/liquid, rendered by Fluid).</summary>
public static partial class TemplateFormat
{
    private const string Extension = ".liquid";

    private static readonly FluidParser s_parser = new();

    /// <summary>The names of the templates that come with the module.</summary>
    public static IEnumerable<string> Shipped =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal) : [];

    private static string Folder => Path.Combine(ModuleData.Folder, "..", "templates");

    /// <summary>The file of a template that comes with the module; null where there is none of the name.</summary>
    public static string? PathOfShipped(string name) =>
        Shipped.FirstOrDefault(shipped => shipped.Equals(name, StringComparison.OrdinalIgnoreCase)) is string known ? Path.Combine(Folder, known + Extension) : null;

    /// <summary>Reads a template.</summary>
    /// <param name="path">The file.</param>
    /// <param name="report">Is told of names that nothing stands behind; null for nobody.</param>
    /// <exception cref="DigestException">It is no Liquid.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static WriterFormat Load(string path, Action<Diagnostic>? report = null)
    {
        string text = File.ReadAllText(path);
        if (!s_parser.TryParse(text, out IFluidTemplate template, out string error))
        {
            Match place = Place().Match(error);
            throw new DigestException(new Diagnostic(DiagnosticSeverity.Error, "TemplateError", $"The template is no Liquid: {error}. See docs/templates.md.")
            {
                Path = path,
                Line = place.Success ? int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null,
            });
        }

        foreach (Diagnostic warning in TemplateNames.Check(template, text, path, TemplateDigestWriter.Filters))
        {
            report?.Invoke(warning);
        }

        return new WriterFormat(Path.GetFileNameWithoutExtension(path), "A template", [], (output, options) => new TemplateDigestWriter(output, options, template, path));
    }

    /// <summary>Where Fluid says that a mistake is: <c>at (line:column)</c>.</summary>
    [GeneratedRegex(@"\((?<line>[0-9]{1,6}):[0-9]+\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
