using YamlDotNet.Core;

namespace PaperTools.Watching;

/// <summary>Collects the mistakes of a profile, and what is odd in it. No message and no line of it shows a secret.</summary>
internal sealed class ProfileReport(string path, string text)
{
    /// <summary>What is beyond is more than anybody reads.</summary>
    private const int MostMistakes = 50;

    private readonly string[] _lines = text.Split('\n');
    private readonly List<Diagnostic> _mistakes = [];
    private readonly List<Diagnostic> _remarks = [];

    public bool HasMistakes => _mistakes.Count > 0;

    /// <summary>The mistakes in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Mistakes => [.. _mistakes.OrderBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column).Distinct()];

    /// <summary>What is odd and no mistake, each once.</summary>
    public IReadOnlyList<Diagnostic> Remarks => [.. _remarks.Distinct()];

    /// <summary>The place of a character of a text; of a text that is written in another way than it reads, its beginning.</summary>
    public Mark PlaceIn(ProfileScalar text, int position)
    {
        int start = (int)text.Place.Column - 1 + (text.IsPlain ? 0 : 1);
        string line = _lines.ElementAtOrDefault((int)text.Place.Line - 1) ?? "";
        bool isAsWritten = start <= line.Length && line.AsSpan(start).StartsWith(text.Value);
        return isAsWritten ? new Mark(0, text.Place.Line, start + position + 1) : text.Place;
    }

    /// <summary>Notes a mistake.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="code">What it is, a noun in PascalCase.</param>
    /// <param name="message">A sentence: what was found, what was expected.</param>
    public void Add(Mark place, string code, string message)
    {
        if (_mistakes.Count < MostMistakes)
        {
            _mistakes.Add(At(place, new Diagnostic(DiagnosticSeverity.Error, code, message)));
        }
    }

    /// <summary>Notes what is odd at a place of the profile.</summary>
    public void Remark(Mark place, string code, string message) => Remark(At(place, new Diagnostic(DiagnosticSeverity.Warning, code, message)));

    /// <summary>Notes what is odd in a file that the profile names.</summary>
    public void Remark(Diagnostic remark) => _remarks.Add(remark);

    private Diagnostic At(Mark place, Diagnostic diagnostic)
    {
        int line = (int)place.Line;
        string? lineText = line >= 1 && line <= _lines.Length ? _lines[line - 1].TrimEnd('\r') : null;
        return diagnostic with
        {
            Path = path,
            Line = line,
            Column = (int)place.Column,
            LineText = diagnostic.Code == ProfileMistake.Secret || SecretNames.MayHoldSecret(lineText) ? null : lineText,
        };
    }
}

/// <summary>What can be wrong with a profile, or odd in it.</summary>
internal static class ProfileMistake
{
    public const string Yaml = "InvalidProfileYaml";
    public const string UnknownKey = "UnknownProfileKey";
    public const string DuplicateKey = "DuplicateProfileKey";
    public const string MissingKey = "MissingProfileKey";
    public const string Value = "InvalidProfileValue";
    public const string Secret = "SecretInProfile";
    public const string QueryField = "MisspeltQueryField";
}
