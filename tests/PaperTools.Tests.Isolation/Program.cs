using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.Loader;
using YamlDotNet.Serialization;

// args: the module's manifest, and a YAML digest. Prints, one a line: what our own YamlDotNet makes of a text, the papers that
// the module reads from YAML, and each YamlDotNet loaded with the name of its load context.
string ours = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>("answer: works")["answer"];
Console.WriteLine(ours);

using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
runspace.Open();
using var shell = PowerShell.Create(runspace);
shell.AddScript("param($manifest, $digest) Import-Module $manifest; (Get-Paper $digest).Title").AddArgument(args[0]).AddArgument(args[1]);
foreach (PSObject title in shell.Invoke())
{
    Console.WriteLine(title);
}

foreach (ErrorRecord error in shell.Streams.Error)
{
    Console.WriteLine($"error: {error}");
}

foreach (AssemblyLoadContext context in AssemblyLoadContext.All)
{
    foreach (Version? version in context.Assemblies.Select(assembly => assembly.GetName()).Where(name => name.Name == "YamlDotNet").Select(name => name.Version))
    {
        Console.WriteLine($"{context.Name}: {version}");
    }
}
