using ClusterPortal.Domain;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>How far a cluster has come, as templates see it in one language.</summary>
internal static class MaturityView
{
    public static readonly RecordShape Criterion = new(
        "criterion",
        new Member("id", Shape.Text), new Member("label", Shape.Text), new Member("met", Shape.Boolean), new Member("evidence", Shape.Text, true), new Member("url", Shape.Text, true));

    public static readonly RecordShape Stage = new("stage", new Member("id", Shape.Text), new Member("label", Shape.Text), new Member("reached", Shape.Boolean), new Member("current", Shape.Boolean));

    public static readonly RecordShape Assessment = new(
        "assessment",
        new Member("stage", Shapes.Choice, true, "The stage that the criteria support; null when not even the first."),
        new Member("stages", Shape.List(Stage)),
        new Member("criteria", Shape.List(Criterion)),
        new Member("next", Shapes.Choice, true, "The stage after that; null after the last."),
        new Member("lacking", Shape.List(Criterion), Doc: "What the next stage needs and what is not met."));

    public static Value Of(Maturity maturity, LanguageView view)
    {
        var reached = maturity.Stage is { } stage ? maturity.Stages.IndexOf(stage) : -1;
        return Value.Of(new FixedRecord(
            Assessment,
            Of(maturity.Stage, view),
            Value.Of([.. maturity.Stages.Select((s, i) => Value.Of(new FixedRecord(Stage, Value.Of(s.Id), Value.Of(view.Text(s.Label)), Value.Of(i <= reached), Value.Of(i == reached))))]),
            Value.Of([.. maturity.Criteria.Select(c => Of(c, view))]),
            Of(maturity.Next, view),
            Value.Of(maturity.Next is { } next ? [.. maturity.Lacking(next).Select(c => Of(c, view))] : [])));
    }

    private static Value Of(Choice? choice, LanguageView view) => choice is null ? default : view.Of(choice);

    private static Value Of(Criterion criterion, LanguageView view) =>
        Value.Of(new FixedRecord(
            Criterion, Value.Of(criterion.Id), Value.Of(view.Text(criterion.Label)), Value.Of(criterion.Met),
            criterion.Evidence is { } evidence ? Value.Of(view.Text(evidence)) : default, Value.Of(criterion.Url)));
}
