using PaperTools.Searching;
using PaperTools.Writing;

namespace PaperTools.Watching;

/// <summary>What a key of a profile takes.</summary>
internal enum ProfileValue
{
    Text,
    Path,
    Query,
    Format,
    Date,
    Number,
    WholeNumber,
    Switch,
    Choice,
    Address,
    Addresses,
    List,
    Keys,
    Secret,
}

/// <summary>A key of a profile: the reader, its messages and docs/watches.md have it from here.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Value">What it takes.</param>
/// <param name="Description">What it means, in one line.</param>
internal sealed record ProfileKey(string Name, ProfileValue Value, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>The values that it takes; empty where they cannot be listed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A part of a profile and its keys.</summary>
/// <param name="Name">The part, for a message: <c>a profile</c>.</param>
/// <param name="Keys">Its keys, in the order of the help.</param>
internal sealed record ProfilePart(string Name, IReadOnlyList<ProfileKey> Keys);

/// <summary>Every key of a profile.</summary>
internal static class ProfileKeys
{
    public static ProfileKey Name { get; } = new("name", ProfileValue.Text, "the watch's name, under which it remembers what it delivered; the file's name without it");
    public static ProfileKey Library { get; } = new("library", ProfileValue.Path, "the library's file; the default library without it");
    public static ProfileKey Sources { get; } = new("sources", ProfileValue.List, "where papers come from: paths, addresses, or sources with keys") { IsRequired = true };
    public static ProfileKey Query { get; } = new("query", ProfileValue.Query, "what to look for, as in Find-Paper; everything without it");
    public static ProfileKey Match { get; } = new("match", ProfileValue.Choice, "whether all words must occur, or any is enough") { Choices = Enum.GetNames<QueryMatch>() };
    public static ProfileKey First { get; } = new("first", ProfileValue.WholeNumber, "the number of papers that a run delivers at most, the best; the rest waits for the next run");
    public static ProfileKey MinScore { get; } = new("minScore", ProfileValue.Number, "the least score of a paper that is delivered, as Find-Paper -Library shows it");
    public static ProfileKey Since { get; } = new("since", ProfileValue.Date, "leaves out papers of which every date that is known is earlier");
    public static ProfileKey Outputs { get; } = new("outputs", ProfileValue.List, "the files to write: paths, or outputs with keys");
    public static ProfileKey Mail { get; } = new("mail", ProfileValue.Keys, "the mail to send");

    public static ProfileKey SourcePath { get; } = new("path", ProfileValue.Path, "a file, a folder, or a pattern with *, ? and ** for any folders") { IsRequired = true };
    public static ProfileKey Recurse { get; } = new("recurse", ProfileValue.Switch, "whether the subfolders of a folder are read, too");
    public static ProfileKey Mailbox { get; } = new("mailbox", ProfileValue.Path, "an mbox file or a Maildir folder") { IsRequired = true };
    public static ProfileKey Url { get; } = new("url", ProfileValue.Address, "an address of http or https; {date} is the run's day") { IsRequired = true };
    public static ProfileKey SourceFormat { get; } = new("format", ProfileValue.Format, "the format, as in Get-Paper -Format; told by content without it");
    public static ProfileKey Headers { get; } = new("headers", ProfileValue.Keys, "headers of the request; a secret one names where it is kept");
    public static ProfileKey Parameters { get; } = new("parameters", ProfileValue.Keys, "parameters added to the address; a secret one names where it is kept");
    public static ProfileKey Delay { get; } = new("delay", ProfileValue.Number, "the seconds between two requests of the same host; 3 without it");

    public static ProfileKey OutputPath { get; } = new("path", ProfileValue.Path, "the file; {date}, {date:yyyy-MM} and {name} make one for each run") { IsRequired = true };
    public static ProfileKey OutputFormat { get; } = new("format", ProfileValue.Format, "the format, as in Export-PaperDigest -Format; told by the path's extension without it");
    public static ProfileKey Template { get; } = new("template", ProfileValue.Path, "a Liquid template: a file, or the name of one that comes with the module");
    public static ProfileKey Title { get; } = new("title", ProfileValue.Text, "the title; {name}, {count} and {date:d MMMM yyyy} are filled in");
    public static ProfileKey GroupBy { get; } = new("groupBy", ProfileValue.Choice, "what papers are put together by") { Choices = Enum.GetNames<PaperGrouping>() };
    public static ProfileKey SortBy { get; } = new("sortBy", ProfileValue.Choice, "the order; the best first without it") { Choices = Enum.GetNames<PaperOrder>() };
    public static ProfileKey Append { get; } = new("append", ProfileValue.Switch, "whether papers are added to what the file has");

    public static ProfileKey To { get; } = new("to", ProfileValue.Addresses, "the recipient, or a list of them") { IsRequired = true };
    public static ProfileKey From { get; } = new("from", ProfileValue.Text, "the sender") { IsRequired = true };
    public static ProfileKey SmtpServer { get; } = new("smtpServer", ProfileValue.Text, "the mail server's name") { IsRequired = true };
    public static ProfileKey Port { get; } = new("port", ProfileValue.WholeNumber, "its port; 587 with useSsl and 25 without");
    public static ProfileKey UseSsl { get; } = new("useSsl", ProfileValue.Switch, "whether it sends over an encrypted connection or not at all");
    public static ProfileKey Credential { get; } = new("credential", ProfileValue.Secret, "where user and password for the server are kept");
    public static ProfileKey Subject { get; } = new("subject", ProfileValue.Text, "the subject, with the same places to fill in as a title");

    public static ProfileKey Secret { get; } = new("secret", ProfileValue.Text, "the name of a secret of SecretManagement");
    public static ProfileKey Vault { get; } = new("vault", ProfileValue.Text, "the vault that the secret is in; any without it");
    public static ProfileKey EnvironmentVariable { get; } = new("environment", ProfileValue.Text, "the name of an environment variable that holds it");
    public static ProfileKey Prompt { get; } = new("prompt", ProfileValue.Switch, "whether to ask for it; an unattended run fails then");
    public static ProfileKey User { get; } = new("user", ProfileValue.Text, "the user's name, where the secret is only a password");
    public static ProfileKey Prefix { get; } = new("prefix", ProfileValue.Text, "what stands before the secret in a header, as 'Bearer '");

    public static ProfilePart Profile { get; } = new("a profile", [Name, Library, Sources, Query, Match, First, MinScore, Since, Outputs, Mail]);
    public static ProfilePart FileSource { get; } = new("a source with a path", [SourcePath, Recurse, SourceFormat]);
    public static ProfilePart MailboxSource { get; } = new("a source with a mailbox", [Mailbox, SourceFormat]);
    public static ProfilePart UrlSource { get; } = new("a source with a url", [Url, SourceFormat, Headers, Parameters, Delay]);
    public static ProfilePart Output { get; } = new("an output", [OutputPath, OutputFormat, Template, Title, GroupBy, SortBy, Append]);
    public static ProfilePart MailPart { get; } = new("a mail", [To, From, SmtpServer, Port, UseSsl, Credential, Subject]);
    public static ProfilePart CredentialPart { get; } = new("a credential", [Secret, Vault, EnvironmentVariable, Prompt, User]);
    public static ProfilePart SecretPart { get; } = new("a secret value", [Secret, Vault, EnvironmentVariable, Prompt, Prefix]);

    /// <summary>Every part, in the order of the help.</summary>
    public static IReadOnlyList<ProfilePart> All { get; } = [Profile, FileSource, MailboxSource, UrlSource, Output, MailPart, CredentialPart, SecretPart];
}
