using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of the members of clusters, and of clusters as members.</summary>
internal static class MembershipExtras
{
    public static IReadOnlyList<Derived> Of(Shapes shapes) =>
    [
        new(
            new Member("current_memberships", Shape.List(shapes.Clusters.Membership), Doc: "What the cluster is a part of, and what it is a member of today."),
            v => List(v.View, v.View.Clusters.Above(v.Record), m => m.Cluster)),
    ];

    /// <summary>Memberships seen from the one or from the other side.</summary>
    public static Value List(LanguageView view, ImmutableArray<Membership> memberships, Func<Membership, Record> side) =>
        Value.Of([.. memberships.Select(m => Value.Of(new FixedRecord(
            view.Shapes.Clusters.Membership,
            Value.Of(view.Of(side(m))),
            m.Tier is { } tier ? view.Shown(tier) : default,
            m.Since is { } since ? LanguageView.Of(since) : default,
            m.Until is { } until ? LanguageView.Of(until) : default,
            Value.Of(m.IsPart))))]);

    public static Value Member(LanguageView view, Membership membership)
    {
        var outside = Placements.Of(membership.Member, membership.Cluster) switch
        {
            Placement.OutsideByCountry => "outside_by_country",
            Placement.OutsideByCode => "outside_by_code",
            Placement.OutsideByPlace => "outside_by_place",
            _ => null,
        };
        return Value.Of(new FixedRecord(
            view.Shapes.Clusters.Member,
            Value.Of(view.Of(membership.Member)),
            membership.Tier is { } tier ? view.Shown(tier) : default,
            LanguageView.Of(membership.Since!.Value),
            Value.Of(outside is not null),
            outside is null ? default : Value.Of(view.Word(outside, outside))));
    }
}
