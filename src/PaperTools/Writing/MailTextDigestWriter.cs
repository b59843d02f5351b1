using System.Buffers;
using System.Globalization;

namespace PaperTools.Writing;

/// <summary>Writes plain text as mailed digests look: a rule between papers, lines of at most 72 characters, abstracts indented.</summary>
internal sealed class MailTextDigestWriter(Stream output, WriteOptions options) : HeadedTextWriter(
    output,
    options,
    new Omissions(
        "Text",
        options,
        PaperParts.AbstractKind | PaperParts.Updated | PaperParts.PubMedIds | PaperParts.Isbn | PaperParts.CatalogueIds | PaperParts.CitationKey
        | PaperParts.Version | PaperParts.Type | PaperParts.Publisher | PaperParts.Keywords | PaperParts.AnnounceType | PaperParts.Score))
{
    private const int Width = 72;

    private static readonly string s_rule = new('-', Width);
    private static readonly SearchValues<char> s_blanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    private int _number;

    private protected override void WriteGroup(string heading)
    {
        string line = PlainText.Line(heading).Trim();
        Text.WriteLine(line.ToUpperInvariant());
        Text.WriteLine(new string('=', Math.Clamp(line.Length, 1, Width)));
        Text.WriteLine();
    }

    private protected override void WritePaper(Paper paper)
    {
        _number++;
        string number = string.Create(CultureInfo.InvariantCulture, $"[{_number}] ");
        Wrap(paper.Title, number, new string(' ', number.Length));
        Wrap(string.Join(", ", paper.Authors), "    ");
        Wrap(string.Join(", ", About(paper)), "    ");
        if (SafeLink.Of(paper) is string address)
        {
            Text.WriteLine("    " + address);
        }

        foreach (PaperLink link in paper.Links)
        {
            Text.WriteLine($"    {JsonNames.Of(link.Kind)}: {PlainText.Line(link.Url).Trim()}");
        }

        if (paper.Abstract.Length > 0)
        {
            Text.WriteLine();
            Wrap(paper.Abstract, "    ");
        }

        Text.WriteLine();
        Text.WriteLine(s_rule);
        Text.WriteLine();
    }

    private static IEnumerable<string> About(Paper paper)
    {
        string?[] parts =
        [
            paper.Venue,
            paper.Volume is string volume ? "vol. " + volume : null,
            paper.Issue is string issue ? "no. " + issue : null,
            paper.Pages is string pages ? "pp. " + pages : null,
            paper.Published?.ToString(),
            paper.Ids.Arxiv is string arxiv ? "arXiv:" + arxiv : null,
            paper.Ids.Doi is string doi ? "doi:" + doi : null,
            .. paper.Categories,
            paper.Upvotes is int upvotes ? string.Create(CultureInfo.InvariantCulture, $"{upvotes} votes") : null,
            paper.Comments is int comments ? string.Create(CultureInfo.InvariantCulture, $"{comments} comments") : null,
            paper.Note,
        ];
        return parts.OfType<string>();
    }

    private protected override void WriteTitle(DigestHeading heading)
    {
        Wrap(heading.Title, "");
        Wrap(heading.Origin ?? "", "");
        Text.WriteLine();
        Text.WriteLine(s_rule);
        Text.WriteLine();
    }

    private void Wrap(string text, string first, string? rest = null)
    {
        int column = 0;
        ReadOnlySpan<char> line = PlainText.Line(text).AsSpan().Trim();
        while (!line.IsEmpty)
        {
            int end = line.IndexOfAny(s_blanks);
            ReadOnlySpan<char> word = end < 0 ? line : line[..end];
            line = line[word.Length..].TrimStart();
            if (column > 0 && column + 1 + word.Length <= Width)
            {
                Text.Write(' ');
                column++;
            }
            else
            {
                if (column > 0)
                {
                    Text.WriteLine();
                }

                string indent = column > 0 ? rest ?? first : first;
                Text.Write(indent);
                column = indent.Length;
            }

            Text.Write(word);
            column += word.Length;
        }

        if (column > 0)
        {
            Text.WriteLine();
        }
    }
}
