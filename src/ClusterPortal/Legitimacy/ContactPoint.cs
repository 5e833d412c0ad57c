using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>Who answers for an organisation, from a person's entry or written in place.</summary>
/// <param name="Name">A person or a desk.</param>
/// <param name="Role">What for.</param>
/// <param name="Email">Address, or null.</param>
/// <param name="Phone">As written, or null.</param>
/// <param name="ConsentOn">The day on which the person agreed to be named; null when nothing is recorded.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record ContactPoint(LocalizedText? Name, LocalizedText? Role, string? Email, string? Phone, DateOnly? ConsentOn, Span Span);
