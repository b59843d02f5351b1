using System.Globalization;
using PaperTools.Searching;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching;

public class WatchProfileTests
{
    [Fact]
    public void ReadsEveryKey()
    {
        using var file = new ProfileFile("""
            name: models
            library: ~/papers.db
            sources:
              - inbox/*.bib
              - https://example.org/feed?day={date:yyyy-MM-dd}
              - { path: archive, recurse: true, format: bibtex }
              - mailbox: Mail
              - url: https://example.org/api
                headers: { Accept: application/json, Authorization: { secret: api, vault: work, prefix: 'Bearer ' } }
                parameters: { api_key: { environment: KEY } }
                delay: 1.5
            query: quantization -survey
            match: any
            first: 20
            minScore: 2.5
            since: 2 weeks
            outputs:
              - out.bib
              - { path: 'out/{date:yyyy}/{name}.html', title: '{count} papers', groupBy: topic, sortBy: date }
              - { path: letter.txt, template: newsletter }
            mail:
              to: [a@example.org, 'B <b@example.org>']
              from: papers@example.org
              smtpServer: mail.example.org
              port: 2525
              useSsl: yes
              credential: { environment: PASSWORD, user: reader }
              subject: '{name}, {date}'
            """);

        WatchProfile profile = file.Load();

        Assert.Equal("models", profile.Name);
        Assert.Equal(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "papers.db"), profile.Library);
        Assert.Equal(Path.Combine(file.Folder, "inbox", "*.bib"), Assert.IsType<FileSource>(profile.Sources[0]).Path);
        Assert.Equal("https://example.org/feed?day={date:yyyy-MM-dd}", Assert.IsType<UrlSource>(profile.Sources[1]).Label);
        Assert.Equal((true, "BibTeX"), (Assert.IsType<FileSource>(profile.Sources[2]).Recurse, profile.Sources[2].Format));
        Assert.Equal(Path.Combine(file.Folder, "Mail"), Assert.IsType<MailboxSource>(profile.Sources[3]).Path);
        UrlSource api = Assert.IsType<UrlSource>(profile.Sources[4]);
        Assert.Equal([new RequestValue("Accept", "application/json", null), new RequestValue("Authorization", "Bearer ", new CredentialReference { Secret = "api", Vault = "work" })], api.Headers);
        Assert.Equal([new RequestValue("api_key", "", new CredentialReference { Environment = "KEY" })], api.Parameters);
        Assert.Equal(1.5, api.Delay);
        Assert.Equal(("quantization -survey", QueryMatch.Any, 20, 2.5, "14 days"), (profile.Query, profile.Match, profile.First, profile.MinScore, profile.Since?.ToString()));
        Assert.Equal(["BibTeX", "Html", null], profile.Outputs.Select(output => output.Format));
        Assert.Equal((PaperTools.Writing.PaperGrouping.Topic, PaperTools.Writing.PaperOrder.Date), (profile.Outputs[1].GroupBy, profile.Outputs[1].SortBy));
        Assert.EndsWith("newsletter.liquid", profile.Outputs[2].Template, StringComparison.Ordinal);
        var run = new RunMoment(profile.Name, new DateTimeOffset(2026, 5, 6, 7, 30, 0, TimeSpan.Zero), 3);
        Assert.Equal(Path.Combine(file.Folder, "out", "2026", "models.html"), profile.Outputs[1].Path.For(run));
        Assert.Equal("3 papers", profile.Outputs[1].Title?.For(run));
        Assert.Equal(["a@example.org", "B <b@example.org>"], profile.Mail!.To);
        Assert.Equal(("papers@example.org", "mail.example.org", 2525, true), (profile.Mail.From, profile.Mail.SmtpServer, profile.Mail.Port, profile.Mail.UseSsl));
        Assert.Equal(new CredentialReference { Environment = "PASSWORD", User = "reader" }, profile.Mail.Credential);
        Assert.Equal("models, 2026-05-06", profile.Mail.Subject?.For(run));
    }

    [Fact]
    public void ASourceIsEnough()
    {
        using var file = new ProfileFile("sources: [inbox]", "my papers.yaml");

        WatchProfile profile = file.Load();

        Assert.Equal("my papers", profile.Name);
        Assert.Null(profile.Library);
        Assert.Empty(profile.Outputs);
        Assert.Null(profile.Mail);
    }

    [Fact]
    public void WhatIsOddIsRemarked()
    {
        using var file = new ProfileFile("sources: [inbox]\nquery: graphs autor:smith\noutputs: [{ path: a.txt, template: a.liquid }, { path: b.txt, template: a.liquid }]\n");
        string template = Path.Combine(file.Folder, "a.liquid");
        File.WriteAllText(template, "{% for paper in papers %}\n{{ paper.titel }}{% endfor %}");

        Assert.Equal(
            [
                $"{file.Path}:2:15: 'query': 'autor:' is not a field and was searched as text. Did you mean 'author:'?",
                $"{template}:2: Nothing in a template has a member 'titel'; did you mean 'title'? See docs/templates.md.",
            ],
            file.Load().Remarks.Select(remark => remark.ToString()));
    }

    [Theory]
    [InlineData("sorces: [inbox]", "1:1 UnknownProfileKey 'sorces' is no key of a profile; did you mean 'sources'?")]
    [InlineData("sources: [inbox]\nmin-score: 3", "2:1 UnknownProfileKey 'min-score' is no key of a profile; did you mean 'minScore'?")]
    [InlineData("sources:\n  - pth: inbox", "2:5 MissingProfileKey A source says with path, mailbox or url where papers come from, and this does not; did you mean 'path'?")]
    [InlineData("sources: [inbox]\nto: a@b.org", "2:1 UnknownProfileKey 'to' is no key of a profile. It belongs to a mail.")]
    [InlineData("query: x", "1:1 MissingProfileKey 'sources' is missing")]
    [InlineData("sources:", "1:9 MissingProfileKey 'sources' has no value")]
    [InlineData("sources: inbox", "1:10 InvalidProfileValue 'sources': expected a list")]
    [InlineData("sources: []", "1:10 InvalidProfileValue 'sources': expected one item at least")]
    [InlineData("sources: [inbox]\nfirst: many", "2:8 InvalidProfileValue 'first': expected a whole number from 1, and found 'many'.")]
    [InlineData("sources: [inbox]\nquery: x\nminScore: '1,5'", "3:11 InvalidProfileValue 'minScore': expected a number from 0")]
    [InlineData("sources: [inbox]\nminScore: 1", "2:11 InvalidProfileValue 'minScore' needs a 'query'")]
    [InlineData("sources: [inbox]\nname: a\nName: b", "3:1 DuplicateProfileKey 'name' is here a second time")]
    [InlineData("sources: [inbox]\nquery: 'a OR'", "2:13 InvalidProfileValue 'query': expected ")]
    [InlineData("sources: [inbox]\nquery: a AND (b", "2:14 InvalidProfileValue 'query': expected a ) that closes this ( at character 7")]
    [InlineData("sources: [inbox]\nquery: >-\n  a AND (b", "2:8 InvalidProfileValue 'query': expected a )")]
    [InlineData("sources: [inbox]\noutputs: ['x-{date:QQ}.md']", "2:11 InvalidProfileValue 'path': 'QQ' is no format of a date; one is yyyy-MM-dd.")]
    [InlineData("sources: [inbox]\noutputs: [x-{date}.md]", "2:13 InvalidProfileYaml This is no valid YAML: While parsing a flow sequence, did not find expected ',' or ']'. A text that begins with a brace")]
    [InlineData("sources: [{ url: 'http://localhost/{dat}' }]", "1:18 InvalidProfileValue 'url': '{dat}' is no placeholder; there are {date}, {date:yyyy-MM-dd}, {name} and {count}; did you mean 'date'?")]
    [InlineData("sources: [inbox]\nmatch: sme", "2:8 InvalidProfileValue 'match': expected one of All, Any, and found 'sme'.")]
    [InlineData("sources: [inbox]\nsince: 06/05/2026", "2:8 InvalidProfileValue 'since': expected a date such as 2026-05-06")]
    [InlineData("sources: [{ path: a, format: BibTx }]", "1:30 InvalidProfileValue 'format': expected one of")]
    [InlineData("sources: [{ path: a, format: BibTx }]", "did you mean 'BibTeX'?")]
    [InlineData("sources: [{ path: a, url: 'http://x.org' }]", "1:11 InvalidProfileValue A source has one of path, mailbox and url, and this has path and url.")]
    [InlineData("sources: ['ftp://example.org/x']", "1:11 InvalidProfileValue 'url': expected an address that begins with http:// or https://.")]
    [InlineData("sources: ['file:///etc/passwd']", "expected an address that begins with http:// or https://.")]
    [InlineData("sources: ['${NO_SUCH_VARIABLE_HERE}/x']", "there is no environment variable NO_SUCH_VARIABLE_HERE.")]
    [InlineData("sources: ['$env:HOME/x']", "an environment variable is written ${NAME}, not $env:HOME.")]
    [InlineData("sources: [a]\noutputs: [x.unknown]", "2:11 InvalidProfileValue The path's extension means no format")]
    [InlineData("sources: [a]\noutputs: ['{dat}.html']", "'{dat}' is no placeholder; there are {date}, {date:yyyy-MM-dd}, {name} and {count}; did you mean 'date'?")]
    [InlineData("sources: [a]\noutputs: ['{date:%}.html']", "'%' is no format of a date")]
    [InlineData("sources: [a]\noutputs: [{ path: x.html, append: true }]", "2:35 InvalidProfileValue Papers cannot be appended to the format Html")]
    [InlineData("sources: [a]\noutputs: [{ path: x.txt, template: newslettr }]", "did you mean 'newsletter'?")]
    [InlineData("sources: [a]\noutputs: [{ path: x.txt, template: slides, format: Text }]", "An output has a format or a template, not both.")]
    [InlineData("sources: [a]\noutputs: [x.bib, x.bib]", "Two outputs have the path")]
    [InlineData("sources: [a]\nmail: { to: a@b.org, smtpserver: x.org }", "2:7 MissingProfileKey 'from' is missing")]
    [InlineData("sources: [a]\nmail: { to: [a], from: a@b.org, smtpServer: x.org }", "2:14 InvalidProfileValue 'to': 'a' is no mail address")]
    [InlineData("sources: [a]\nmail: { to: a@b.org, from: a@b.org, smtpServer: x.org, port: 70000 }", "expected a whole number from 1 to 65535")]
    [InlineData("sources: [a]\nmail: { to: a@b.org, from: a@b.org, smtpServer: x.org, credential: { environment: X } }", "'user' is missing")]
    [InlineData("sources: [a]\nmail: { to: a@b.org, from: a@b.org, smtpServer: x.org, credential: { environment: X, secret: y } }", "A secret is kept in one place.")]
    [InlineData("sources: [a\nquery: x", "1:10 InvalidProfileYaml This is no valid YAML")]
    [InlineData("sources: [a\nquery: x", "This is no valid YAML: The text cannot be understood after this place.")]
    [InlineData("sources:\n\t- inbox", "2:1 InvalidProfileYaml This is no valid YAML: a tab indents the line")]
    [InlineData("sources:\n  - a\n \t- b", "3:2 InvalidProfileYaml This is no valid YAML: a tab indents the line")]
    [InlineData("sources: [a]\n---\nname: b", "InvalidProfileYaml This is no valid YAML: A profile is one document")]
    [InlineData("sources: *none", "1:10 InvalidProfileYaml This is no valid YAML: The alias *none names nothing")]
    [InlineData("", "InvalidProfileYaml The file is empty.")]
    [InlineData("just text", "1:1 InvalidProfileValue Expected a profile with the keys name, library")]
    public void AMistakeSaysWhereItIsAndWhatWasExpected(string yaml, string expected)
    {
        using var file = new ProfileFile(yaml);

        Assert.Contains(file.Mistakes(), mistake => mistake.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sorces: [inbox]", "1:1")]
    [InlineData("sources: [inbox]\nmail: { to: a@b.org, frm: a@b.org, smtpServer: x.org }", "2:22")]
    public void AMisspeltKeyIsOneMistake(string yaml, string place)
    {
        using var file = new ProfileFile(yaml);

        Assert.StartsWith($"{place} UnknownProfileKey", Assert.Single(file.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMistakeIsToldAtOnceInTheOrderOfTheFile()
    {
        using var file = new ProfileFile("nme: x\nsources:\n  - url: mailto:x\n  - path: a\n    recurs: true\nfirst: 0\noutputs: [x.zzz]\n");

        Assert.Equal(["1:1", "3:10", "5:5", "6:8", "7:11"], file.Mistakes().Select(mistake => mistake.Split(' ')[0]));
    }

    [Theory]
    [InlineData("mail: { to: a@b.org, from: a@b.org, smtpServer: x.org, password: hunter2 }")]
    [InlineData("mail: { to: a@b.org, from: a@b.org, smtpServer: x.org, credential: hunter2 }")]
    [InlineData("mail: { to: a@b.org, from: a@b.org, smtpServer: x.org, credential: { user: a, password: hunter2 } }")]
    [InlineData("mail: { to: a@b.org, from: a@b.org, smtpServer: 'me:hunter2@x.org' }")]
    [InlineData("token: hunter2")]
    [InlineData("more: [{ url: 'https://me:hunter2@example.org/' }]")]
    [InlineData("more: [{ url: 'https://example.org/?a=b&api_key=hunter2' }]")]
    [InlineData("more: [{ url: 'https://example.org/?access_token=hunter2' }]")]
    [InlineData("more: [{ url: 'https://example.org/', headers: { Authorization: 'Bearer hunter2' } }]")]
    [InlineData("more: [{ url: 'https://example.org/', headers: { X-Api-Key: hunter2 } }]")]
    [InlineData("more: [{ url: 'https://example.org/', parameters: { key: hunter2 } }]")]
    [InlineData("more: [{ url: 'https://example.org/', headers: { Accept: [hunter2] } }]")]
    public void ASecretInAProfileIsAMistakeThatDoesNotShowIt(string yaml)
    {
        bool isSource = yaml.StartsWith("more: ", StringComparison.Ordinal);
        using var file = new ProfileFile(isSource ? yaml.Replace("more", "sources", StringComparison.Ordinal) : $"sources: [a]\n{yaml}");

        WatchProfileException exception = Assert.Throws<WatchProfileException>(file.Load);

        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
        Assert.All(exception.Diagnostics, mistake => Assert.DoesNotContain("hunter2", $"{mistake}{mistake.LineText}{mistake.Entry}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sources: [{ url: 'https://a:b@example.org/' }]", "{ secret: NAME }")]
    [InlineData("sources: [{ url: 'https://example.org/?api_key=b' }]", "give it under 'parameters'")]
    [InlineData("sources: [a]\nmail: { to: a@b.org, from: a@b.org, smtpServer: x.org, password: b }", "{ environment: NAME }")]
    public void ASecretInAProfileSaysHowToDoIt(string yaml, string advice)
    {
        using var file = new ProfileFile(yaml);

        Assert.Contains(file.Mistakes(), mistake => mistake.Contains("SecretInProfile", StringComparison.Ordinal) && mistake.Contains(advice, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/oai?verb=ListRecords&resumptionToken=abc")]
    [InlineData("https://example.org/?sort_key=date&keywords=a&author=b")]
    public void WhatOnlySoundsLikeASecretIsNone(string url)
    {
        using var file = new ProfileFile($"sources: ['{url}']");

        Assert.Equal(url, Assert.Single(file.Load().Sources).Label);
    }

    [Fact]
    public void AliasesStandForWhatTheyName()
    {
        using var file = new ProfileFile("sources:\n  - &a { path: inbox, recurse: true }\n  - *a\n");

        Assert.Equal(2, file.Load().Sources.Count);
    }

    [Theory]
    [InlineData("a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\nsources: [*d, *d, *d, *d, *d, *d, *d]", "too large")]
    [InlineData("sources: &a [*a]", "names nothing")]
    public void AnAliasBombGoesNowhere(string yaml, string expected)
    {
        using var file = new ProfileFile(yaml);

        Assert.Contains(expected, Assert.Single(file.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void DepthIsBounded()
    {
        using var file = new ProfileFile("sources: " + new string('[', 10_000));

        Assert.Contains("InvalidProfileYaml", Assert.Single(file.Mistakes()), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithBracesIsNoPlaceholder()
    {
        using var file = new ProfileFile("sources: [a]\noutputs: [x.html]");
        string folder = Directory.CreateDirectory(Path.Combine(file.Folder, "{date} 100%")).FullName;
        File.Copy(file.Path, Path.Combine(folder, "p.yaml"));

        DatedText path = WatchProfile.Load(Path.Combine(folder, "p.yaml")).Outputs[0].Path;

        Assert.False(path.ChangesWithTime);
        Assert.Equal(Path.Combine(folder, "x.html"), path.For(new RunMoment("n", DateTimeOffset.UnixEpoch, 0)));
    }

    [Theory]
    [InlineData("2026-05-06", "2026-05-06")]
    [InlineData("2026-05", "2026-05-01")]
    [InlineData("2026-05-06T23:30:00-08:00", "2026-05-06")]
    [InlineData("2026-05-06T07:30", "2026-05-06")]
    [InlineData("2026-05-06 07:30:00Z", "2026-05-06")]
    [InlineData("today", "2026-03-10")]
    [InlineData(" Yesterday", "2026-03-09")]
    [InlineData("3 days", "2026-03-07")]
    [InlineData("1w", "2026-03-03")]
    [InlineData("1 month", "2026-02-10")]
    [InlineData("2 Years", "2024-03-10")]
    [InlineData("99999 years", "0001-01-10")]
    [InlineData("99999 weeks", "0109-09-03")]
    public void SinceIsADayInAnyCulture(string text, string day)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            Assert.True(WatchSince.TryParse(text, out WatchSince? since));
            Assert.Equal(DateTime.Parse(day, CultureInfo.InvariantCulture), since!.DayFor(new DateTimeOffset(2026, 3, 10, 23, 30, 0, TimeSpan.FromHours(5))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
