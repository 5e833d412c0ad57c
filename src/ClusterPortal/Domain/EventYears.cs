namespace ClusterPortal.Domain;

/// <summary>The years in which events can be: far from the ends of the calendar, so that adding a day, a month or an offset never leaves it.</summary>
internal static class EventYears
{
    public const int First = 1900;
    public const int Last = 2199;

    public static bool Contain(int year) => year is >= First and <= Last;
}
