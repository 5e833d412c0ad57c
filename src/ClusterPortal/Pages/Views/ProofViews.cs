using System.Collections.Immutable;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Graphics.Badges;
using ClusterPortal.Legitimacy;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>Proofs of membership as the pages of one language show them.</summary>
internal static class ProofViews
{
    /// <summary>What a badge is shown at: twice the smallest size at which it can be read, less a quarter.</summary>
    private const int ShownWidth = 180;

    public static readonly RecordShape Membership = new(
        "proven membership",
        new Member("cluster", Shape.Any), new Member("tier", Shape.Text, true), new Member("since", Shape.Date), new Member("until", Shape.Date, true),
        new Member("current", Shape.Boolean, Doc: "Whether it holds on the day of the build."));

    public static readonly RecordShape Check = new(
        "check by staff",
        new Member("label", Shape.Text), new Member("by", Shape.Text, Doc: "The role that checked it."), new Member("on", Shape.Date), new Member("until", Shape.Date, true, "Last day on which it holds; null: as long as the membership."));

    public static readonly RecordShape Badge = new(
        "badge",
        new Member("look", Shape.Text, Doc: "both, light or dark: the ground that it is made for."), new Member("url", Shape.Url), new Member("alt", Shape.Text),
        new Member("width", Shape.Number), new Member("height", Shape.Number), new Member("html", Shape.Text, Doc: "Lines to copy into another site."));

    public static readonly RecordShape Statement = new(
        "statement of membership",
        new Member("signed", Shape.Boolean), new Member("url", Shape.Text), new Member("signed_url", Shape.Text, true), new Member("key_url", Shape.Text, true));

    /// <summary>In one sentence, with all dates.</summary>
    public static string Sentence(LanguageView view, MembershipProof proof) => Marked(view, proof,
        Fill(proof.IsCurrent ? view.Word("proof_member", "Member of {name} since {date}") : view.Word("proof_ended", "Membership in {name} ended on {date}"),
            view.Title(proof.Main.Cluster), view.Formats.Date((proof.IsCurrent ? proof.Main.Since : proof.Main.Until)!.Value, "long")));

    public static BadgeModel Model(LanguageView view, MembershipProof proof)
    {
        var name = view.Title(proof.Main.Cluster);
        var (light, dark) = BadgeColours.Of(view.Site, view.Portal, proof.Main.Cluster);
        var day = view.Formats.Date(view.Portal.Today, "medium");
        var status = Marked(view, proof, proof.IsCurrent
            ? Fill(view.Word("badge_since", "Member since {date}"), name, Year(view, proof.Main.Since!.Value))
            : Fill(view.Word("badge_ended", "Membership ended {date}"), name, view.Formats.Date(proof.Main.Until!.Value, "medium")));
        return new BadgeModel
        {
            Name = name,
            Status = status,
            Date = day,
            Title = $"{view.Title(proof.Organization)}: {Alt(view, proof)}",
            Description = $"{Fill(view.Word("proof_date", "As of {date}."), name, view.Formats.Date(view.Portal.Today, "long"))} {view.Routes.Absolute(ProofRoutes.Verify(view.Routes, proof.Organization, view.Language))}",
            Language = view.Language.Tag,
            RightToLeft = view.Language.Direction == "rtl",
            Ended = !proof.IsCurrent,
            Light = light,
            Dark = dark,
        };
    }

    public static Value Badges(LanguageView view, MembershipProof proof, params ReadOnlySpan<BadgeLook> looks)
    {
        var model = Model(view, proof);
        var height = Graphics.Badges.Badge.HeightOf(model) * ShownWidth / Graphics.Badges.Badge.Width;
        var alt = Alt(view, proof);
        var verify = view.Routes.Absolute(ProofRoutes.Verify(view.Routes, proof.Organization, view.Language));
        var badges = ImmutableArray.CreateBuilder<Value>(looks.Length);
        foreach (var look in looks)
        {
            var route = ProofRoutes.Image(view.Routes, proof.Organization, view.Language, look);
            var html = $"<a href=\"{Html(verify)}\">\n  <img src=\"{Html(view.Routes.Absolute(route))}\" alt=\"{Html(alt)}\" width=\"{ShownWidth}\" height=\"{height}\">\n</a>";
            badges.Add(Value.Of(new FixedRecord(
                Badge, Value.Of(look.ToString().ToLowerInvariant()), Value.Of(view.Routes.Url(route)), Value.Of(alt), Value.Of((long)ShownWidth), Value.Of((long)height), Value.Of(html))));
        }

        return Value.Of(badges.DrainToImmutable());
    }

    public static Value Memberships(LanguageView view, ImmutableArray<Membership> memberships) =>
        Value.Of([.. memberships.Select(m => Value.Of(new FixedRecord(
            Membership, Value.Of(view.Of(m.Cluster)), m.Tier is { } tier ? view.Shown(tier) : default, LanguageView.Of(m.Since!.Value), m.Until is { } until ? LanguageView.Of(until) : default,
            Value.Of(m.Holds(view.Portal.Today)))))]);

    // The names that the checks of the program have are known in every language; staff may record others.
    public static Value Checks(LanguageView view, MembershipProof proof) =>
        Value.Of([.. proof.Checks.Select(c => Value.Of(new FixedRecord(
            Check, Value.Of(view.Word($"check_{c.Name}", char.ToUpperInvariant(c.Name[0]) + c.Name[1..].Replace('_', ' '))), c.Role is { } role ? view.Shown(role) : Value.Of(c.By), LanguageView.Of(c.On), c.Until is { } until ? LanguageView.Of(until) : default)))]);

    public static Value StatementOf(LanguageView view, MembershipProof proof)
    {
        var signed = view.Proofs.IsSigned && proof.IsRecorded;
        return Value.Of(new FixedRecord(
            Statement,
            Value.Of(signed),
            Value.Of(view.Routes.Url(ProofRoutes.Statement(proof.Organization))),
            signed ? Value.Of(view.Routes.Url(ProofRoutes.SignedStatement(proof.Organization))) : default,
            signed ? Value.Of(view.Routes.Url(ProofRoutes.Keys(view.Routes))) : default));
    }

    /// <summary>What stands for a badge where it is not seen: no day of the build, as it is copied into other sites.</summary>
    private static string Alt(LanguageView view, MembershipProof proof) =>
        proof.IsCurrent ? Marked(view, proof, Fill(view.Word("proof_member", "Member of {name} since {date}"), view.Title(proof.Main.Cluster), Year(view, proof.Main.Since!.Value))) : Sentence(view, proof);

    // Where nobody of the association has recorded the membership, it is the organisation's own word, and says so.
    private static string Marked(LanguageView view, MembershipProof proof, string text) => proof.IsRecorded ? text : $"{text} ({view.Word("not_verified", "not verified")})";

    private static string Year(LanguageView view, DateOnly day) => view.Formats.Date(day, "year");

    private static string Fill(string text, string name, string date) => Formats.Fill(text, key => key switch { "name" => name, "date" => date, _ => null });

    private static string Html(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
