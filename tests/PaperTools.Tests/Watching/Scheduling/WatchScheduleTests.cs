using System.Globalization;
using CsCheck;
using PaperTools.Watching;

namespace PaperTools.Tests.Watching.Scheduling;

/// <summary>When a watch runs next, by the clocks of a time zone.</summary>
public class WatchScheduleTests
{
    private static readonly string[] s_zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Asia/Tehran", "America/Havana"];

    [Theory]
    [InlineData("daily 07:30", "2026-05-06T07:00:00+02:00", "2026-05-06T07:30:00+02:00")]
    [InlineData("daily 07:30", "2026-05-06T07:30:00+02:00", "2026-05-07T07:30:00+02:00")]
    [InlineData("daily 00:00", "2026-12-31T23:59:59+01:00", "2027-01-01T00:00:00+01:00")]
    [InlineData("weekly Monday,Thursday 07:30", "2026-05-06T07:00:00+02:00", "2026-05-07T07:30:00+02:00")]
    [InlineData("weekly Wednesday 07:30", "2026-05-06T07:31:00+02:00", "2026-05-13T07:30:00+02:00")]
    [InlineData("every 2h", "2026-05-06T07:31:00+02:00", "2026-05-06T08:00:00+02:00")]
    [InlineData("every 45m", "2026-05-06T01:31:00+02:00", "2026-05-06T02:15:00+02:00")]
    [InlineData("every 1d", "2026-05-06T07:31:00+02:00", "2026-05-07T00:00:00+02:00")]
    [InlineData("every 7h", "2026-05-06T07:31:00+02:00", "2026-05-06T14:31:00+02:00")]
    public void RunsNext(string schedule, string after, string expected) => AssertNext(schedule, "Europe/Berlin", after, expected);

