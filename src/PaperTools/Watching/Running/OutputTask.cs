using System.Text.Json;
using System.Text.Json.Serialization;
using PaperTools.Writing;

namespace PaperTools.Watching;

/// <summary>A file to write or a mail to send, as it stands in the outbox: all that it takes to do it again in the same way.</summary>
internal sealed record OutputTask
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The file; null for a mail.</summary>
    public string? Path { get; init; }

    /// <summary>The recipients of a mail; null for a file.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>The sender of a mail.</summary>
    public string? From { get; init; }

    /// <summary>The subject of a mail.</summary>
    public string? Subject { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the format of a file; null with a template.</summary>
    public string? Format { get; init; }

    /// <summary>The template of a file.</summary>
    public string? Template { get; init; }

    /// <summary>What papers are put together by.</summary>
    public PaperGrouping? GroupBy { get; init; }

    /// <summary>The order of the papers.</summary>
    public PaperOrder? SortBy { get; init; }

    /// <summary>Whether papers are added to what the file has.</summary>
    public bool Append { get; init; }

    /// <summary>
    /// Earlier runs whose papers it has, too: those that were completed just before, into a file that this run replaces.
    /// </summary>
    public IReadOnlyList<long> EarlierRuns { get; init; } = [];

    /// <summary>File or Mail.</summary>
    public string Kind => To is null ? "File" : "Mail";

    /// <summary>Where it goes.</summary>
    public string Target => Path ?? string.Join(", ", To!);

    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    public static OutputTask FromJson(string json) => JsonSerializer.Deserialize<OutputTask>(json, s_json)!;
}
