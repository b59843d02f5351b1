using System.Reflection;

namespace PaperTools.Library;

/// <summary>The tables of a library, as the steps that made them: a new library takes all, an older one those it lacks.</summary>
internal static class LibrarySchema
{
    private const string Prefix = "PaperTools.Library.Migrations.";

    /// <summary>The SQL of each step, in order; the first makes version 1. A step that was released never changes.</summary>
    public static IReadOnlyList<string> Migrations { get; } = Load();

    /// <summary>The version that a library has after all steps.</summary>
    public static int Version => Migrations.Count;

    /// <summary>Takes the steps after a version, in the transaction that the caller began.</summary>
    public static void Migrate(LibrarySession session, int from)
    {
        foreach (string migration in Migrations.Skip(from))
        {
            session.Execute(migration);
        }

        session.Execute($"PRAGMA user_version = {Version}");
    }

    private static string[] Load()
    {
        Assembly assembly = typeof(LibrarySchema).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