    [Theory]
    [InlineData("daily 02:30", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("daily 02:00", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("daily 03:00", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00")]
    [InlineData("daily 02:30", "Europe/Berlin", "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00")]
    [InlineData("weekly Sunday 02:30", "America/New_York", "2026-03-07T12:00:00-05:00", "2026-03-08T03:00:00-04:00")]
    [InlineData("daily 02:15", "Australia/Lord_Howe", "2026-10-03T12:00:00+10:30", "2026-10-04T02:30:00+11:00")]
    [InlineData("daily 00:30", "America/Havana", "2026-03-07T12:00:00-05:00", "2026-03-08T01:00:00-04:00")]
    [InlineData("every 1d", "America/Havana", "2026-03-07T12:00:00-05:00", "2026-03-08T01:00:00-04:00")]
    [InlineData("every 2h", "Europe/Berlin", "2026-03-29T00:30:00+01:00", "2026-03-29T04:00:00+02:00")]
    public void ATimeThatTheClocksSkipBecomesTheMomentTheyGoOn(string schedule, string zone, string after, string expected) =>
        AssertNext(schedule, zone, after, expected);

    [Theory]
    [InlineData("daily 02:30", "Europe/Berlin", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00")]
    [InlineData("daily 02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00")]
    [InlineData("daily 01:30", "America/New_York", "2026-11-01T01:29:00-04:00", "2026-11-01T01:30:00-04:00")]
    [InlineData("daily 01:30", "America/New_York", "2026-11-01T01:29:00-05:00", "2026-11-02T01:30:00-05:00")]
    [InlineData("every 30m", "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-25T02:00:00+01:00")]
    public void ATimeThatTheClocksShowTwiceCountsOnceForADay(string schedule, string zone, string after, string expected) =>
        AssertNext(schedule, zone, after, expected);

    [Fact]
    public void EveryNextRunIsLaterAndShowsTheTimeOrTheEndOfASkip() =>
        Gen.Select(Gen.OneOfConst(s_zones), Gen.Int[0, 20 * 365 * 24 * 60], Gen.Int[0, 1439]).Sample((id, minutes, minuteOfDay) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            DateTimeOffset after = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            TimeOnly at = TimeOnly.MinValue.AddMinutes(minuteOfDay);

            DateTimeOffset next = new DailySchedule(at).Next(after, zone);

            Assert.True(next > after && next - after <= TimeSpan.FromHours(50));
            Assert.Equal(zone.GetUtcOffset(next), next.Offset);
            Assert.True(TimeOnly.FromDateTime(next.DateTime) == at || zone.IsInvalidTime(next.DateTime.Date + at.ToTimeSpan()));
        });

    [Fact]
    public void AYearHasOneRunADay()
    {
        foreach (string id in s_zones)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            DateTimeOffset moment = LocalTime.First(new DateTime(2025, 12, 31, 23, 59, 0), zone);
            List<DateTime> days = [];
            while (days.Count < 365)
            {
                moment = new DailySchedule(new TimeOnly(2, 15)).Next(moment, zone);
                days.Add(moment.Date);
            }

            Assert.Equal(Enumerable.Range(0, 365).Select(day => new DateTime(2026, 1, 1).AddDays(day)), days);
        }
    }

    [Theory]
    [InlineData("07:30", "07:30")]
    [InlineData("7:05", "07:05")]
    [InlineData("7:30 PM", "19:30")]
    [InlineData("12 am", "00:00")]
    [InlineData("23:59:00", "23:59")]
    public void ReadsTimes(string text, string expected)
    {
        foreach (string culture in new[] { "de-DE", "ar-SA", "th-TH", "fi-FI", "" })
        {
            InCulture(culture, () => Assert.Equal($"daily {expected}", new DailySchedule(ScheduleText.ParseTime(text)).ToString()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("24:00")]
    [InlineData("7")]
    [InlineData("07.30")]
    [InlineData("07:30:15")]
    [InlineData("morning")]
    public void WhatIsNoTimeIsAnError(string text) => Assert.Throws<FormatException>(() => ScheduleText.ParseTime(text));

    [Theory]
    [InlineData("2h", "every 2h")]
    [InlineData("00:30", "every 30m")]
    [InlineData("02:00:00", "every 2h")]
    [InlineData("90 minutes", "every 1h30m")]
    [InlineData("1d 12h", "every 1d12h")]
    [InlineData("1.12:00", "every 1d12h")]
    [InlineData("2 Hours", "every 2h")]
    [InlineData("31d", "every 31d")]
    [InlineData("1min", "every 1m")]
    public void ReadsIntervals(string text, string expected)
    {
        foreach (string culture in new[] { "de-DE", "ar-SA", "tr-TR", "" })
        {
            InCulture(culture, () => Assert.Equal(expected, new IntervalSchedule(ScheduleText.ParseInterval(text)).ToString()));
        }
    }

    [Theory]
    [InlineData("", "no interval")]
    [InlineData("2", "no interval")]
    [InlineData("-2h", "no interval")]
    [InlineData("2y", "no interval")]
    [InlineData("0m", "too short")]
    [InlineData("00:00:30", "too short")]
    [InlineData("-00:30", "too short")]
    [InlineData("32d", "too long")]
    [InlineData("99999d", "too long")]
    [InlineData("00:01:30", "whole number of minutes")]
    [InlineData("12345678901234567890h", "no interval")]
    public void WhatIsNoIntervalIsAnErrorThatSaysWhy(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => ScheduleText.ParseInterval(text)).Message);

    [Theory]
    [InlineData("daily 07:30")]
    [InlineData("weekly Monday,Thursday,Sunday 23:05")]
    [InlineData("every 1d12h")]
    [InlineData("every 5m")]
    public void TextOfAScheduleIsReadBack(string text)
    {
        WatchSchedule schedule = WatchSchedule.Parse(text);

        Assert.Equal(text, schedule.ToString());
        Assert.Equal(schedule, WatchSchedule.Parse(text));
    }

    [Fact]
    public void AWeekOfDaysIsInOrderAndWithoutRepetition() =>
        Assert.Equal("weekly Monday,Sunday 07:30", new WeeklySchedule([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Sunday], new TimeOnly(7, 30)).ToString());

    [Theory]
    [InlineData("hourly")]
    [InlineData("daily")]
    [InlineData("weekly  07:30")]
    [InlineData("weekly T 07:30")]
    public void WhatIsNoScheduleIsAnError(string text) => Assert.Throws<FormatException>(() => WatchSchedule.Parse(text));

    private static void AssertNext(string schedule, string zone, string after, string expected)
    {
        DateTimeOffset next = WatchSchedule.Parse(schedule).Next(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(expected, next.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    private static void InCulture(string name, Action act)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
