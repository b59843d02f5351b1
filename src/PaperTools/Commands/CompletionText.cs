using System.Management.Automation.Language;

namespace PaperTools.Commands;

/// <summary>Takes and gives back the texts of completion, with PowerShell's quotation marks where they are needed.</summary>
internal static class CompletionText
{
    /// <summary>What the user typed so far, without the quotation marks around it; those inside it are his own.</summary>
    public static string Typed(string wordToComplete)
    {
        if (wordToComplete.Length == 0 || wordToComplete[0] is not ('\'' or '"'))
        {
            return wordToComplete;
        }

        bool isClosed = wordToComplete.Length > 1 && wordToComplete[^1] == wordToComplete[0];
        return isClosed ? wordToComplete[1..^1] : wordToComplete[1..];
    }

    /// <summary>A value as an argument: between quotation marks unless it is a plain word.</summary>
    public static string Argument(string value) =>
        IsPlainWord(value) ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";

    /// <summary>A hyphen in front would make a parameter of it.</summary>
    private static bool IsPlainWord(string value) =>
        value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or ':') && !value.StartsWith('-');
}
