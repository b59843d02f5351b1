using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace PaperTools.Host;

/// <summary>Results to standard output; errors, warnings, messages and progress to standard error.</summary>
internal sealed class ConsoleUserInterface : PSHostUserInterface
{
    private readonly ConsoleRawUserInterface _raw = new();
    private readonly bool _hasColour = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
    private bool _showsProgress;

    public override PSHostRawUserInterface RawUI => _raw;

    public override bool SupportsVirtualTerminal { get; } =
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    public bool HasWrittenErrors { get; private set; }

    public override void Write(string value) => Console.Out.Write(GetOutputString(value, SupportsVirtualTerminal));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value)
    {
        ClearProgress();
        Console.Out.WriteLine(GetOutputString(value, SupportsVirtualTerminal));
    }

    public override void WriteErrorLine(string value)
    {
        HasWrittenErrors = true;
        WriteMessage(value, "\e[31;1m");
    }

    public override void WriteWarningLine(string message) => WriteMessage($"WARNING: {message}", "\e[33;1m");

    public override void WriteVerboseLine(string message) => WriteMessage($"VERBOSE: {message}", "\e[33;1m");

    public override void WriteDebugLine(string message) => WriteMessage($"DEBUG: {message}", "\e[33;1m");

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        ClearProgress();
        if (record.RecordType == ProgressRecordType.Processing)
        {
            string percent = record.PercentComplete < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {record.PercentComplete} %");
            string line = $"{record.Activity}: {record.StatusDescription}{percent}";
            Console.Error.Write(line.Length < _raw.BufferSize.Width ? line : line[..(_raw.BufferSize.Width - 1)]);
            _showsProgress = true;
        }
    }

    public override string ReadLine() => Console.In.ReadLine() ?? throw CannotAsk();

    public override SecureString ReadLineAsSecureString()
    {
        if (Console.IsInputRedirected)
        {
            throw CannotAsk();
        }

        var secret = new SecureString();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
            {
                secret.RemoveAt(secret.Length - 1);
            }
            else if (key.KeyChar != 0)
            {
                secret.AppendChar(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return secret;
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        Dictionary<string, PSObject> answers = [];
        foreach (FieldDescription description in descriptions)
        {
            Ask($"{description.Name}: ");
            bool isSecret = description.ParameterTypeName == nameof(SecureString);
            answers[description.Name] = PSObject.AsPSObject(isSecret ? ReadLineAsSecureString() : ReadLine());
        }

        return answers;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        while (true)
        {
            string labels = string.Join("  ", choices.Select(choice => $"[{Key(choice)}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}"));
            Ask($"{caption}{Environment.NewLine}{message}{Environment.NewLine}{labels} (default is '{Key(choices[Math.Max(0, defaultChoice)])}'): ");
            string answer = ReadLine().Trim();
            int chosen = answer.Length == 0 ? defaultChoice : IndexOf(choices, answer);
            if (chosen >= 0)
            {
                return chosen;
            }
        }
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        Ask(string.IsNullOrEmpty(userName) ? "User: " : "");
        string user = string.IsNullOrEmpty(userName) ? ReadLine() : userName;
        Ask($"Password for {user}: ");
        return new PSCredential(user, ReadLineAsSecureString());
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private static string Key(ChoiceDescription choice)
    {
        int mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label.Substring(mark + 1, 1).ToUpperInvariant() : choice.Label;
    }

    private static int IndexOf(Collection<ChoiceDescription> choices, string answer)
    {
        for (int i = 0; i < choices.Count; i++)
        {
            if (answer.Equals(Key(choices[i]), StringComparison.OrdinalIgnoreCase) || answer.Equals(choices[i].Label.Replace("&", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static InvalidOperationException CannotAsk() =>
        new("The command asks for input, and standard input has none. Give the parameter, or -Confirm:$false.");

    private void Ask(string question)
    {
        ClearProgress();
        Console.Error.Write(question);
    }

    private void WriteMessage(string message, string colour)
    {
        ClearProgress();
        string coloured = message.Contains('\e', StringComparison.Ordinal) ? message : $"{colour}{message}\e[0m";
        Console.Error.WriteLine(GetOutputString(coloured, _hasColour));
    }

    private void ClearProgress()
    {
        if (_showsProgress)
        {
            Console.Error.Write("\r\e[K");
            _showsProgress = false;
        }
    }
}
