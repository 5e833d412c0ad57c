using System.Collections.Immutable;

namespace ClusterPortal.Outputs.Mail;

/// <summary>A part of a letter, with at most as many entries as keep the mail short.</summary>
/// <param name="Kind">highlights, news, events, jobs or members.</param>
/// <param name="MoreText">How many more there are; null when all are listed.</param>
/// <param name="MoreUrl">Where they are; null when the type has no list.</param>
internal sealed record LetterSection(string Kind, string Label, ImmutableArray<LetterItem> Items, string? MoreText, string? MoreUrl);
