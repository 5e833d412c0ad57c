using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of an organisation besides its fields.</summary>
internal static class OrganizationExtras
{
    public static readonly RecordShape Basis = new(
        "size basis",
        new Member("id", Shape.Text, Doc: "staff, staff_band, turnover, balance_sheet or unknown."), new Member("text", Shape.Text, Doc: "From what the size band follows, in words."));

    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("size_band", Shapes.Choice, true, "micro, small, medium or large after EU 2003/361; null when the entry says nothing of its staff."), v =>
            SizeBands.Of(v.Record) is { } band && v.Record.Type.Fields.Find("employees")?.FindChoice(band) is { } choice ? v.View.Of(choice) : default),
        new(new Member("linkage_graph", Shape.Html, true, "A drawing of its linkages, inside and outside its clusters; null when it has none."), v => LinkageGraphs.DrawingOf(v.View, v.Record)),
        new(new Member("linkage_list", Shape.List(LinkageGraphs.Item), Doc: "Its linkages with the numbers of the drawing."), v => LinkageGraphs.ListOf(v.View, v.Record)),
        new(new Member("size_text", Shape.Text, true, "The size band in words, such as Medium-sized."), v =>
            SizeBands.Of(v.Record) is { } band ? Value.Of(v.View.Word($"size_{band}", band)) : default),
        new(new Member("other_values", Shape.List(AlternativeView.Shape), Doc: "What other sources say of its staff or turnover."), v =>
            AlternativeView.Of(Alternatives.OfOrganization(v.Record), v.View)),
        new(new Member("size_basis", Basis), v => BasisOf(v)),
        new(new Member(ProofRoutes.VerifyMember, Shape.Text, true, "The page that proves its membership; null when it never was a member."), v =>
            v.View.Proofs.Of(v.Record) is null ? default : Value.Of(v.View.Routes.Url(ProofRoutes.Verify(v.View.Routes, v.Record, v.View.Language)))),
        new(new Member(ProofRoutes.BadgeMember, Shape.Text, true, "The page with its badge; null when it never was a member."), v =>
            v.View.Proofs.Of(v.Record) is null ? default : Value.Of(v.View.Routes.Url(ProofRoutes.Badge(v.View.Routes, v.Record, v.View.Language)))),
        Derived.Some("current_memberships", "memberships", "Memberships that have begun and not ended.", Expiries.Current),
        Derived.Some("lapsed_memberships", "memberships", "Memberships that have ended.", Expiries.Ended),
        Derived.Some("valid_certifications", "certifications", "Certificates that hold on the day of the build.", Expiries.Current),
    ];

    private static Value BasisOf(RecordView v)
    {
        var (_, basis) = SizeBands.Assess(v.Record);
        var (id, otherwise) = basis switch
        {
            SizeBasis.Staff => ("staff", "by its staff: {n}"),
            SizeBasis.StaffBand => ("staff_band", "by the band of its staff: {n}"),
            SizeBasis.Turnover => ("turnover", "by its turnover: {n}"),
            SizeBasis.BalanceSheet => ("balance_sheet", "by its balance sheet: {n}"),
            _ => ("unknown", "not stated"),
        };
        var text = v.View.Word($"size_by_{id}", otherwise).Replace("{n}", Figure(v, basis), StringComparison.Ordinal);
        return Value.Of(new FixedRecord(Basis, Value.Of(id), Value.Of(text)));
    }

    private static string Figure(RecordView v, SizeBasis basis) =>
        v.Record[basis switch { SizeBasis.Turnover => "turnover", SizeBasis.BalanceSheet => "balance_sheet", _ => "employees" }] switch
        {
            MoneyValue money => v.View.Formats.Money(money.Amount, money.Currency),
            QuantityValue { Number: { } number } staff => v.View.Formats.Quantity(number, staff.Approximation),
            QuantityValue { Band: { } band } => v.View.Text(band.Label),
            _ => "",
        };
}
