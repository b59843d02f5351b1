using CsCheck;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>Names that schedulers and file systems take.</summary>
public class WatchNameTests
{
    [Theory]
    [InlineData("daily")]
    [InlineData("my.watch_2-x")]
    public void APlainNameStays(string name) => Assert.Equal(name, WatchName.IdOf(name));

    [Theory]
    [InlineData("daily papers")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("日報")]
    [InlineData("-rf")]
    [InlineData("x@y%i$HOME'\"\\\n")]
    public void AnOddNameBecomesSafe(string name) => Assert.Matches("^[a-z0-9][a-z0-9._-]*-[0-9a-f]{8}$", WatchName.IdOf(name));

    [Fact]
    public void CaseIsNoDifference() => Assert.Equal(WatchName.IdOf("Daily Papers"), WatchName.IdOf("daily papers"));

    [Fact]
    public void AnotherNameHasAnotherIdentifier()
    {
        string[] names = ["a b", "a-b", "a/b", "a.b", "a_b", "a b ", " a b", WatchName.IdOf("a b"), WatchName.IdOf(WatchName.IdOf("a b")), new string('x', 60), new string('x', 61), new string('x', 200)];

        Assert.Equal(names.Length, names.Select(WatchName.IdOf).Distinct().Count());
    }

    [Fact]
    public void AnyNameIsSafeAndShort() =>
        Gen.String.Where(name => name.Length > 0).Sample(name => Assert.Matches("^[a-z0-9_][a-z0-9._-]{0,69}$", WatchName.IdOf(name)));
}
