using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy;

namespace ClusterPortal.Rules;

/// <summary>Checks of staff that name no last day and have grown old: pages have stopped to call them verified, and staff are told. What names its last day is
/// <see cref="EndingSoon"/>'s.</summary>
internal static class StaleChecks
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var verification in portal.Of("verification"))
        {
            if (portal.Find("organization", verification.Id) is not { } organization || !portal.IsLive(organization)) continue;
            foreach (var checks in verification["checks"].Items().OfType<GroupValue>().Where(c => c["on"].Date() <= portal.Today).GroupBy(c => c["check"].Word()!, StringComparer.Ordinal))
            {
                var last = checks.MaxBy(c => c["on"].Date())!;
                if (last["until"] is not null || last["on"].Date() is not { } on || MembershipProofs.UsualEnd(checks.Key, on) is not { } end || end >= portal.Today) continue;
                bag.Report(EndingRules.OldCheck, last["on"]!.Span, $"the check '{checks.Key}' of {IsoText.Date(on)} held until {IsoText.Date(end)}", "check again and add a line with the new day");
            }
        }
    }
}
