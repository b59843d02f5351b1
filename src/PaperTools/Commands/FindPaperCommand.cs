using System.Management.Automation;
using PaperTools.Identity;
using PaperTools.Library;
using PaperTools.Searching;

namespace PaperTools.Commands;

/// <summary>Searches papers and ranks them, the best first.</summary>
/// <remarks>
/// <para>
/// A query is words, phrases, fields and comparisons; about_PaperTools_Query has the whole language. Words match whatever
/// their case, accents and endings: quantization finds quantized. The papers come out by BM25F over name, title, abstract
/// and keywords, each with its Score, comparable within one search, and its Highlights, the places found.
/// </para>
/// <para>
/// A search with -Path reads each file once and keeps only what can still be among the best. A search over papers in a
/// variable keeps an index with them, so that the next one over the same papers is answered at once. The index of a library
/// lies in a folder beside its file; it may be deleted, and is built anew by the next search.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-Paper ./seeds | Find-Paper 'quantization -survey' -First 5</code>
/// <para>Gives the five papers that say most of quantization and are no surveys.</para>
/// </example>
/// <example>
/// <code>Find-Paper '"machine translation" title:benchmark' -Path ./seeds | ForEach-Object Title</code>
/// <para>Looks in files directly, for a phrase anywhere and a word in the title.</para>
/// </example>
/// <example>
/// <code>Find-Paper -Like 'making the KV cache of language models smaller' -Path ./seeds -First 3 -Diverse 0.3</code>
/// <para>Gives three papers like an idea, not all on the same.</para>
/// </example>
/// <example>
/// <code>Find-Paper 'quantization' -Library -State Unread -First 5</code>
/// <para>Searches what Add-Paper put in the library, and gives the best five that were not marked as read.</para>
/// </example>
/// <example>
/// <code>Find-Paper -Duplicates -Path ./seeds</code>
/// <para>Gives pairs of records that are of one paper, and those that may be, with the reason.</para>
/// </example>
/// <seealso>Get-Paper</seealso>
/// <seealso>Merge-Paper</seealso>
/// <seealso>about_PaperTools_Query</seealso>
[Cmdlet(VerbsCommon.Find, "Paper", DefaultParameterSetName = PapersSet)]
[OutputType(typeof(Paper), typeof(PaperPair))]
public sealed class FindPaperCommand : PathReadingCommand
{
    private const string PapersSet = "Papers";

    private PaperSearch? _search;
    private SearchOptions _options = null!;
    private Task<CompiledQuery>? _query;
    private ToldApartPapers _toldApart = null!;
    private DuplicateFinder _duplicates = null!;

    /// <summary>What to look for, in the language of about_PaperTools_Query. It can be left out with -Like and with -Duplicates.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(QueryCompleter))]
    public string? Query { get; set; }

    /// <summary>The papers to search.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PapersSet)]
    [Alias("Paper")]
    public Paper InputObject { get; set; } = null!;

    /// <summary>Files and folders to search; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The library's file; without it, the one that PAPERTOOLS_LIBRARY names, or the one in your folder for data.</summary>
    [Parameter(Position = 1, ParameterSetName = LibrarySet)]
    [ValidateNotNullOrEmpty]
    public string? LibraryPath { get; set; }

    /// <summary>A paper, or a text such as an idea or an abstract, that the papers should be similar to; of a long one, the 128 words count that it uses most.</summary>
    [Parameter]
    [ValidateNotNull]
    [LikeArgument]
    public PSObject? Like { get; set; }

    /// <summary>Whether all words must occur, or one is enough.</summary>
    [Parameter]
    public QueryMatch Match { get; set; }

    /// <summary>The fields that words are looked for in, unless the query names one; title, abstract and keywords if left out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TextFieldCompleter))]
    [TextFieldArgument]
    public TextField[] Property { get; set; } = [.. new SearchOptions().Fields];

    /// <summary>Takes words as they are written: no stemming, no folding of case and accents.</summary>
    [Parameter]
    public SwitchParameter Exact { get; set; }

    /// <summary>The number of papers to give at most.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>The number of best papers to leave out.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>How much the first results should differ from each other: 0 not at all, 1 as much as can be.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double Diverse { get; set; }

