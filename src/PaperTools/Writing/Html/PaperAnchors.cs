using System.Globalization;

namespace PaperTools.Writing.Html;

/// <summary>The name by which the address of the page points to a paper: <c>paper-12</c> for number 12 of its digest.</summary>
internal static class PaperAnchors
{
    /// <summary>An anchor for each paper, in order; where digests share numbers, the later ones get <c>paper-12-2</c>, ...</summary>
    public static string[] For(IReadOnlyList<Paper> papers)
    {
        var taken = new Dictionary<int, int>();
        string[] anchors = new string[papers.Count];
        for (int i = 0; i < papers.Count; i++)
        {
            int number = papers[i].Number > 0 ? papers[i].Number : i + 1;
            int times = taken[number] = taken.GetValueOrDefault(number) + 1;
            anchors[i] = "paper-" + number.ToString(CultureInfo.InvariantCulture) + (times == 1 ? "" : "-" + times.ToString(CultureInfo.InvariantCulture));
        }

        return anchors;
    }
}
