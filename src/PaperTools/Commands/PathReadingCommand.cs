using System.Management.Automation;
using PaperTools.Library;
using PaperTools.Reading;

namespace PaperTools.Commands;

/// <summary>What the cmdlets share that read papers from files.</summary>
public abstract class PathReadingCommand : ReadingCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";
    private protected const string LibrarySet = "Library";

    /// <summary>Files and folders of exactly these names.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Looks for digests in the subfolders of a folder, too.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Takes the papers of the library: of the file that -LibraryPath names, else of the usual one.</summary>
    [Parameter(ParameterSetName = LibrarySet)]
    public SwitchParameter Library { get; set; }

    /// <summary>Takes papers added at this moment or later.</summary>
    [Parameter(ParameterSetName = LibrarySet)]
    public DateTimeOffset? AddedAfter { get; set; }

    /// <summary>Takes papers added before this moment.</summary>
    [Parameter(ParameterSetName = LibrarySet)]
    public DateTimeOffset? AddedBefore { get; set; }

    /// <summary>Takes papers that one of these digests brought; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = LibrarySet)]
    [ArgumentCompleter(typeof(LibrarySourceCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Source { get; set; }

    /// <summary>Takes papers with one of these tags; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = LibrarySet)]
    [ArgumentCompleter(typeof(LibraryTagCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Tag { get; set; }

    /// <summary>Takes papers in all of these states.</summary>
    [Parameter(ParameterSetName = LibrarySet)]
    [ValidateNotNullOrEmpty]
    public LibraryState[]? State { get; set; }

    /// <summary>Which papers of the library are wanted.</summary>
    private protected LibraryFilter LibraryFilter => new()
    {
        AddedAfter = AddedAfter,
        AddedBefore = AddedBefore,
        Source = LibraryArguments.Matching(Source),
        Tag = LibraryArguments.Matching(Tag),
        States = State ?? [],
    };

    /// <summary>Reads the papers of every file that the paths mean.</summary>
    private protected void ReadPaths(string[] paths, bool areLiteral, Action<Paper> emit)
    {
        var resolver = new PathResolver(this);
        foreach (string path in paths)
        {
            foreach (string resolved in areLiteral ? resolver.Literal(path) : resolver.Expand(path))
            {
                if (Directory.Exists(resolved))
                {
                    ReadFolder(resolved, emit);
                }
                else
                {
                    ReadEach(DigestReading.ReadFile(resolved, ReadOptions(resolved)), resolved, emit);
                }
            }
        }
    }

    /// <summary>In a folder, a file that is no digest is passed over with a warning; a folder without digests is an error.</summary>
    private void ReadFolder(string folder, Action<Paper> emit)
    {
        bool hasDigest = false;
        foreach (string file in DigestFiles.In(folder, Recurse))
        {
            bool isDigest = true;
            ReadEach(DigestReading.ReadFile(file, ReadOptions(file)), file, emit, Skip);
            hasDigest |= isDigest;

            void Skip(ErrorRecord error)
            {
                if (PaperErrors.IsNoDigest(error))
                {
                    isDigest = false;
                    WriteWarning($"Skipped {error}");
                }
                else
                {
                    WriteError(error);
                }
            }
        }

        if (!hasDigest)
        {
            WriteError(PaperErrors.NoDigestInFolder(folder, Recurse));
        }
    }
}
