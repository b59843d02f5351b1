using PaperTools.Reading;

namespace PaperTools.Watching;

/// <summary>The mails of a mailbox: an mbox file, or a Maildir folder, whose mails are files in <c>new</c> and <c>cur</c>.</summary>
internal static class Mailbox
{
    private static readonly string[] s_folders = ["cur", "new"];

    /// <summary>The files that hold mails; those still being delivered, in <c>tmp</c>, are none.</summary>
    public static IEnumerable<(string Path, bool IsNamed)> Files(MailboxSource source, SourceContext context)
    {
        if (File.Exists(source.Path))
        {
            return [(source.Path, true)];
        }

        string[] folders = [.. s_folders.Select(name => Path.Combine(source.Path, name)).Where(Directory.Exists)];
        if (folders.Length == 0)
        {
            context.Unreachable("MailboxNotFound", Directory.Exists(source.Path)
                ? $"The folder '{source.Path}' is no Maildir: it has neither a folder 'new' nor one 'cur'. For a folder of mails use path instead of mailbox."
                : $"There is no mailbox at '{source.Path}'. Check the path in the profile.");
        }

        return folders.SelectMany(folder => DigestFiles.In(folder, recurse: false)).Select(file => (file, false));
    }
}
