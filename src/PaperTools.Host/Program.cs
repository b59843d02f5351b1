using System.Text;
using PaperTools.Host;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var commandLine = CommandLine.Parse(args);
    return commandLine.Action switch
    {
        CommandLineAction.ShowHelp => Say(CommandLine.Help),
        CommandLineAction.ShowVersion => Say(ProductVersion.Text),
        CommandLineAction.RunWatch => UnattendedWatches.Run(commandLine.Watch!),
        _ => PipelineRunner.Run(commandLine.Script!, commandLine.TakesInput),
    };
}
catch (CommandLineException exception)
{
    Console.Error.WriteLine($"papertools: {exception.Message}");
    return 2;
}

static int Say(string text)
{
    Console.Out.WriteLine(text);
    return 0;
}
