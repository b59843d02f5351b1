using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>Reads the ACL Anthology's XML (github.com/acl-org/acl-anthology, data/xml): a collection's volumes and their papers.</summary>
public sealed class AclAnthologyReader : IDigestReader
{
    /// <inheritdoc/>
    public string Format => "AclAnthology";

    /// <inheritdoc/>
    public string Description => "ACL Anthology XML";

    /// <inheritdoc/>
    public int Detect(DigestSample sample) =>
        XmlSample.Root(sample) is "collection" or "volume" && (sample.Has("<volume") || sample.Has("<booktitle>")) ? 92 : 0;

    /// <inheritdoc/>
    public IEnumerable<Paper> Read(DigestSource source, ReadContext context)
    {
        using var entries = new XmlEntries(source, context, "meta", "paper");
        AclEntry? volume = null;
        while (entries.Read())
        {
            if (entries.Parse(AclEntry.Parse) is not AclEntry entry)
            {
                continue;
            }

            if (entry.IsVolume)
            {
                volume = entry;
                context.Digest.Title ??= entry.BookTitle;
            }
            else if (entry.ToPaper(volume, context, entries.Line) is Paper paper)
            {
                yield return paper;
            }
            else
            {
                context.Error("MalformedEntry", "The paper has no title and is left out.", entries.Line, entry.Id);
            }
        }

        if (context.Count == 0)
        {
            context.Inform("NoPapers", "The collection has no papers.");
        }
    }
}
