namespace PaperTools.Benchmarks.Generation;

/// <summary>A made-up paper; the same in whatever format it is written.</summary>
/// <param name="Title">The title.</param>
/// <param name="Abstract">The abstract, one line.</param>
/// <param name="Authors">Given and family names.</param>
/// <param name="ArxivId">An identifier in the present scheme: <c>2305.12345</c>.</param>
/// <param name="Doi">A DOI.</param>
/// <param name="Published">The day it came out.</param>
/// <param name="Categories">arXiv's subject classes.</param>
/// <param name="Venue">The journal or conference.</param>
/// <param name="Keywords">Three keywords.</param>
public sealed record GeneratedPaper(
    string Title,
    string Abstract,
    IReadOnlyList<(string Given, string Family)> Authors,
    string ArxivId,
    string Doi,
    DateOnly Published,
    IReadOnlyList<string> Categories,
    string Venue,
    IReadOnlyList<string> Keywords);
