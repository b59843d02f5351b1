using System.Diagnostics.CodeAnalysis;
using PaperTools.Extraction;
using PaperTools.Searching;

namespace PaperTools;

/// <summary>
/// One paper of a digest. What the digest says is kept as it stands; what it does not say is null or an empty list.
/// The facts (Name to Contribution) are worked out from title and abstract when one of them is first asked for.
/// No text in it holds control characters, so that a paper is safe to show in a terminal.
/// </summary>
public sealed class Paper
{
    private readonly PaperDescription _description;
    private IReadOnlyList<Highlight>? _highlights;

    /// <summary>Makes a paper.</summary>
    public Paper() => _description = new PaperDescription();

    /// <summary>Makes a paper that shares its description with others.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The title is in the description.
    internal Paper(PaperDescription description) => _description = description;
#pragma warning restore CS8618

    /// <summary>The title; one line.</summary>
    public required string Title { get => _description.Title; init => _description.Title = value; }

    /// <summary>The short name of what the paper introduces: <c>OptMATH</c>; null where nothing is named.</summary>
    public string? Name => FactStore.Get(Fact.Name);

    /// <summary>Other names of the same thing.</summary>
    public IReadOnlyList<string> Aliases => FactStore.Get(Fact.Aliases);

    /// <summary>The abstract, or a summary where that is all the digest has; empty where it has none.</summary>
    public string Abstract { get => _description.Abstract; init => _description.AbstractText = value ?? ""; }

    /// <summary>The abstract as it was read.</summary>
    internal LazyText AbstractText { get => _description.AbstractText; init => _description.AbstractText = value; }

    /// <summary>Whether <see cref="Abstract"/> is the paper's own.</summary>
    public AbstractKind AbstractKind { get => _description.AbstractKind; init => _description.AbstractKind = value; }

    /// <summary>The authors in order.</summary>
    public IReadOnlyList<Author> Authors { get => _description.Authors; init => _description.Authors = value; }

    /// <summary>When it was published, as precisely as is known.</summary>
    public PaperDate? Published { get => _description.Published; init => _description.Published = value; }

    /// <summary>When it was last revised.</summary>
    public PaperDate? Updated { get => _description.Updated; init => _description.Updated = value; }

    /// <summary>The year of <see cref="Published"/>.</summary>
    public int? Year => Published?.Year;

    /// <summary>The identifiers it is known by.</summary>
    public PaperIds Ids { get => _description.Ids; init => _description.Ids = value; }

    /// <summary>Titles that other sources give it, where they are more than another way to write <see cref="Title"/>.</summary>
    public IReadOnlyList<string> OtherTitles { get => _description.OtherTitles; init => _description.OtherTitles = value; }

    /// <summary>Identifiers beside those of <see cref="Ids"/>, such as the DOI of a preprint: <c>doi:10.1101/2020.01.02.3</c>.</summary>
    public IReadOnlyList<string> OtherIds { get => _description.OtherIds; init => _description.OtherIds = value; }

    /// <summary>The version of an arXiv paper, from 1.</summary>
    public int? Version { get => _description.Version; init => _description.Version = value; }

    /// <summary>The paper's address.</summary>
    public string? Url { get => _description.Url; init => _description.Url = value; }

    /// <summary>Every link: those that the digest gives, then those in title and abstract.</summary>
    public IReadOnlyList<PaperLink> Links => FactStore.Get(Fact.Links);

    /// <summary>The links that the digest gives beside the text; <see cref="Links"/> begins with them.</summary>
    public IReadOnlyList<PaperLink> DigestLinks { get => _description.DigestLinks; init => _description.DigestLinks = value; }

    /// <summary>Whether its code can be had.</summary>
    public CodeAvailability Code => FactStore.Get(Fact.Code);

    /// <summary>The journal, conference or book it appeared in.</summary>
    public string? Venue { get => _description.Venue; init => _description.Venue = value; }

    /// <summary>The kind of publication, in CSL's words: <c>article-journal</c>, <c>paper-conference</c>, <c>book</c>, ...</summary>
    public string? Type { get => _description.Type; init => _description.Type = value; }

    /// <summary>The volume, as written.</summary>
    public string? Volume { get => _description.Volume; init => _description.Volume = value; }

    /// <summary>The issue, as written.</summary>
    public string? Issue { get => _description.Issue; init => _description.Issue = value; }

    /// <summary>The pages, with a hyphen between the first and the last whatever dash the source has: <c>67-76</c>.</summary>
    public string? Pages { get => _description.Pages; init => _description.Pages = value; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get => _description.Publisher; init => _description.Publisher = value; }

    /// <summary>A remark that the source carries beside the abstract (BibTeX's <c>note</c>, arXiv's comments).</summary>
    public string? Note { get => _description.Note; init => _description.Note = value; }

    /// <summary>Subject classes: <c>cs.CL</c>, ...; the primary one first.</summary>
    public IReadOnlyList<string> Categories { get => _description.Categories; init => _description.Categories = value; }

    /// <summary>Keywords, as the source gives them.</summary>
    public IReadOnlyList<string> Keywords { get => _description.Keywords; init => _description.Keywords = value; }

