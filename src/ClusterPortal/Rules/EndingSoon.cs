using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;

namespace ClusterPortal.Rules;

/// <summary>Memberships, certificates, labels, seats and terms that are over are no longer shown, and staff are told; those that end soon are named before they do.
/// What has been renewed is history and needs nobody's attention.</summary>
internal static class EndingSoon
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var expiry in Expiries.Of(portal))
        {
            var last = expiry.LastDay;
            var what = expiry.Name is { } name ? $"'{name}' in '{expiry.Field.Name}'" : $"'{expiry.Field.Name}'";
            if (expiry.Group.FirstDay is { } first && first.Date > last.Date)
                bag.Report(EndingRules.Backwards, last.Span, $"{what} ends on {IsoText.Date(last.Date)}, before it begins", $"a day after {IsoText.Date(first.Date)}", null, new Note("it begins here", first.Span));
            else if (expiry.Renewed || !portal.IsLive(expiry.Record))
                continue;
            else if (last.Date < portal.Today)
                bag.Report(EndingRules.Ended, last.Span, $"{what} ended on {IsoText.Date(last.Date)} and is no longer shown", Advice(expiry));
            else if (last.Date.DayNumber - portal.Today.DayNumber is var days && days <= Expiries.NoticeDays)
                bag.Report(EndingRules.Soon, last.Span, $"{what} ends {(days switch { 0 => "today", 1 => "tomorrow", _ => $"in {days} days, on {IsoText.Date(last.Date)}" })}", "ask for the new one while there is time");
        }
    }

    // The badge of a former member may hang on its site for years; what it leads to must go on saying what has become of it.
    private static string Advice(Expiry expiry) =>
        expiry is { Record.Type.Id: "organization", Field.Name: "memberships" }
            ? "add the new one; keep this one, so that badge and proof of membership go on saying that it ended"
            : "add the new one, or delete it if nobody needs to know";
}
