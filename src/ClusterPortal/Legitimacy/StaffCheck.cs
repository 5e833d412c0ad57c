using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>One line of a verification: what staff checked, who, when, and until when it holds.</summary>
internal sealed record StaffCheck(string Name, string By, DateOnly On, DateOnly? Until, string? Evidence, Span Span);
