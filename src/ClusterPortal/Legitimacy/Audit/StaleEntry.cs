using ClusterPortal.Content;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>An organisation's entry that nobody has looked at for a year.</summary>
/// <param name="Record">The entry.</param>
/// <param name="Last">The latest of <c>updated</c>, the staff's review and their checks; null when no day is recorded.</param>
/// <param name="Language">Of the reminder.</param>
/// <param name="To">The e-mail address of its contact, or null.</param>
/// <param name="Reminder">What to write to them.</param>
internal sealed record StaleEntry(Record Record, DateOnly? Last, string Language, string? To, string Reminder);