    /// <summary>The short forms it defines.</summary>
    public IReadOnlyList<Acronym> Acronyms => FactStore.Get(Fact.Acronyms);

    /// <summary>The quantitative results it claims.</summary>
    public IReadOnlyList<PaperResult> Results => FactStore.Get(Fact.Results);

    /// <summary>The models it names, as written.</summary>
    public IReadOnlyList<string> Models => FactStore.Get(Fact.Models);

    /// <summary>The datasets and benchmarks it names, as written.</summary>
    public IReadOnlyList<string> Datasets => FactStore.Get(Fact.Datasets);

    /// <summary>The parameter counts it names, as written: <c>0.5B-32B</c>.</summary>
    public IReadOnlyList<string> ModelSizes => FactStore.Get(Fact.ModelSizes);

    /// <summary>The natural languages it names.</summary>
    public IReadOnlyList<string> Languages => FactStore.Get(Fact.Languages);

    /// <summary>The numbers of languages it names, as written: <c>200+</c>.</summary>
    public IReadOnlyList<string> LanguageCounts => FactStore.Get(Fact.LanguageCounts);

    /// <summary>What it is about: ids of the topic taxonomy, the strongest first.</summary>
    public IReadOnlyList<string> Topics => FactStore.Get(Fact.Topics);

    /// <summary>What it contributes: method, dataset, benchmark, model, survey, system, empirical-study or position; null where nothing tells.</summary>
    public string? Contribution => FactStore.Get(Fact.Contribution);

    /// <summary>The votes it had, where the digest gives them; null is not zero.</summary>
    public int? Upvotes { get => _description.Upvotes; init => _description.Upvotes = value; }

    /// <summary>The number of comments it had, where the digest gives it; null is not zero.</summary>
    public int? Comments { get => _description.Comments; init => _description.Comments = value; }

    /// <summary>Whether a listing announced it as new, cross-listed or replaced.</summary>
    public AnnounceType? AnnounceType { get => _description.AnnounceType; init => _description.AnnounceType = value; }

    /// <summary>The digest that brought it.</summary>
    public Digest? Digest { get => _description.Digest; init => _description.Digest = value; }

    /// <summary>Where each field of a merged paper came from; empty for a paper that one digest brought, which is its <see cref="Digest"/>.</summary>
    public IReadOnlyList<PaperOrigin> Origins { get => _description.Origins; init => _description.Origins = value; }

    /// <summary>Its number in the digest, from 1.</summary>
    public int Number { get => _description.Number; init => _description.Number = value; }

    /// <summary>The line of the digest that it starts on, from 1; 0 where lines mean nothing.</summary>
    public int Line { get => _description.Line; init => _description.Line = value; }

    /// <summary>How well it answers a search, higher is better, comparable within one search; null before a search.</summary>
    public double? Score { get; private init; }

    /// <summary>Where a search found it.</summary>
    /// <remarks>The places are looked for when somebody asks: whoever wants the papers only does not pay for them.</remarks>
    public IReadOnlyList<Highlight> Highlights => _highlights ??= Query is null ? [] : Highlighter.Highlights(this, Query);

    /// <summary>How <see cref="Score"/> was made; null unless the search was asked to explain it.</summary>
    public ScoreExplanation? Explanation { get; private init; }

    /// <summary>What the library says of it: when it was added, its tags, whether it was read; null outside a library.</summary>
    public LibraryEntry? Entry { get; private init; }

    /// <summary>What a search looked for when it found it; null before a search.</summary>
    private CompiledQuery? Query { get; init; }

    /// <summary>Where the paper stands in the index that an earlier search built; null before.</summary>
    internal PostingsPlace? Postings { get; set; }

    /// <summary>The facts, each worked out when it is asked for, shared by every copy of the paper.</summary>
    internal FactStore FactStore => _description.Facts;

    /// <summary>The facts worked out so far; null where nobody has asked for any.</summary>
    internal FactStore? KnownFacts => _description.KnownFacts;

    /// <summary>The same paper with a search's verdict; its description is shared, so that no fact is worked out twice.</summary>
    /// <param name="score">The score.</param>
    /// <param name="query">What was looked for; null where that is not known.</param>
    /// <param name="explanation">How the score was made; null where nobody asked.</param>
    internal Paper WithScore(double score, CompiledQuery? query, ScoreExplanation? explanation) =>
        new(_description) { Score = score, Query = query, Explanation = explanation, Entry = Entry, Postings = Postings };

    /// <summary>The same paper as it is in a library; its description is shared, so that no fact is worked out twice.</summary>
    internal Paper WithEntry(LibraryEntry entry) =>
        new(_description) { Score = Score, Query = Query, Explanation = Explanation, Entry = entry, Postings = Postings };

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}

/// <summary>What <see cref="Paper.Abstract"/> holds.</summary>
public enum AbstractKind
{
    /// <summary>The paper's own abstract.</summary>
    Abstract,

    /// <summary>Somebody's or a program's summary, or a snippet.</summary>
    Summary,
}

/// <summary>How a listing announced a paper.</summary>
public enum AnnounceType
{
    /// <summary>For the first time.</summary>
    New,

    /// <summary>Cross-listed from another subject.</summary>
    Cross,

    /// <summary>A new version of a known paper.</summary>
    Replaced,
}
