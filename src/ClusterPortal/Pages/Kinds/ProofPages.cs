using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Graphics.Badges;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>Two pages for each organisation that is or was a member of a cluster: the proof of it, which badges and printed codes lead to, and the badge with the lines to copy.</summary>
internal static class ProofPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        foreach (var proof in view.Proofs.All)
        {
            yield return Verify(plan, view, proof);
            yield return Badge(plan, view, proof);
        }
    }

    private static Page Verify(PlanContext plan, LanguageView view, MembershipProof proof)
    {
        var organization = proof.Organization;
        string RouteIn(LanguageTag language) => ProofRoutes.Verify(plan.Routes, organization, language);
        return new Page
        {
            Kind = "verify",
            Template = TemplateNames.Verify,
            View = view,
            Route = RouteIn(view.Language),
            Title = Title(view, organization, "proof_title", "{name}: proof of membership"),
            Description = ProofViews.Sentence(view, proof),
            Record = organization,
            RouteIn = RouteIn,
            Translations = plan.InAllLanguages(RouteIn),
            Crumbs = Crumbs(plan, view, organization, PlanContext.Text(view, "proof", "Proof of membership")),
            Sheet = Sheet(view, proof),
            Own = () =>
            [
                Value.Of(view.Of(organization)),
                Value.Of(ProofViews.Sentence(view, proof)),
                Value.Of(proof.IsCurrent),
                Value.Of(proof.IsRecorded),
                ProofViews.Memberships(view, [proof.Main]),
                ProofViews.Memberships(view, [.. proof.All.Where(m => m != proof.Main)]),
                ProofViews.Checks(view, proof),
                ProofViews.Badges(view, proof, BadgeLook.Both),
                Value.Of(plan.Routes.Url(ProofRoutes.Badge(plan.Routes, organization, view.Language))),
                ProofViews.StatementOf(view, proof),
                Value.Of(plan.Routes.Url(ProofRoutes.Code(organization))),
                Value.Of(plan.Routes.Absolute(ProofRoutes.Verify(plan.Routes, organization, plan.Site.Language))),
            ],
        };
    }

    // Of use to nobody but the member: search engines get the proof instead.
    private static Page Badge(PlanContext plan, LanguageView view, MembershipProof proof)
    {
        var organization = proof.Organization;
        string RouteIn(LanguageTag language) => ProofRoutes.Badge(plan.Routes, organization, language);
        return new Page
        {
            Kind = "badge",
            Template = TemplateNames.Badge,
            View = view,
            Route = RouteIn(view.Language),
            Title = Title(view, organization, "badge_title", "{name}: badge"),
            Record = organization,
            RouteIn = RouteIn,
            Translations = plan.InAllLanguages(RouteIn),
            Crumbs = Crumbs(plan, view, organization, PlanContext.Text(view, "badge", "Badge")),
            NoIndex = true,
            Sheet = Sheet(view, proof),
            Own = () =>
            [
                Value.Of(view.Of(organization)),
                Value.Of(ProofViews.Sentence(view, proof)),
                Value.Of(proof.IsCurrent),
                ProofViews.Badges(view, proof, BadgeLook.Both, BadgeLook.Light, BadgeLook.Dark),
                Value.Of(plan.Routes.Url(ProofRoutes.Verify(plan.Routes, organization, view.Language))),
            ],
        };
    }

    private static string Title(LanguageView view, Record organization, string key, string otherwise) =>
        Formats.Fill(view.Word(key, otherwise), k => k == "name" ? view.Title(organization) : null);

    private static ImmutableArray<Crumb> Crumbs(PlanContext plan, LanguageView view, Record organization, string last)
    {
        var crumbs = ImmutableArray.CreateBuilder<Crumb>(4);
        crumbs.Add(plan.HomeCrumb(view));
        if (plan.ListCrumb(organization.Type, view) is { } list) crumbs.Add(list);
        crumbs.Add(new Crumb(view.Title(organization), plan.Routes.Of(organization, view.Language)));
        crumbs.Add(new Crumb(last, null));
        return crumbs.ToImmutable();
    }

    private static Asset? Sheet(LanguageView view, MembershipProof proof) => view.Assets.Theme(ClusterSheets.PathOf(proof.Main.Cluster));
}
