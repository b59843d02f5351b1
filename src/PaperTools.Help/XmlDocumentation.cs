using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperTools.Help;

/// <summary>The XML documentation that the compiler made of an assembly.</summary>
internal sealed partial class XmlDocumentation(XDocument document)
{
    private readonly Dictionary<string, XElement> _members = document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>The documentation of a cmdlet's class.</summary>
    public XElement OfType(Type type) => Find($"T:{type.FullName}");

    /// <summary>The documentation of a parameter, looked for where the property is declared.</summary>
    public XElement OfProperty(Type type, string name)
    {
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (_members.TryGetValue($"P:{declaring.FullName}.{name}", out XElement? member))
            {
                return member;
            }
        }

        throw new InvalidOperationException($"The parameter {type.Name}.{name} has no documentation.");
    }

    /// <summary>The paragraphs of an element: those in <c>para</c>, or the one that the element itself is.</summary>
    public static IEnumerable<string> Paragraphs(XElement? element)
    {
        if (element is null)
        {
            return [];
        }

        IEnumerable<XElement> paragraphs = element.Elements("para");
        IEnumerable<string> texts = paragraphs.Any() ? paragraphs.Select(Text) : [Text(element)];
        return texts.Where(text => text.Length > 0);
    }

    /// <summary>An element's text on one line, references by the name of what they refer to: a property of a cmdlet is a parameter.</summary>
    public static string Text(XElement element)
    {
        IEnumerable<string> parts = element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } reference => Reference(reference),
            XElement nested => Text(nested),
            _ => "",
        });
        return WhiteSpace().Replace(string.Concat(parts), " ").Trim();
    }

    /// <summary>The lines of a <c>code</c> element without the indentation they share.</summary>
    public static string Code(XElement element)
    {
        string[] lines = element.Value.Trim('\r', '\n').TrimEnd().Split('\n');
        int indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..] : ""));
    }

    private static string Reference(XElement reference)
    {
        string? name = (reference.Attribute("cref") ?? reference.Attribute("name"))?.Value;
        if (name is null)
        {
            return (string?)reference.Attribute("langword") ?? "";
        }

        string last = name[(name.LastIndexOf('.') + 1)..];
        return name.StartsWith("P:", StringComparison.Ordinal) ? $"-{last}" : last;
    }

    private XElement Find(string name) =>
        _members.TryGetValue(name, out XElement? member) ? member : throw new InvalidOperationException($"{name} has no documentation.");

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
