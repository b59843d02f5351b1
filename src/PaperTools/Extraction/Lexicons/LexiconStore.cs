namespace PaperTools.Extraction;

/// <summary>
/// Holds the lexicon of this process: the files of the module's data folder, read when the first fact needs them, and the
/// user's own, which the environment variable <see cref="UserVariable"/> names.
/// </summary>
internal static class LexiconStore
{
    /// <summary>Names the user's lexicon: a YAML file, or a folder of them.</summary>
    public const string UserVariable = "PAPERTOOLS_LEXICON";

    private static readonly object s_lock = new();
    private static readonly List<Diagnostic> s_unreported = [];
    private static Lexicon? s_current;
    private static LexiconReader[] s_userFiles = [];
    private static string s_userState = "";

    /// <summary>The lexicon; the first use reads the files. What is wrong with them is told by <see cref="Refresh"/>.</summary>
    public static Lexicon Current
    {
        get
        {
            return Volatile.Read(ref s_current) ?? Load();

            static Lexicon Load()
            {
                lock (s_lock)
                {
                    if (s_current is null)
                    {
                        ReadUserFiles();
                        LexiconReader[] files = [.. ModuleFiles().Select(LexiconReader.ReadFile)];
                        s_unreported.AddRange(files.SelectMany(file => file.Diagnostics));
                        Volatile.Write(ref s_current, new Lexicon([.. files, .. s_userFiles]));
                    }

                    return s_current;
                }
            }
        }
    }

    /// <summary>The files that the lexicon is read from: the module's, then the user's.</summary>
    public static IReadOnlyList<string> Files => [.. ModuleFiles(), .. UserFiles(out _)];

    /// <summary>
    /// Looks whether the user's lexicon has changed, reads it if so, and gives what is wrong with any lexicon and was not
    /// given before. Where there is no lexicon of the user's, this reads nothing.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Refresh()
    {
        lock (s_lock)
        {
            ReadUserFiles();
            Diagnostic[] unreported = [.. s_unreported];
            s_unreported.Clear();
            return unreported;
        }
    }

    private static string[] ModuleFiles() => YamlFiles(ModuleData.PathOf("lexicons"));

    private static void ReadUserFiles()
    {
        string[] paths = UserFiles(out string? missing);
        string state = string.Join('\n', paths.Select(path => $"{path}|{File.GetLastWriteTimeUtc(path).Ticks}").Append(missing));
        if (state == s_userState)
        {
            return;
        }

        s_userState = state;
        s_userFiles = [.. paths.Select(LexiconReader.ReadFile)];
        s_current = null;
        s_unreported.AddRange(s_userFiles.SelectMany(file => file.Diagnostics));
        if (missing is not null)
        {
            s_unreported.Add(new Diagnostic(
                DiagnosticSeverity.Error,
                "LexiconNotFound",
                $"There is no file or folder of this name. The environment variable {UserVariable} must name a YAML file or a folder of them.")
            { Path = missing });
        }
    }

    /// <summary>The variable's file or folder; without the variable, <c>PaperTools/lexicon.yaml</c> in the user's folder for settings.</summary>
    private static string[] UserFiles(out string? missing)
    {
        missing = null;
        string? named = Environment.GetEnvironmentVariable(UserVariable);
        string path = string.IsNullOrEmpty(named)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "PaperTools", "lexicon.yaml")
            : named;
        if (Directory.Exists(path))
        {
            return YamlFiles(path);
        }

        if (File.Exists(path))
        {
            return [path];
        }

        missing = string.IsNullOrEmpty(named) ? null : named;
        return [];
    }

    private static string[] YamlFiles(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.y*ml").Where(file => Path.GetExtension(file) is ".yaml" or ".yml")];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
