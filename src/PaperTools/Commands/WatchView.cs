using PaperTools.Watching;

namespace PaperTools.Commands;

/// <summary>Says in words what is registered, and what the user should know of it.</summary>
internal static class WatchView
{
    /// <summary>What would be installed, to the byte, each text under the name of its place.</summary>
    public static string Describe(RenderedWatch watch, WatchBackend backend)
    {
        WatchRegistration registration = watch.Registration;
        IEnumerable<string> texts = watch.Texts.Select(text => $"---- {text.Target}\n{text.Text}");
        return $"Register the watch '{PlainText.Line(registration.Name)}' ({registration.Schedule}) with {backend}, by installing:\n{string.Concat(texts)}----";
    }

    /// <summary>What may keep the runs from doing what the user expects.</summary>
    public static IEnumerable<string> Notes(WatchRegistration registration, WatchProfile profile, SchedulerClock clock)
    {
        if (clock.DiffersFromShell && registration.Schedule is not IntervalSchedule)
        {
            yield return $"The time counts by the system's clocks ({clock.LocalTimeZone.Id}), not by the time zone of this shell ({TimeZoneInfo.Local.Id}).";
        }

        if (UnattendedProfile.Variables(profile) is { Count: > 0 } variables)
        {
            yield return $"The profile takes secrets from the environment ({string.Join(", ", variables)}), which a scheduler does not have. Keep them in SecretManagement, or set them for the scheduler.";
        }
    }
}
