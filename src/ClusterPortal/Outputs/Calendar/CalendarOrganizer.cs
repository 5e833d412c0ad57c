namespace ClusterPortal.Outputs.Calendar;

/// <summary>Who invites. A published calendar must name one (RFC 5546), by address; without an e-mail address the web page stands in.</summary>
internal sealed record CalendarOrganizer(string Name, string? Email, string Url);
