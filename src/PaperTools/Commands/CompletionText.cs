using System.Management.Automation.Language;

namespace PaperTools.Commands;

/// <summary>Takes and gives back the texts of completion, with PowerShell's quotation marks where they are needed.</summary>
internal static class CompletionText
{
    /// <summary>What the user typed so far, without quotation marks.</summary>
    public static string Typed(string wordToComplete) => wordToComplete.Trim('\'', '"');

    /// <summary>A value as an argument: between quotation marks unless it is a plain word.</summary>
    public static string Argument(string value) =>
        IsPlainWord(value) ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";

    /// <summary>A hyphen in front would make a parameter of it.</summary>
    private static bool IsPlainWord(string value) =>
        value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or ':') && !value.StartsWith('-');
}
