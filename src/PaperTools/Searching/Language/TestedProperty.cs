namespace PaperTools.Searching;

/// <summary>
/// A property of papers that conditions are tested on: its values are texts, and one that passes is enough. So an index that has
/// the values needs no paper, and tests each value once however many papers have it.
/// </summary>
internal sealed class TestedProperty
{
    private static readonly List<TestedProperty> s_all = [];

    private TestedProperty(int index, Func<Paper, IEnumerable<string>> valuesOf)
    {
        Index = index;
        ValuesOf = valuesOf;
    }

    /// <summary>Whether its code can be had; every paper has a value.</summary>
    public static TestedProperty Code { get; } = Define(paper => [paper.Code.ToString()]);

    /// <summary>How a listing announced it, and what it contributes.</summary>
    public static TestedProperty Kinds { get; } = Define(FieldMatching.Kinds);

    /// <summary>What it contributes.</summary>
    public static TestedProperty Contribution { get; } = Define(paper => FieldMatching.OneOrNone(paper.Contribution));

    /// <summary>The topics.</summary>
    public static TestedProperty Topics { get; } = Define(paper => paper.Topics);

    /// <summary>The subject classes.</summary>
    public static TestedProperty Categories { get; } = Define(paper => paper.Categories);

    /// <summary>The journal, conference or book.</summary>
    public static TestedProperty Venue { get; } = Define(paper => FieldMatching.OneOrNone(paper.Venue));

    /// <summary>What can be known of its digest.</summary>
    public static TestedProperty Digest { get; } = Define(FieldMatching.DigestTexts);

    /// <summary>The models.</summary>
    public static TestedProperty Models { get; } = Define(paper => paper.Models);

    /// <summary>The datasets.</summary>
    public static TestedProperty Datasets { get; } = Define(paper => paper.Datasets);

    /// <summary>The natural languages.</summary>
    public static TestedProperty Languages { get; } = Define(paper => paper.Languages);

    /// <summary>The numbers of languages, as written.</summary>
    public static TestedProperty LanguageCounts { get; } = Define(paper => paper.LanguageCounts);

    /// <summary>The model sizes, as written.</summary>
    public static TestedProperty ModelSizes { get; } = Define(paper => paper.ModelSizes);

    /// <summary>The results, as <see cref="TestedResult"/> writes them.</summary>
    public static TestedProperty Results { get; } = Define(paper => paper.Results.Select(TestedResult.TextOf));

    /// <summary>Whether it has a name.</summary>
    public static TestedProperty HasName { get; } = DefineFlag(paper => paper.Name is not null);

    /// <summary>Whether it has a title.</summary>
    public static TestedProperty HasTitle { get; } = DefineFlag(paper => paper.Title.Length > 0);

    /// <summary>Whether it has an abstract.</summary>
    public static TestedProperty HasAbstract { get; } = DefineFlag(paper => paper.Abstract.Length > 0);

    /// <summary>Whether it has keywords.</summary>
    public static TestedProperty HasKeywords { get; } = DefineFlag(paper => paper.Keywords.Count > 0);

    /// <summary>Whether it has an address of its own.</summary>
    public static TestedProperty HasUrl { get; } = DefineFlag(paper => paper.Url is not null);

    /// <summary>Whether it has links.</summary>
    public static TestedProperty HasLinks { get; } = DefineFlag(paper => paper.Links.Count > 0);

    /// <summary>The name, and its aliases.</summary>
    public static TestedProperty Names { get; } = Define(paper => paper.Name is string name ? [name, .. paper.Aliases] : paper.Aliases);

    /// <summary>The short forms it defines, and what they stand for.</summary>
    public static TestedProperty Acronyms { get; } = Define(paper => paper.Acronyms.SelectMany(acronym => (string[])[acronym.Short, acronym.Long]));

    /// <summary>The authors.</summary>
    public static TestedProperty Authors { get; } = Define(paper => paper.Authors.Select(author => author.ToString()));

    /// <summary>The identifiers, each with its kind: <c>doi:10.1000/x</c>.</summary>
    public static TestedProperty Ids { get; } = Define(paper => paper.Ids.Known().Select(id => $"{id.Key}:{id.Value}"));

    /// <summary>The paper's address, and those of its links.</summary>
    public static TestedProperty Urls { get; } = Define(paper => FieldMatching.OneOrNone(paper.Url).Concat(paper.Links.Select(link => link.Url)));

    /// <summary>Every property, those of few values first.</summary>
    public static IReadOnlyList<TestedProperty> All => s_all;

    /// <summary>The place in <see cref="All"/>.</summary>
    public int Index { get; }

    /// <summary>The values of a paper.</summary>
    public Func<Paper, IEnumerable<string>> ValuesOf { get; }

    /// <summary>Met where a value passes.</summary>
    public ValueCondition Where(Predicate<string> passes) => new(this, passes);

    /// <summary>Met where there is a value.</summary>
    public ValueCondition IsKnown() => Where(_ => true);

    private static TestedProperty Define(Func<Paper, IEnumerable<string>> valuesOf)
    {
        var property = new TestedProperty(s_all.Count, valuesOf);
        s_all.Add(property);
        return property;
    }

    /// <summary>A property with one empty value where something holds, and with none elsewhere.</summary>
    private static TestedProperty DefineFlag(Predicate<Paper> holds) => Define(paper => holds(paper) ? [""] : []);
}
