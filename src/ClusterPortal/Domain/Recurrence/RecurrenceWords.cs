using NodaTime;

namespace ClusterPortal.Domain.Recurrence;

/// <summary>The words of RFC 5545 for frequencies, weekdays and the parts of a rule.</summary>
internal static class RecurrenceWords
{
    public static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

    /// <summary>Monday first, as <see cref="IsoDayOfWeek"/> counts.</summary>
    public static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static readonly string[] Parts = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"];

    /// <summary>Parts of the standard that are not read here, with what to write instead.</summary>
    public static string? InsteadOf(string part) => part switch
    {
        "BYSETPOS" => "write the ordinal in BYDAY, such as BYDAY=1MO for the first Monday or BYDAY=-1FR for the last Friday",
        "BYWEEKNO" or "BYYEARDAY" => "write BYMONTH with BYMONTHDAY or BYDAY",
        "BYHOUR" or "BYMINUTE" or "BYSECOND" => "leave it out: the time of day is the one in 'start'",
        "DTSTART" => "leave it out: the first day is the one in 'start'",
        "EXDATE" or "RDATE" => "leave it out: it is not part of the rule",
        _ => null,
    };

    public static string Of(Frequency frequency) => Frequencies[(int)frequency];

    public static string Of(IsoDayOfWeek day) => Days[(int)day - 1];
}
