using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Views;

namespace ClusterPortal.Outputs.Mail;

/// <summary>A newsletter in one language, before it has any form.</summary>
/// <param name="View">The language.</param>
/// <param name="Entry">The entry that staff wrote; null for a letter that was only gathered.</param>
/// <param name="Intro">What staff wrote, as safe HTML with full addresses; empty when they wrote nothing.</param>
/// <param name="OnlineUrl">Its page in the archive.</param>
/// <param name="Sender">Name of the cluster, else of the portal.</param>
internal sealed record Letter(
    LanguageView View, Record? Entry, NewsletterDays Days, string Subject, string Preheader, string DaysText, string Intro, string? OnlineUrl, string Sender, ImmutableArray<LetterSection> Sections);
