using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Looks at a target before anything is written.</summary>
internal static class OutputPath
{
    /// <summary>Why a file cannot be written there; null where nothing speaks against it.</summary>
    public static ErrorRecord? CheckFile(string target, bool noClobber, bool force)
    {
        if (Directory.Exists(target))
        {
            return PaperErrors.TargetIsFolder(target);
        }

        if (!HasFolder(target))
        {
            return PaperErrors.FolderNotFound(target);
        }

        if (!File.Exists(target))
        {
            return null;
        }

        if (noClobber)
        {
            return PaperErrors.TargetExists(target);
        }

        bool isReadOnly = File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly);
        return isReadOnly && !force ? PaperErrors.TargetReadOnly(target) : null;
    }

    /// <summary>Why notes cannot be written to a folder; null where nothing speaks against it.</summary>
    public static ErrorRecord? CheckFolder(string target) =>
        File.Exists(target) ? PaperErrors.TargetIsFile(target) : HasFolder(target) ? null : PaperErrors.FolderNotFound(target);

    private static bool HasFolder(string target) => Directory.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(target)));
}