    /// <summary>Adds to each paper, as its Explanation, the sum that made its score.</summary>
    [Parameter]
    public SwitchParameter Explain { get; set; }

    /// <summary>Gives, in place of papers, the pairs among them that are or may be of one paper, each with the reason.</summary>
    [Parameter]
    public SwitchParameter Duplicates { get; set; }

    private bool HasQuery => !string.IsNullOrWhiteSpace(Query) || Like is not null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (ParameterSetName == LibrarySet)
        {
            (Query, LibraryPath) = LibraryArguments.InOrder(this, Query, LibraryPath);
        }

        _toldApart = new ToldApartPapers(StopToken);
        _duplicates = new DuplicateFinder(_toldApart.Contains);
        if (!HasQuery && !Duplicates)
        {
            ThrowTerminatingError(PaperErrors.NothingToFind());
        }

        _options = Options();
        if (ParameterSetName == LibrarySet)
        {
            // The library is opened meanwhile.
            _query = Task.Run(() => SearchQuery.Compile(_options));
        }
        else
        {
            _search = Compiled(() => new PaperSearch(_options));
            Warn(_search.Remarks);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            switch (ParameterSetName)
            {
                case PapersSet:
                    Take(InputObject);
                    break;
                case LibrarySet:
                    SearchLibrary();
                    break;
                case LiteralPathSet:
                    ReadPaths(LiteralPath, areLiteral: true, Take);
                    break;
                default:
                    ReadPaths(Path, areLiteral: false, Take);
                    break;
            }
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        IEnumerable<Paper> found = HasQuery && _search is not null ? _search.Results() : [];
        LibraryArguments.ForEach(this, found, Give);
        if (Duplicates)
        {
            LibraryArguments.ForEach(this, _duplicates.Pairs().Skip(Skip).Take(First ?? int.MaxValue), WriteObject);
        }
    }

    private void Take(Paper paper)
    {
        if (HasQuery)
        {
            _search!.Add(paper);
        }
        else
        {
            _duplicates.Add(paper);
        }
    }

    private void Give(Paper paper)
    {
        if (Duplicates)
        {
            _duplicates.Add(paper);
        }
        else
        {
            WriteObject(paper);
        }
    }

    private void SearchLibrary()
    {
        using PaperLibrary library = LibraryArguments.Open(this, LibraryPath, LibraryAccess.Read, StopToken);
        CompiledQuery query = Compiled(_query!.GetAwaiter().GetResult);
        Warn(query.Remarks);
        if (Duplicates)
        {
            _toldApart.Take(library.Path, LibraryArguments.Guard(this, library.PapersToldApart));
        }

        var progress = new PaperProgress(this, 0x9AA1, "Working out facts");
        IEnumerable<Paper> found = HasQuery ? new LibrarySearch(library, query, _options, LibraryFilter) { OnRead = progress.Report }.Results() : library.Papers(LibraryFilter);
        LibraryArguments.ForEach(this, found, paper =>
        {
            progress.Complete();
            Give(paper);
        });
        progress.Complete();
    }

    private void Warn(IEnumerable<QueryRemark> remarks)
    {
        foreach (QueryRemark remark in remarks)
        {
            WriteWarning(remark.Message);
        }
    }

    /// <summary>What is made of the query; a mistake in it ends the pipeline with an error that shows the place.</summary>
    private T Compiled<T>(Func<T> compile)
    {
        try
        {
            return compile();
        }
        catch (QueryException exception)
        {
            ThrowTerminatingError(PaperErrors.InvalidQuery(exception));
            throw;
        }
    }

    private SearchOptions Options() => new()
    {
        Query = string.IsNullOrWhiteSpace(Query) ? null : Query,
        Match = Match,
        Fields = Property,
        IsExact = Exact,
        First = Duplicates ? null : First,
        Skip = Duplicates ? 0 : Skip,
        LikePaper = Like?.BaseObject as Paper,
        LikeText = Like?.BaseObject as string,
        Diversity = Diverse,
        Explain = Explain,
        KeepsIndex = ParameterSetName == PapersSet,
        Cancellation = StopToken,
    };
}
