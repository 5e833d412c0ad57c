namespace ClusterPortal.Yaml;

/// <summary>A day and, unless it is meant whole, a time of it; in which time zone, the entry says elsewhere.</summary>
public readonly record struct DayAndTime(DateOnly Day, TimeOnly? Time);
