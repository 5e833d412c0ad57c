using ClusterPortal.Content;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>Something that ends within <see cref="Domain.Expiries.NoticeDays"/> days.</summary>
/// <param name="Record">The entry that says so.</param>
/// <param name="What">Such as <c>certifications: ISO 13485:2016</c>.</param>
/// <param name="LastDay">The last day on which it holds.</param>
/// <param name="Days">From the day of the report; 0 is that day.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record Upcoming(Record Record, string What, DateOnly LastDay, int Days, Span Span);
