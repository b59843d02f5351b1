using PaperTools.Library;

namespace PaperTools.Tests.LibraryDriver;

/// <summary>Adds papers, and prints each result at once: outcome, number, title.</summary>
internal static class Adding
{
    public static int Run(string path, string name, int count)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        try
        {
            using var library = PaperLibrary.Open(path, LibraryAccess.Add);
            foreach (AddedPaper added in library.Add(Papers(name, count)))
            {
                output.WriteLine($"{added.Outcome}\t{added.Paper.Entry!.Id}\t{added.Title}");
            }

            return 0;
        }
        catch (LibraryException exception)
        {
            Console.Error.WriteLine($"{exception.Code}: {exception.Message}");
            return 2;
        }
    }

    /// <summary>Papers of about a kilobyte; every tenth is one that all processes add.</summary>
    private static IEnumerable<Paper> Papers(string name, int count)
    {
        for (int number = 0; number < count; number++)
        {
            string title = number % 10 == 0 ? $"Shared paper {number}" : $"Paper {number} of {name}";
            yield return new Paper
            {
                Title = title,
                Abstract = string.Concat(Enumerable.Repeat($"{title} says what it says. ", 30)),
                Ids = new PaperIds { Doi = $"10.5555/{title.Replace(' ', '.')}" },
                Digest = null,
            };
        }
    }
}
