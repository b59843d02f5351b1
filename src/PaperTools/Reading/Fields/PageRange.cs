namespace PaperTools.Reading.Fields;

/// <summary>The pages of a paper in its volume as all readers write them: the first and the last with a hyphen between, <c>123-145</c>.</summary>
internal static class PageRange
{
    /// <summary>Makes BibTeX's two hyphens and typography's dashes between pages one hyphen; other text stays as it is.</summary>
    public static string? Parse(string? pages) => pages is null || !pages.AsSpan().ContainsAny('–', '—', '-')
        ? pages
        : pages.Replace('–', '-').Replace('—', '-').Replace("--", "-", StringComparison.Ordinal);

    /// <summary>The range of a first and a last page; where either is missing, or both are the same, there is one page.</summary>
    public static string? Between(string? first, string? last) =>
        first is null || last is null || first == last ? Parse(first ?? last) : $"{Parse(first)}-{Parse(last)}";
}
