using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Tests.Outputs;

namespace ClusterPortal.Tests.Rules;

public sealed class EventRuleTests
{
    private const string Site = """
        --- site.yml
        title: Valley
        base_url: https://valley.example/
        language: en
        time_zone: Europe/Copenhagen
        date: 2026-11-20

        """;

    public static TheoryData<string> Codes => [.. EventRules.All.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_example_gives_exactly_this_code_and_the_good_one_none(string code)
    {
        var rule = AllRules.Find(code)!;
        Assert.Equal([code], Found(rule.Bad).Select(d => d.Code));
        Assert.Empty(Found(rule.Good));
    }

    [Fact]
    public void Codes_stand_in_order() =>
        Assert.Equal(AllRules.List.Select(r => r.Code).Order(StringComparer.Ordinal), AllRules.List.Select(r => r.Code));

    [Theory]
    [InlineData("recurrence: FREQ=MONTLY;BYDAY=1TU", "4:18", "did you mean MONTHLY?")]
    [InlineData("recurrence: \"FREQ=WEEKLY;BYDAY=1TU\"", "4:32", "write FREQ=MONTHLY, or take the number out")]
    [InlineData("timezone: Europe/Kopenhagen", "4:11", "did you mean Europe/Copenhagen?")]
    [InlineData("end: 2026-12-01 08:00", "4:6", "a time after the start")]
    [InlineData("end: 2026-12-01", "4:6", "give both a time, or neither")]
    [InlineData("recurrence: FREQ=WEEKLY;BYDAY=MO", "4:13", "Tuesday 2026-12-01 is shown as an extra day; move 'start' to the first day of the series")]
    [InlineData("recurrence: FREQ=WEEKLY;UNTIL=20261130", "4:13", "write a later day in UNTIL")]
    public void Findings_point_at_the_place_and_say_what_to_write(string line, string place, string label)
    {
        var found = Assert.Single(Found($"--- content/events/a.yml\ntitle: A\nstart: 2026-12-01 09:00\nonline_url: https://meet.example/\n{line}\n"));
        Assert.Equal((place, label), ($"{found.Span.Position.Line}:{found.Span.Position.Column}", found.Label));
    }

    [Fact]
    public void An_event_at_the_end_of_the_calendar_is_a_finding_and_nothing_worse()
    {
        foreach (var day in new[] { "9999-12-31 23:59", "1000-01-01", "2200-01-01 00:00" })
        {
            var portal = SmallPortal.Of($"{Site}--- content/events/a.yml\ntitle: A\nstart: {day}\nend: {day}\nrecurrence: FREQ=DAILY\nonline_url: https://meet.example/\n");
            Assert.Equal(["CP2402", "CP2402"], portal.Findings.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
            Assert.DoesNotContain("VEVENT", portal["events/calendar.ics"], StringComparison.Ordinal);
        }
    }

    private static List<Diagnostic> Found(string files) =>
        [.. SmallPortal.Of(Site + files).Findings.Where(d => d.Severity != Severity.Hint)];
}
