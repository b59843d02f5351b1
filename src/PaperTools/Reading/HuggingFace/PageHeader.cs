using System.Globalization;
using System.Net;
using PaperTools.Reading.Fields;

namespace PaperTools.Reading;

/// <summary>Finds out about the page as a whole: title, curator, search and day.</summary>
internal sealed class PageHeader(Digest digest)
{
    private const string SearchMark = "/papers?q=";
    private const string DayMark = "/papers/date/";

    private string? _last;

    /// <summary>Takes a piece that stands above the first paper.</summary>
    public void Take(PageItem item)
    {
        string text = item.Text.TrimStart('-', '*', '·', ' ');
        TakeAddress(item.Text);
        digest.Title ??= SiteText.PageTitle(text);
        if (SiteText.Curator(text) is string curator)
        {
            digest.Curator ??= curator;
        }
        else if (text == SiteText.CuratorTail)
        {
            digest.Curator ??= $"{_last} {text}".TrimStart();
            _last = null;
        }
        else if (text == "Daily")
        {
            // The page echoes what was searched for right before its menu of days.
            digest.Query ??= _last;
        }
        else if (SiteText.MailDay(text) is string mailDay)
        {
            digest.DateText ??= mailDay;
        }
        else if (SiteText.IsDay(text))
        {
            digest.DateText ??= text;
        }

        _last = SiteText.IsSiteLine(text) || text.Contains(':', StringComparison.Ordinal) ? null : text;
    }

    /// <summary>
    /// Takes an address or a text that may hold one: of a search, of a day's page, or the day of the capture. The day
    /// that the page shows is known in full when one of these is that day or the day before it.
    /// </summary>
    public void TakeAddress(string? text)
    {
        int search = text?.IndexOf(SearchMark, StringComparison.Ordinal) ?? -1;
        if (search >= 0)
        {
            string query = text![(search + SearchMark.Length)..];
            int end = query.AsSpan().IndexOfAny("& )\"'");
            digest.Query ??= WebUtility.UrlDecode(end < 0 ? query : query[..end]);
        }

        if (text is not null && Day(text) is PaperDate { Day: not null } day && digest is { Date: null, DateText: string shown })
        {
            DateTime next = day.ToDateTime().AddDays(1);
            digest.Date = Shows(shown, day) ? day : Shows(shown, next) ? next : null;
        }
    }

    /// <summary>The date on a card: one without a year is of the year that the page was shown in.</summary>
    public PaperDate? CardDate(string text) =>
        CardText.Date(text) ?? (digest.Date is PaperDate day ? CardText.Date(string.Create(CultureInfo.InvariantCulture, $"{text}, {day.Year}")) : null);

    private static PaperDate? Day(string text)
    {
        int mark = text.IndexOf(DayMark, StringComparison.Ordinal);
        return mark < 0 ? null : DateParser.Parse(text.AsSpan(mark + DayMark.Length));
    }

    private static bool Shows(string shown, PaperDate day) =>
        DateParser.Parse(string.Create(CultureInfo.InvariantCulture, $"{shown}, {day.Year}")) == day;
}
