using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperTools.Watching;

/// <summary>A watch that runs on a schedule.</summary>
public sealed record WatchRegistration
{
    /// <summary>The name, unique for a user; upper and lower case are the same.</summary>
    public required string Name { get; init; }

    /// <summary>The profile's full path.</summary>
    public required string Profile { get; init; }

    /// <summary>When it runs.</summary>
    public required WatchSchedule Schedule { get; init; }

    /// <summary>The log that its runs write to; null for the usual one.</summary>
    public string? Log { get; init; }

    /// <summary>The name as files, units and tasks have it.</summary>
    internal string Id => WatchName.IdOf(Name);

    /// <summary>The registration as one line of JSON, which every backend keeps with what it installs.</summary>
    internal string ToNote()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, Name);
            json.WriteString("profile"u8, Profile);
            json.WriteString("schedule"u8, Schedule.ToString());
            if (Log is not null)
            {
                json.WriteString("log"u8, Log);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads such a line; null where it is none.</summary>
    internal static WatchRegistration? FromNote(string note)
    {
        try
        {
            using var json = JsonDocument.Parse(note);
            JsonElement root = json.RootElement;
            return new WatchRegistration
            {
                Name = root.GetProperty("name"u8).GetString()!,
                Profile = root.GetProperty("profile"u8).GetString()!,
                Schedule = WatchSchedule.Parse(root.GetProperty("schedule"u8).GetString()!),
                Log = root.TryGetProperty("log"u8, out JsonElement log) ? log.GetString() : null,
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }
}
