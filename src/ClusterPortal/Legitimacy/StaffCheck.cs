using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>One line of a verification: what staff checked, who, when, and until when it holds.</summary>
internal sealed record StaffCheck(string Name, string By, DateOnly On, DateOnly? Until, string? Evidence, Span Span)
{
    /// <summary><see cref="By"/> in all the languages in which it is written.</summary>
    public LocalizedText? Role { get; init; }
}
