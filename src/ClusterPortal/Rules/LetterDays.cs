using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;

namespace ClusterPortal.Rules;

/// <summary>The days of a newsletter run from the first to the last, or to the day on which it is sent.</summary>
internal static class LetterDays
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var letter in portal.Of("newsletter"))
        {
            if (NewsletterDays.Of(letter) is not { } days || days.To >= days.From || letter["from"] is not DateValue from) continue;
            if (letter["to"] is DateValue to) bag.Report(EventRules.LetterDays, to.Span, $"the last day lies before the first, {IsoText.Date(days.From)}", "a day on or after the first");
            else bag.Report(EventRules.LetterDays, from.Span, $"the first day lies after the day on which the letter is sent, {IsoText.Date(days.Sent)}", "a day on or before it");
        }
    }
}
