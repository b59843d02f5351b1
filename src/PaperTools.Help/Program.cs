using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using PaperTools.Help;

if (args is not [string assemblyPath, string helpPath])
{
    Console.Error.WriteLine("usage: PaperTools.Help <module assembly> <help file to write>");
    return 2;
}

var documentation = new XmlDocumentation(XDocument.Load(Path.ChangeExtension(assemblyPath, ".xml")));
IEnumerable<CmdletInfo> cmdlets = Assembly.LoadFrom(Path.GetFullPath(assemblyPath)).GetExportedTypes()
    .Select(type => (Type: type, Attribute: type.GetCustomAttribute<CmdletAttribute>()))
    .Where(cmdlet => cmdlet.Attribute is not null)
    .Select(cmdlet => new CmdletInfo($"{cmdlet.Attribute!.VerbName}-{cmdlet.Attribute.NounName}", cmdlet.Type))
    .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal);

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(helpPath))!);
new MamlDocument(documentation).Build(cmdlets).Save(helpPath);
return 0;
