using System.Globalization;
using PaperTools.Library;
using PaperTools.Tests.LibraryDriver;

// What a check does; each prints "ok: ..." or "NOT OK: ..." for each thing that must hold. "add" is what the others start and kill.
switch (args)
{
    case ["add", string path, string name, string count]:
        return Adding.Run(path, name, int.Parse(count, CultureInfo.InvariantCulture));
    case ["kill", string folder, string kills, string seed]:
        return KilledRuns.Check(folder, int.Parse(kills, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
    case ["together", string folder, string processes, string papers]:
        return RunsTogether.Check(folder, int.Parse(processes, CultureInfo.InvariantCulture), int.Parse(papers, CultureInfo.InvariantCulture));
    case ["holds", string path, string printed]:
        return LibraryContent.Missing(path, File.ReadLines(printed)).Count == 0 && LibraryContent.IsSound(path) ? 0 : 1;
    case ["open", string path, string access]:
        try
        {
            using var library = PaperLibrary.Open(path, Enum.Parse<LibraryAccess>(access));
            Console.WriteLine(library.Count);
            return 0;
        }
        catch (LibraryException exception)
        {
            Console.WriteLine(exception.Code);
            return 2;
        }

    default:
        Console.Error.WriteLine("usage: add LIBRARY NAME COUNT | kill FOLDER KILLS SEED | together FOLDER PROCESSES PAPERS | holds LIBRARY PRINTED | open LIBRARY ACCESS");
        return 64;
}
