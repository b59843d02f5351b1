using System.Management.Automation;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperTools.Reading;
using PaperTools.Writing;

namespace PaperTools.Tests.Writing;

/// <summary>Export-PaperDigest in the engine: targets, errors, order, notes, templates.</summary>
public sealed class ExportPaperDigestTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("papertools").FullName;

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("x.docx", "", "UnknownOutputFormat")]
    [InlineData("old.html", "-Split", "TargetIsFile")]
    [InlineData("missing/notes", "-Split", "FolderNotFound")]
    [InlineData("notes", "-Split -Format BibTeX", "SplitNeedsMarkdown")]
    [InlineData("x.txt", "-Template nothing", "TemplateNotFound")]
    [InlineData("x.txt", "-Template ./bad.liquid", "TemplateError")]
    [InlineData("old.html", "-Append", "AppendNotSupported")]
    public void WhatCannotBeWrittenIsOneErrorAndThePapersGoOn(string target, string options, string id)
    {
        File.WriteAllText(At("old.html"), "<p>old</p>");
        File.WriteAllText(At("bad.liquid"), "{% for %}");

        IReadOnlyList<PSObject> passed = Export(target, options + " -PassThru");

        Assert.Equal(id + ",PaperTools.Commands.ExportPaperDigestCommand", Assert.Single(_engine.Errors).FullyQualifiedErrorId);
        Assert.Equal(75, passed.Count);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Theory]
    [InlineData("-Split")]
    [InlineData("-Format RIS")]
    public void ATemplateLeavesNoOtherFormat(string option)
    {
        _ = Export("x.bib", $"-Template slides {option}");

        Assert.StartsWith("AmbiguousParameterSet,", Assert.Single(_engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullDiskOrForbiddenFolderIsNotWritable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !Directory.Exists("/proc/self"), "There is no folder here that takes no files.");

        _ = _engine.RunWithErrors($"Get-Paper '{Repository.Seeds}' | Export-PaperDigest /proc/self/x.bib");

        Assert.StartsWith("TargetNotWritable,", Assert.Single(_engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void ForceReplacesWhatIsReadOnly()
    {
        File.WriteAllText(At("x.bib"), "");
        File.SetAttributes(At("x.bib"), FileAttributes.ReadOnly);

        _ = Run("x.bib", "-Force");

        Assert.StartsWith("@misc", Text("x.bib"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIfWritesNothing()
    {
        _ = Run("x.bib", "-WhatIf");

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void APipelineThatFailsLeavesTheOldFile()
    {
        File.WriteAllText(At("x.bib"), "old");

        _ = _engine.RunWithErrors($"Get-Paper '{Repository.Seeds}' | ForEach-Object {{ if ($_.Number -eq 40) {{ throw 'stop' }}; $_ }} | Export-PaperDigest '{At("x.bib")}'");

        Assert.Equal("old", Text("x.bib"));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void AnEncodingIsWrittenAndDeclared()
    {
        _ = Run("x.atom", "-Encoding unicode -First 1");

        string xml = File.ReadAllText(At("x.atom"), System.Text.Encoding.Unicode);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-16\"?>", xml, StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Load(At("x.atom")).Root);
    }

    [Theory]
    [InlineData("x.ris", 1)]
    [InlineData("x.ris", 5000)]
    [InlineData("x.json", 5000)]
    [InlineData("x.yaml", 5000)]
    [InlineData("x.csv", 5000)]
    [InlineData("x.xml", 5000)]
    [InlineData("x.atom", 5000)]
    [InlineData("notes", 2)]
    public void WhatAnEncodingCannotHoldIsAnErrorAndLeavesNoFile(string target, int papers)
    {
        File.WriteAllLines(At("papers.jsonl"), Enumerable.Range(1, papers).Select(number => $$"""{"title":"Café {{number}}"}"""));
        string options = target == "notes" ? "-Split" : "";

        _ = _engine.RunWithErrors($"Get-Paper '{At("papers.jsonl")}' | Export-PaperDigest '{At(target)}' -Encoding ascii {options}");

        Assert.Contains("us-ascii has no character 'é' (U+00E9)", Assert.Single(_engine.Errors).ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(At(target)));
        Assert.Single(Directory.GetFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }));
    }

    [Fact]
    public void PapersAreSortedAndCutAfterwards()
    {
        _ = Run("x.csv", "-SortBy Title -First 3");

        string[] titles = [.. File.ReadAllLines(At("x.csv")).Skip(1).Select(line => line.TrimStart('"')[..10])];
        Assert.Equal(3, titles.Length);
        Assert.Equal(titles.Order(StringComparer.InvariantCultureIgnoreCase), titles);
    }

    [Fact]
    public void GroupsBecomeHeadings()
    {
        _ = Run("x.md", "-GroupBy Date");

        Assert.Contains("\n## May 6\n\n### ", Text("x.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNewestDateIsTheFirstGroup()
    {
        File.WriteAllLines(At("papers.jsonl"), new[] { "2020", "2023-07", "2021-05-06" }.Select(date => $$"""{"title":"T","published":"{{date}}"}"""));

        _ = _engine.Run($"Get-Paper '{At("papers.jsonl")}' | Export-PaperDigest '{At("x.md")}' -GroupBy Date");

        Assert.Equal(["## 2023-07", "## 2021-05-06", "## 2020"], File.ReadAllLines(At("x.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void AKeyPatternMakesTheKeys()
    {
        _ = Run("x.bib", "-KeyPattern 'p{number}'");

        Assert.StartsWith("@misc{p1,", Text("x.bib"), StringComparison.Ordinal);
    }

    [Fact]
    public void ABadKeyPatternIsExplained()
    {
        _ = Export("x.bib", "-KeyPattern '{nothing}'");

        Assert.Contains("{nothing}", Assert.Single(_engine.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SplitWritesANoteForEachPaper()
    {
        _ = Run("notes", "-Split");

        string[] notes = Directory.GetFiles(At("notes"));
        Assert.Equal(75, notes.Length);
        string note = File.ReadAllText(notes.Single(path => Path.GetFileName(path).StartsWith("OptMATH ", StringComparison.Ordinal)));
        Assert.StartsWith("---\ntitle: \"OptMATH: A Scalable", note, StringComparison.Ordinal);
        Assert.Contains("\ncitekey: optmath\n", note, StringComparison.Ordinal);
        Assert.Contains("\n---\n\n# OptMATH: A Scalable", note, StringComparison.Ordinal);
    }

    [Fact]
    public void NotesThatExistStayWithNoClobber()
    {
        _ = Run("notes", "-Split -First 1");
        string note = Directory.GetFiles(At("notes")).Single();
        File.WriteAllText(note, "mine");

        _ = Run("notes", "-Split -NoClobber");

        Assert.Equal("mine", File.ReadAllText(note));
        Assert.Equal(75, Directory.GetFiles(At("notes")).Length);
    }

    [Theory]
    [InlineData("newsletter", "<h2>OptMATH")]
    [InlineData("reading-list", "- [ ] OptMATH")]
    [InlineData("slides", "marp: true")]
    public void AShippedTemplateIsRendered(string template, string expected)
    {
        _ = Run("x.txt", $"-Template {template}");

        Assert.Contains(expected, Text("x.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void AMistakeInATemplateIsFoundByFileAndLine()
    {
        File.WriteAllText(At("bad.liquid"), "one\ntwo {{ title }}\n{% for paper %}\n");

        _ = Export("x.txt", $"-Template '{At("bad.liquid")}'");

        Assert.Contains("bad.liquid:3:", Assert.Single(_engine.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsletter")]
    [InlineData("reading-list")]
    [InlineData("slides")]
    public void HostileTextStaysTextInTheShippedTemplates(string template)
    {
        const string Hostile = "</h2><script>alert(1)</script> [a](javascript:alert(1)) {{ title }}";
        string json = JsonSerializer.Serialize(new
        {
            papers = new[] { new { title = Hostile, @abstract = Hostile, abstractKind = "abstract", url = "javascript:alert(1)", authors = new[] { new { literal = Hostile } }, digest = new { curator = Hostile } } },
        });

        string text = (string)_engine.Run($"$input | ConvertFrom-PaperDigest | ConvertTo-PaperDigest -Template {template}", json).Single().BaseObject;

        Assert.DoesNotMatch(@"(?<!\\)<script", text);
        Assert.DoesNotMatch(@"href=.javascript|\(<javascript", text);
        Assert.Contains("title", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotKnownOfADigestIsNilInATemplate()
    {
        File.WriteAllText(At("mine.liquid"), "{% if curator %}by {{ curator }}{% else %}by nobody{% endif %}");

        Assert.Equal("by nobody", (string)_engine.Run($"'@misc{{a, title = {{T}}}}' | ConvertFrom-PaperDigest | ConvertTo-PaperDigest -Template '{At("mine.liquid")}'").Single().BaseObject);
    }

    [Theory]
    [InlineData("titel\n{{ titel }}", ":2: A template has no 'titel'; did you mean 'title'?")]
    [InlineData("{% for p in papers %}\n\n{{ p.abstrakt }}{% endfor %}", ":3: Nothing in a template has a member 'abstrakt'; did you mean 'abstract'?")]
    [InlineData("{{ papers[0]['ids'].arxive }}", "Nothing in a template has a member 'arxive'; did you mean 'arxiv'?")]
    [InlineData("{% if papers.size > limt %}{% endif %}{% assign limit = 3 %}", ":1: A template has no 'limt'; did you mean 'limit'?")]
    [InlineData("{{ title | upcase | latx }}", ":1: There is no filter 'latx'; did you mean 'latex'?")]
    public void ANameThatNothingStandsBehindIsAWarning(string template, string expected)
    {
        File.WriteAllText(At("mine.liquid"), template);

        _ = Export("x.txt", $"-Template '{At("mine.liquid")}'");

        Assert.Contains(expected, Assert.Single(_engine.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% capture a %}{{ title }}{% endcapture %}{% for p in papers limit: 3 %}{{ forloop.index }}{{ a }}{{ p.venue }}{% increment n %}{{ n }}{% endfor %}")]
    [InlineData("{% assign names = papers | map: 'name' %}{{ names.first }}{{ groups[0].papers[0].authors.first.family }}{% for id in papers[0].ids %}{{ id[0] }}{% endfor %}")]
    public void ANameThatOnlyHasNoValueIsNoWarning(string template)
    {
        File.WriteAllText(At("mine.liquid"), template);

        _ = Export("x.txt", $"-Template '{At("mine.liquid")}'");

        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void ATemplateThatLoopsForEverIsStopped()
    {
        File.WriteAllText(At("mine.liquid"), "{% for i in (1..100000) %}{% for j in (1..100000) %}{% assign x = j %}{% endfor %}{% endfor %}");

        _ = Export("x.txt", $"-Template '{At("mine.liquid")}'");

        Assert.StartsWith("TemplateError", Assert.Single(_engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void ATemplateSeesTheJsonContract()
    {
        File.WriteAllText(At("mine.liquid"), "{{ title }}|{{ groups[0].heading }}|{{ papers.size }}|{{ papers[8].number }}|{{ papers[0].key }}|{{ 'a_b' | latex }}");

        _ = Run("x.txt", $"-Template '{At("mine.liquid")}' -Title T -GroupBy Date");

        Assert.Equal("T|May 6|75|9|optmath|a\\_b", Text("x.txt"));
    }

    [Fact]
    public void EveryNameOfTheJsonContractIsKnownToTemplates()
    {
        _ = Run("x.json", "");
        string[] names = [.. Regex.Matches(File.ReadAllText(At("x.json")), "\"(?<name>[A-Za-z]+)\":", RegexOptions.NonBacktracking).Select(match => match.Groups["name"].Value).Distinct()];
        string[] documented = [.. Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "templates.md")).Split("JSON contract")[1].Split("A member without")[0], "`(?<name>[A-Za-z]+)`", RegexOptions.NonBacktracking).Select(match => match.Groups["name"].Value)];
        Assert.True(names.Length > 20 && documented.Length > 40);
        File.WriteAllText(At("mine.liquid"), string.Concat(names.Union(documented).Select(name => $"{{{{ papers[0].{name} }}}}")));

        _ = Export("x.txt", $"-Template '{At("mine.liquid")}'");

        Assert.Empty(_engine.Warnings);
    }

    /// <summary>Every format that can be appended to, by its usual extension.</summary>
    public static TheoryData<string> Appendable =>
        [.. DigestWriters.All.Where(format => format.ReadAs is string reader && DigestReaders.ByName(reader) is not null).Select(format => format.Extensions[0])];

    [Theory]
    [MemberData(nameof(Appendable))]
    public void AppendingKeepsWhatIsThere(string extension)
    {
        _ = Run($"x{extension}", "-First 10");
        _ = Run($"x{extension}", "-Append -First 3 -SortBy Title");
        Assert.Equal(13, _engine.Run($"Get-Paper x{extension}").Count);
        string[] first = [.. _engine.Run($"Get-Paper x{extension}").Take(10).Select(paper => paper.ToString())];
        Assert.Equal(_engine.Run($"Get-Paper '{Repository.Seeds}'").Take(10).Select(paper => paper.ToString()), first);

        _ = Run($"x{extension}", "-Append -GroupBy Topic");
        _ = Run($"x{extension}", "-Append");

        Assert.Equal(75, _engine.Run($"Get-Paper x{extension}").Count);
    }

    [Theory]
    [MemberData(nameof(Appendable))]
    public void APaperThatOnlyArxivKnowsIsAppendedOnce(string extension)
    {
        File.WriteAllText(At("papers.jsonl"), """{"title":"The report","url":"http://arxiv.org/abs/2001.00012","ids":{"arxiv":"2001.00012"}}""");
        string export = $"Get-Paper '{At("papers.jsonl")}' | Export-PaperDigest '{At("x" + extension)}' -Append";

        _ = _engine.Run($"{export}; {export}");

        Assert.Single(_engine.Run($"Get-Paper '{At("x" + extension)}'"));
    }

    [Theory]
    [InlineData("x.json", "AppendFormatMismatch", "{\"papers\": 5, \"title\"")]
    [InlineData("x.yaml", "AppendFormatMismatch", "- no papers")]
    [InlineData("x.md", "AppendNotSupported", "# Mine")]
    [InlineData("x.csv", "AppendFormatMismatch", "<html>")]
    [InlineData("x.bib", "AppendWouldLose", "@misc{a, title = {A}}\n@misc{b, title = {B")]
    public void WhatCannotBeAppendedToStaysAsItIs(string target, string id, string text)
    {
        File.WriteAllText(At(target), text);

        _ = Export(target, "-Append");

        Assert.Equal(id + ",PaperTools.Commands.ExportPaperDigestCommand", Assert.Single(_engine.Errors).FullyQualifiedErrorId);
        Assert.Equal(text, Text(target));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("x.bib")]
    [InlineData("x.ris")]
    [InlineData("x.csl.json")]
    [InlineData("x.xml")]
    public void AppendingKeepsTheKeysThatAreThere(string target)
    {
        _ = Run(target, "-First 2");
        string[] before = Keys(target);

        _ = Run(target, "-Append -First 4 -KeyPattern 'new{word}'");

        string[] after = Keys(target);
        Assert.Equal(before, after[..2]);
        Assert.All(after[2..], key => Assert.StartsWith("new", key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x.csv", "utf8BOM")]
    [InlineData("x.xml", "unicode")]
    [InlineData("x.jsonl", "utf32")]
    public void AppendingKeepsTheEncodingThatIsMarked(string target, string encoding)
    {
        _ = Run(target, $"-First 2 -Encoding {encoding}");
        byte[] mark = File.ReadAllBytes(At(target))[..2];

        _ = Run(target, "-Append -First 4");

        Assert.Equal(mark, File.ReadAllBytes(At(target))[..2]);
        Assert.Equal(6, _engine.Run($"Get-Paper {target}").Count);
    }

    [Theory]
    [InlineData("x.bib", "\n")]
    [InlineData("x.bib", "\r\n")]
    [InlineData("x.ris", "\r\n")]
    [InlineData("x.jsonl", "\r\n")]
    public void AppendingKeepsTheLineEnds(string target, string lineEnd)
    {
        _ = Run(target, "-First 2");
        File.WriteAllText(At(target), Text(target).ReplaceLineEndings(lineEnd).TrimEnd());

        _ = Run(target, "-Append -First 4");

        Assert.Equal(Text(target).ReplaceLineEndings(lineEnd), Text(target));
        Assert.Equal(6, _engine.Run($"Get-Paper {target}").Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void AFileWithoutAnythingIsAppendedTo(string text)
    {
        File.WriteAllText(At("x.bib"), text);

        _ = Run("x.bib", "-Append");

        Assert.Equal(75, _engine.Run("Get-Paper x.bib").Count);
    }

    [Fact]
    public void WhatADeadProcessLeftIsRemovedAfterADay()
    {
        string old = At(".x.bib.0.tmp");
        string young = At(".x.bib.1.tmp");
        string others = At(".x.bibx.0.tmp");
        Array.ForEach([old, young, others], path => File.WriteAllText(path, "@misc{"));
        Array.ForEach([old, others], path => File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2)));

        _ = Run("x.bib", "");

        Assert.Equal((false, true, true), (File.Exists(old), File.Exists(young), File.Exists(others)));
    }

    [Theory]
    [InlineData("{% include 'x' %}")]
    [InlineData("{{ 1 | divided_by: 0 }}")]
    public void ATemplateThatCannotBeFilledInIsNamed(string template)
    {
        File.WriteAllText(At("mine.liquid"), template);

        _ = Export("x.txt", $"-Template '{At("mine.liquid")}'");

        Assert.Contains("mine.liquid", Assert.Single(_engine.Errors).ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(At("x.txt")));
    }

    [Fact]
    public void ANoteIsNamedByAsMuchOfItsTitleAsFits()
    {
        File.WriteAllText(At("long.json"), JsonSerializer.Serialize(new { papers = new[] { new { title = new string('\u65E5', 200) } } }));

        _engine.Run($"Get-Paper '{At("long.json")}' | Export-PaperDigest '{At("notes")}' -Split");

        Assert.Matches("^\u65E5{60,99}$", Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(At("notes")))));
    }

    [Fact]
    public void NotesAreAppendedWithoutChangingThoseThatAreThere()
    {
        _ = Run("notes", "-Split -First 3");
        string[] before = [.. Directory.GetFiles(At("notes"))];
        Array.ForEach(before, note => File.AppendAllText(note, "mine"));

        _ = Run("notes", "-Split -Append");

        Assert.Equal(75, Directory.GetFiles(At("notes")).Length);
        Assert.All(before, note => Assert.EndsWith("mine", File.ReadAllText(note), StringComparison.Ordinal));
    }

    [Fact]
    public void AGroupedDigestKeepsItsTitle()
    {
        _ = Run("x.md", "-GroupBy Topic");

        Assert.StartsWith("# AK and the research community\n", Text("x.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bib")]
    [InlineData("biblatex")]
    [InlineData("ris")]
    public void AppendingAddsWhatIsNew(string extension)
    {
        _ = Run($"x.{extension}", "-First 10");
        File.AppendAllText(At($"x.{extension}"), "\n% mine\n");
        string before = Text($"x.{extension}");

        _ = Run($"x.{extension}", "-Append");
        _ = Run($"x.{extension}", "-Append");

        Assert.StartsWith(before, Text($"x.{extension}"), StringComparison.Ordinal);
        Assert.Equal(75, _engine.Run($"Get-Paper x.{extension}").Count);
    }

    [Fact]
    public void AppendingToAnotherFormatIsAnError()
    {
        _ = Run("x.ris", "");

        _ = Export("x.ris", "-Append -Format BibTeX");

        Assert.StartsWith("AppendFormatMismatch,", Assert.Single(_engine.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void TextIsConvertedAsFilesAreWritten()
    {
        string text = (string)_engine.Run($"Get-Paper '{Repository.Seeds}' | ConvertTo-PaperDigest BibTeX -First 2").Single().BaseObject;

        Assert.Equal(2, text.Split("@misc{").Length - 1);
    }

    private string[] Keys(string target) => [.. _engine.Run($"(Get-Paper {target}).Ids.CitationKey").Select(key => key.ToString())];

    private IReadOnlyList<PSObject> Run(string target, string options)
    {
        IReadOnlyList<PSObject> output = Export(target, options);
        Assert.Empty(_engine.Errors.Select(error => error.ToString()));
        return output;
    }

    private IReadOnlyList<PSObject> Export(string target, string options) =>
        _engine.RunWithErrors($"$ExecutionContext.SessionState.Path.SetLocation('{_folder}') > $null; Get-Paper '{Repository.Seeds}' | Export-PaperDigest '{target}' {options}");

    private string At(string name) => Path.Combine(_folder, name);

    private string Text(string name) => File.ReadAllText(At(name));
}
