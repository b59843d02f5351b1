using System.Management.Automation.Language;
using PaperTools.Commands;

namespace PaperTools.Tests.Commands;

public class CompletionTextTests
{
    [Theory]
    [InlineData("has:code")]
    [InlineData("to read")]
    [InlineData("it's")]
    [InlineData("the ‘new’ one")]
    [InlineData("$(exit)")]
    [InlineData("-survey")]
    public void AnArgumentIsTheValueAgain(string value)
    {
        ScriptBlockAst script = Parser.ParseInput($"Find-Paper {CompletionText.Argument(value)}", out _, out ParseError[] errors);

        var argument = (StringConstantExpressionAst)((CommandAst)script.EndBlock.Statements[0].Find(node => node is CommandAst, searchNestedScriptBlocks: false)!).CommandElements[1];
        Assert.Empty(errors);
        Assert.Equal(value, argument.Value);
    }

    [Theory]
    [InlineData("topic:", "topic:")]
    [InlineData("''", "")]
    [InlineData("'\"low resource\" t'", "\"low resource\" t")]
    [InlineData("\"name:\"x\"\"", "name:\"x\"")]
    [InlineData("'it's", "it's")]
    public void OnlyTheShellsQuotationMarksAreTakenOff(string wordToComplete, string typed) => Assert.Equal(typed, CompletionText.Typed(wordToComplete));

    [Theory]
    [InlineData("has:code")]
    [InlineData("few-shot")]
    public void APlainWordHasNoQuotationMarks(string value) => Assert.Equal(value, CompletionText.Argument(value));
}
