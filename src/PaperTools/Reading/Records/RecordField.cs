using System.Collections.Frozen;

namespace PaperTools.Reading.Records;

/// <summary>What a column, a property or a key of a record can mean.</summary>
internal enum RecordField
{
    Title,
    Abstract,
    Authors,
    Published,
    Month,
    Day,
    Updated,
    Venue,
    Volume,
    Issue,
    Pages,
    FirstPage,
    LastPage,
    Publisher,
    Type,
    Doi,
    Arxiv,
    Pmid,
    Pmcid,
    Isbn,
    Eprint,
    CitationKey,
    Url,
    Links,
    CodeUrl,
    PdfUrl,
    Keywords,
    Topics,
    Categories,
    Note,
    Upvotes,
    Comments,
}

/// <summary>The names that people and programs give to a record's fields.</summary>
internal static class RecordFields
{
    private static readonly FrozenDictionary<string, RecordField> s_names = Names();

    /// <summary>The field of a name, whose case, spaces and signs do not matter; null where it means nothing to us.</summary>
    public static RecordField? Find(string name) =>
        s_names.TryGetValue(Normalise(name), out RecordField field) ? field : null;

    private static string Normalise(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Zotero, Scopus, Web of Science, ASReview, PubMed, papis, Hugging Face and plain lists, names normalised.</summary>
    private static FrozenDictionary<string, RecordField> Names()
    {
        (RecordField Field, string Names)[] fields =
        [
            (RecordField.Title, "title primarytitle papertitle articletitle documenttitle itemtitle titel titre titulo paper ti"),
            (RecordField.Abstract, "abstract abstractnote abstracts notesabstract abstracttext summary zusammenfassung ab"),
            (RecordField.Authors, "authors author authornames firstauthors authorfullnames authorsnames authorlist creators creator autoren autor auteurs au af"),
            (RecordField.Published, "published year date publicationyear publicationdate pubyear pubdate dateofpublication publishedat publishdate datepublished yearpublished issued datereleased py jahr annee"),
            (RecordField.Month, "month publicationmonth"),
            (RecordField.Day, "day publicationday"),
            (RecordField.Updated, "updated updatedate lastupdated datemodified"),
            (RecordField.Venue, "venue journal journaltitle journalbook publicationtitle sourcetitle booktitle conference container containertitle journalname publicationname publication source secondarytitle zeitschrift proceedingstitle so"),
            (RecordField.Volume, "volume vol journalvolume vl"),
            (RecordField.Issue, "issue number journalissue issuenumber is"),
            (RecordField.Pages, "pages page pagerange pagenumbers"),
            (RecordField.FirstPage, "startpage pagestart beginningpage firstpage bp"),
            (RecordField.LastPage, "endpage pageend endingpage lastpage ep"),
            (RecordField.Publisher, "publisher verlag"),
            (RecordField.Type, "type itemtype documenttype publicationtype typeofreference referencetype"),
            (RecordField.Doi, "doi doilink doiurl di"),
            (RecordField.Arxiv, "arxiv arxivid arxivnumber arxivurl"),
            (RecordField.Pmid, "pmid pubmedid pubmed"),
            (RecordField.Pmcid, "pmcid pmc pmcidnumber"),
            (RecordField.Isbn, "isbn isbns"),
            (RecordField.Eprint, "eprint id"),
            (RecordField.CitationKey, "citationkey citekey bibtexkey bibkey ref"),
            (RecordField.Url, "url link urls paperurl articleurl fulltexturl primaryurl webseite weblink"),
            (RecordField.Links, "links"),
            (RecordField.CodeUrl, "code codeurl codelink github githuburl githubrepo repository repo"),
            (RecordField.PdfUrl, "pdf pdfurl pdflink openaccesspdf"),
            (RecordField.Keywords, "keywords keyword tags authorkeywords manualtags automatictags indexkeywords schlagworte motscles de"),
            (RecordField.Topics, "topics"),
            (RecordField.Categories, "categories category arxivcategories subjects subject primarycategory"),
            (RecordField.Note, "note notes extra comment remark remarks"),
            (RecordField.Upvotes, "upvotes votes likes"),
            (RecordField.Comments, "commentcount numcomments"),
        ];
        return fields
            .SelectMany(field => field.Names.Split(' ').Select(name => KeyValuePair.Create(name, field.Field)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
