using System.Xml;
using PaperTools.Reading.Fields;
using PaperTools.Reading.Xml;

namespace PaperTools.Reading.Catalogues;

/// <summary>Reads PubMed's dates: Year, Month (a number or a name) and Day, or MedlineDate (<c>1998 Dec-1999 Jan</c>); a Season tells no month.</summary>
internal static class PubMedDate
{
    public static PaperDate? Read(XmlReader reader)
    {
        string? year = null;
        string? month = null;
        string? day = null;
        string? medline = null;
        int depth = reader.Depth;
        while (reader.MoveToChild(depth))
        {
            switch (reader.LocalName)
            {
                case "Year":
                    year = reader.ReadText();
                    break;
                case "Month":
                    month = reader.ReadText();
                    break;
                case "Day":
                    day = reader.ReadText();
                    break;
                case "MedlineDate":
                    medline = reader.ReadText();
                    break;
            }
        }

        return year is null ? DateParser.Parse(medline) : DateParser.FromParts(year, month, day);
    }
}
