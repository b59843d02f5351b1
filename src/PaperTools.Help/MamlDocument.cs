using System.Globalization;
using System.Management.Automation;
using System.Xml.Linq;

namespace PaperTools.Help;

/// <summary>
/// The help file that Get-Help reads, made from a cmdlet's metadata and the XML documentation of its class:
/// <c>summary</c> is the synopsis, <c>remarks</c> the description, each <c>example</c> an example (<c>code</c>, then
/// what to say of it), <c>seealso</c> a related topic, a property's <c>summary</c> its parameter.
/// The format: https://learn.microsoft.com/powershell/scripting/developer/help/writing-help-for-windows-powershell-cmdlets
/// </summary>
internal sealed class MamlDocument(XmlDocumentation documentation)
{
    private static readonly XNamespace s_help = "http://msh";
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly HashSet<string> s_common = [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters];

    /// <summary>The help of every cmdlet given.</summary>
    public XDocument Build(IEnumerable<CmdletInfo> cmdlets) =>
        new(new XElement(s_help + "helpItems", new XAttribute("schema", "maml"), cmdlets.Select(Command)));

    private XElement Command(CmdletInfo cmdlet)
    {
        XElement member = documentation.OfType(cmdlet.ImplementingType);
        string synopsis = XmlDocumentation.Text(member.Element("summary")!);
        XElement? remarks = member.Element("remarks");
        return new XElement(
            s_command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", s_maml),
            new XAttribute(XNamespace.Xmlns + "command", s_command),
            new XAttribute(XNamespace.Xmlns + "dev", s_dev),
            new XElement(
                s_command + "details",
                new XElement(s_command + "name", cmdlet.Name),
                Description(synopsis),
                new XElement(s_command + "verb", cmdlet.Verb),
                new XElement(s_command + "noun", cmdlet.Noun)),
            Description([.. remarks is null ? [synopsis] : XmlDocumentation.Paragraphs(remarks)]),
            new XElement(s_command + "syntax", cmdlet.ParameterSets.Select(set => SyntaxItem(cmdlet, set))),
            new XElement(s_command + "parameters", Parameters(cmdlet).Select(parameter => Parameter(cmdlet, parameter))),
            new XElement(s_command + "inputTypes", TypeEntries("inputType", Inputs(cmdlet))),
            new XElement(s_command + "returnValues", TypeEntries("returnValue", cmdlet.OutputType.Select(type => type.Type))),
            new XElement(s_command + "examples", member.Elements("example").Select(Example)),
            new XElement(s_command + "relatedLinks", member.Elements("seealso").Select(Link)));
    }

    private static XElement Description(params IEnumerable<string> paragraphs) =>
        new(s_maml + "description", paragraphs.Select(text => new XElement(s_maml + "para", text)));

    /// <summary>Each parameter once, as the first set that has it binds it: positional ones first, then by name.</summary>
    private static IEnumerable<CommandParameterInfo> Parameters(CmdletInfo cmdlet) =>
        cmdlet.ParameterSets.SelectMany(Own).DistinctBy(parameter => parameter.Name, StringComparer.Ordinal).OrderBy(Place).ThenBy(parameter => parameter.Name, StringComparer.Ordinal);

    private static IEnumerable<CommandParameterInfo> Own(CommandParameterSetInfo set) =>
        set.Parameters.Where(parameter => !s_common.Contains(parameter.Name) || parameter.Name is "WhatIf" or "Confirm");

    private static uint Place(CommandParameterInfo parameter) => unchecked((uint)parameter.Position);

    private XElement SyntaxItem(CmdletInfo cmdlet, CommandParameterSetInfo set) =>
        new(
            s_command + "syntaxItem",
            new XElement(s_maml + "name", cmdlet.Name),
            Own(set).OrderBy(Place).ThenByDescending(parameter => parameter.IsMandatory).Select(parameter => Parameter(cmdlet, parameter)));

