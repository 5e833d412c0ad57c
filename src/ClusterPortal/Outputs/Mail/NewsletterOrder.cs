using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>Which newsletter is asked for: that of an entry, or one of the days from one to another.</summary>
/// <param name="Entry">Id of an entry, or null.</param>
/// <param name="From">First day, where there is no entry.</param>
/// <param name="To">Last day; null for today.</param>
/// <param name="Language">The only language; null for all that it is written in.</param>
internal sealed record NewsletterOrder(string? Entry, DateOnly? From, DateOnly? To, LanguageTag? Language);
