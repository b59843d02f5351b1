using CsCheck;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

/// <summary>Whatever a profile holds, it is read or its mistakes are told.</summary>
public class HostileProfileTests
{
    private static readonly string[] s_pieces =
    [
        "sources", "path", "url", "mail", "query", "outputs", "first", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!binary ", "|", ">", "'", "\"", "\t", "#", "---", "...",
        "a", "~", "0", "-1", "1e999", "{date", "${X}", "http://", "<<: ", "? ", "\u0000", "\u001b[31m", "é",
    ];

    [Fact]
    public void AnyTextIsAProfileOrHasMistakesWithAPlace() =>
        Gen.OneOfConst(s_pieces).Array[0, 30].Select(string.Concat).Sample(
            text =>
            {
                using var file = new ProfileFile(text);
                try
                {
                    Assert.NotEmpty(file.Load().Sources);
                }
                catch (WatchProfileException exception)
                {
                    Assert.NotEmpty(exception.Diagnostics);
                    Assert.DoesNotContain('\u001b', exception.Message);
                }
            },
            iter: 3000);
}