    private XElement Parameter(CmdletInfo cmdlet, CommandParameterInfo parameter)
    {
        string type = TypeName(parameter.ParameterType);
        string[] choices = Choices(parameter.ParameterType);
        return new XElement(
            s_command + "parameter",
            new XAttribute("required", Word(parameter.IsMandatory)),
            new XAttribute("variableLength", Word(parameter.ParameterType.IsArray)),
            new XAttribute("globbing", Word(parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any())),
            new XAttribute("pipelineInput", PipelineInput(parameter)),
            new XAttribute("position", parameter.Position < 0 ? "named" : parameter.Position.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(s_maml + "name", parameter.Name),
            Description(choices.Length == 0 ? ParameterText(cmdlet, parameter) : ParameterText(cmdlet, parameter).Append($"Values: {string.Join(", ", choices)}.")),
            choices.Length == 0 ? null : new XElement(s_command + "parameterValueGroup", choices.Select(choice => new XElement(s_command + "parameterValue", choice))),
            parameter.ParameterType == typeof(SwitchParameter)
                ? null
                : new XElement(s_command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", Word(parameter.ParameterType.IsArray)), type),
            new XElement(s_dev + "type", new XElement(s_maml + "name", type)),
            new XElement(s_dev + "defaultValue", DefaultValue(cmdlet, parameter)));
    }

    /// <summary>What an enumeration offers; nothing for other types.</summary>
    private static string[] Choices(Type type)
    {
        Type one = Bare(type.IsArray ? type.GetElementType()! : type);
        return one.IsEnum ? Enum.GetNames(one) : [];
    }

    /// <summary>What a new cmdlet has for the parameter.</summary>
    private static string DefaultValue(CmdletInfo cmdlet, CommandParameterInfo parameter)
    {
        object? value = parameter.IsMandatory ? null : cmdlet.ImplementingType.GetProperty(parameter.Name)?.GetValue(Activator.CreateInstance(cmdlet.ImplementingType));
        string? text = value switch
        {
            SwitchParameter isPresent => isPresent.ToString(),
            object[] items => string.Join(", ", items),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return string.IsNullOrEmpty(text) ? "None" : text;
    }

    private IEnumerable<string> ParameterText(CmdletInfo cmdlet, CommandParameterInfo parameter) => parameter.Name switch
    {
        "WhatIf" => ["Shows what would happen if the cmdlet runs. The cmdlet is not run."],
        "Confirm" => ["Prompts you for confirmation before running the cmdlet."],
        _ => XmlDocumentation.Paragraphs(documentation.OfProperty(cmdlet.ImplementingType, parameter.Name).Element("summary")),
    };

    private static string PipelineInput(CommandParameterInfo parameter) => (parameter.ValueFromPipeline, parameter.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static IEnumerable<Type> Inputs(CmdletInfo cmdlet) =>
        cmdlet.ParameterSets.SelectMany(Own).Where(parameter => parameter.ValueFromPipeline).Select(parameter => parameter.ParameterType).Distinct();

    private static IEnumerable<XElement> TypeEntries(string element, IEnumerable<Type> types) =>
        types.Where(type => type != typeof(void)).Select(type => type.FullName!).DefaultIfEmpty("None")
            .Select(name => new XElement(s_command + element, new XElement(s_dev + "type", new XElement(s_maml + "name", name))));

    private static XElement Example(XElement example, int index)
    {
        XElement code = example.Element("code") ?? throw new InvalidOperationException("An example has no code.");
        IEnumerable<string> remarks = XmlDocumentation.Paragraphs(new XElement("text", example.Nodes().Where(node => node != code)));
        return new XElement(
            s_command + "example",
            new XElement(s_maml + "title", string.Create(CultureInfo.InvariantCulture, $"---------- Example {index + 1} ----------")),
            new XElement(s_dev + "code", XmlDocumentation.Code(code)),
            new XElement(s_dev + "remarks", remarks.Select(text => new XElement(s_maml + "para", text))));
    }

    private static XElement Link(XElement seeAlso) =>
        new(s_maml + "navigationLink", new XElement(s_maml + "linkText", seeAlso.Value.Trim()), new XElement(s_maml + "uri"));

    private static string TypeName(Type type) => type.IsArray ? type.GetElementType()!.Name + "[]" : Bare(type).Name;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string Word(bool value) => value ? "true" : "false";
}
