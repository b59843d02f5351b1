using System.Globalization;
using System.Management.Automation.Host;

namespace PaperTools.Host;

/// <summary>The engine's host: a console program that runs one script.</summary>
internal sealed class ConsoleProgramHost : PSHost
{
    private readonly ConsoleUserInterface _userInterface = new();

    public override string Name => "PaperTools";

    public override Version Version => ProductVersion.Number;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => _userInterface;

    /// <summary>What the script gave to <c>exit</c>; null where it did not.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether the script wrote an error that was shown.</summary>
    public bool HasWrittenErrors => _userInterface.HasWrittenErrors;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("papertools has no prompt to nest.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("papertools has no prompt to nest.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
