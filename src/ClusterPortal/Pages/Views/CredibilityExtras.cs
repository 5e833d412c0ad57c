using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Legitimacy;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What makes an organisation credible, as its page shows it: dated facts, never a number.</summary>
internal static class CredibilityExtras
{
    private const int MostNeighbours = 4;
    private const int MostAnchors = 3;

    public static IReadOnlyList<Derived> Of(Shapes shapes) =>
    [
        new(new Member("brand_lead", Shape.Text, Doc: "Who leads the page: brand (the cluster), firm, or middle."), v => Value.Of(Standing(v).Lead)),
        new(new Member("credentials", Shape.List(CredibilityShapes.Credential), Doc: "What was checked of it, by whom, when and until when."),
            v => Value.Of([.. Standing(v).Credentials.Select(c => Of(v.View, c))])),
        new(new Member("verified", CredibilityShapes.Credential, true, "That its identity was checked, while that holds."), v => Identity(v) is { } c ? Of(v.View, c) : default),
        new(new Member("member_verified", Shape.Boolean, Doc: "Whether the association has recorded its membership."),
            v => Value.Of(Standing(v).Assessment.Results.Any(r => r.Signal.Check == "current_membership" && r.Result.Verdict == Verdict.Present))),
        new(new Member("member_since", Shape.Date, true, "First day of its first membership that lasts."), v => First(v) is { } m ? LanguageView.Of(m.Since!.Value) : default),
        new(new Member("neighbours", Shape.List(shapes.Clusters.Of("organization")), Doc: "A few members of its first cluster in the same field, small ones first."), v =>
            Value.Of(new RecordList(v.View, Neighbours(v)))),
        new(new Member("anchors", Shape.List(shapes.Credibility.Anchor), Doc: "Known organisations in the same field that lend their name, each with the fact that ties them."), v =>
            Value.Of([.. Anchors(v).Select(a => Of(v, a))])),
        new(new Member("confirmed_linkages", Shape.List(shapes.Credibility.Relation), Doc: "Linkages that have not ended and that both ends confirm."), v =>
            Value.Of([.. Relations.Confirmed(Standing(v).Candidate).Select(l => Of(v, l)).Where(l => !l.IsNothing)])),
        new(new Member("contact_subject", Shape.Text, Doc: "The subject of a mail to it, which names the cluster, or the portal, and the organisation."), v => Value.Of(Subject(v))),
    ];

    private static Standing Standing(RecordView v) => v.View.Standings.Of(v.Record);

    private static Credential? Identity(RecordView v) => Standing(v).Credentials.FirstOrDefault(c => c.Signal.Check == "identity_confirmed" && c.State == CredentialState.Verified);

    private static Membership? First(RecordView v) => Memberships.Current(v.View.Portal, v.Record) is [var first, ..] ? first : null;

    private static IEnumerable<Anchor> Anchors(RecordView v) => Relations.Anchors(Standing(v).Candidate).Take(MostAnchors);

    // Who stands there with a fact need not stand among the neighbours too.
    private static ImmutableArray<Record> Neighbours(RecordView v)
    {
        if (First(v) is not { } membership) return [];
        var anchors = Anchors(v).Select(a => a.Organization).ToArray();
        return [.. v.View.Neighbourhood.Of(v.Record, membership.Cluster, MostNeighbours + anchors.Length).Except(anchors).Take(MostNeighbours)];
    }

    private static string Subject(RecordView v) =>
        v.View.Word("mail_subject", "{title}: enquiry to {name}")
            .Replace("{title}", First(v) is { } m ? v.View.Title(m.Cluster) : v.View.Text(v.View.Site.Title), StringComparison.Ordinal)
            .Replace("{name}", v.View.Title(v.Record), StringComparison.Ordinal);

    private static Value Of(LanguageView view, Credential credential) =>
        Value.Of(new FixedRecord(
            CredibilityShapes.Credential,
            Value.Of(credential.Signal.Id),
            Value.Of(credential.Signal.Check),
            Value.Of(view.Word("credential_" + credential.Signal.Check, view.Text(credential.Signal.Label))),
            Value.Of(credential.State switch
            {
                CredentialState.Verified => "verified",
                CredentialState.Confirmed => "confirmed",
                CredentialState.Stated => "stated",
                _ => "not_verified",
            }),
            credential.By is { } by ? view.Shown(by) : default,
            credential.On is { } on ? LanguageView.Of(on) : default,
            credential.Until is { } until ? LanguageView.Of(until) : default));

    private static Value Of(RecordView v, Anchor anchor)
    {
        var said = anchor.Statement;
        return Value.Of(new FixedRecord(
            v.View.Shapes.Credibility.Anchor,
            Value.Of(v.View.Of(anchor.Organization)),
            anchor.Linkage is { } linkage ? Of(v, linkage) : default,
            anchor.Project is { } project ? Value.Of(v.View.Of(project)) : default,
            Words(v.View, said?["text"]),
            Words(v.View, said?["person"]),
            said?["date"] is DateValue date ? LanguageView.Of(date.Date) : default,
            Value.Of(said?["url"].Word())));
    }

    private static Value Of(RecordView v, Record linkage)
    {
        if (Relations.Other(linkage, Standing(v).Candidate) is not { } other || linkage["kind"] is not ChoiceValue kind) return default;
        return Value.Of(new FixedRecord(
            v.View.Shapes.Credibility.Relation,
            Value.Of(v.View.Of(other)),
            Value.Of(linkage["from"] is ReferenceValue from && v.View.Portal.Find(from) == v.Record),
            v.View.Of(kind.Choice),
            Words(v.View, linkage["description"]),
            linkage["since"] is NumberValue since ? Value.Of((long)since.Number) : default,
            Value.Of(linkage["proof"].Word())));
    }

    private static Value Words(LanguageView view, FieldValue? value) => value.Text() is { } text ? view.Shown(text) : default;
}
