using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Pages;
using ClusterPortal.Rules;
using ClusterPortal.Site;
using ClusterPortal.Sources;
using ClusterPortal.Themes;

namespace ClusterPortal;

/// <summary>In: the portal with its theme, assets and rendered Markdown. Out: what is wrong between its parts. Nothing that is rendered follows from it.</summary>
internal sealed record PortalRules(Inputs Inputs, SiteConfig Site, Portal Portal, Figures Figures, Theme Theme, AssetUrls Assets)
{
    public void Check(DiagnosticBag bag)
    {
        SiteReferences.Check(Site, Portal, bag);
        StatTables.Check(Portal, bag);
        SourceConflicts.Check(Portal, Figures, bag);
        EndingSoon.Check(Portal, bag);
        ClusterMaturity.Check(Portal, bag);
        RecommendedFields.Check(Portal, bag);
        EventTimes.Check(Portal, TimeZones.Find(Site.TimeZone) ?? TimeZones.Utc, bag);
        Whereabouts.Check(Portal, bag);
        CustomerCases.Check(Portal, bag);
        Comparisons.Check(Portal, bag);
        PublicEntries.Check(Portal, bag);
        MembershipDates.Check(Portal, bag);
        LetterDays.Check(Portal, bag);
        ClusterColours.Check(Portal, bag);
        Credibility.Check(Site, Portal, bag);
        Duplicates.Check(Portal, bag);
        StaleChecks.Check(Portal, bag);
        ColorCheck.Check(Theme, Site, Portal, bag);
        BrandLogo.Check(Site, Assets, bag);
        LogoCheck.Check(Theme, Site, Portal, Assets, bag);
        UnusedFiles.Check(Inputs, Portal, Assets, bag);
    }
}
