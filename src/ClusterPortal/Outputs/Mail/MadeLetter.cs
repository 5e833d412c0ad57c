using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Mail;

/// <summary>A newsletter in one language, ready to be sent.</summary>
/// <param name="Id">The entry's id, else the days: what its files are called.</param>
/// <param name="Html">The mail.</param>
/// <param name="Text">The same as plain text.</param>
/// <param name="Findings">What its template ran into.</param>
internal sealed record MadeLetter(string Id, LanguageTag Language, string Subject, DateOnly Date, string Html, string Text, ImmutableArray<Diagnostic> Findings);
