using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What another source says of a figure, as templates see it in one language.</summary>
internal static class AlternativeView
{
    public static readonly RecordShape Shape = new(
        "alternative",
        new Member("label", Templates.Shapes.Shape.Text, true, "Of the column or field; null where the figure is a single value."),
        new Member("value", Shapes.Quantity),
        new Member("text", Templates.Shapes.Shape.Text, Doc: "The value with its currency, if it has one."),
        new Member("source", Shapes.Source),
        new Member("as_of", Templates.Shapes.Shape.Date, true),
        new Member("coverage", Templates.Shapes.Shape.Text, true),
        new Member("note", Templates.Shapes.Shape.Text, true),
        new Member("differs", Templates.Shapes.Shape.Boolean, Doc: "By more than a tenth of what the entry says itself."));

    public static Value Of(IEnumerable<Alternative> alternatives, LanguageView view) => Value.Of([.. alternatives.Select(a => Of(a, view))]);

    private static Value Of(Alternative alternative, LanguageView view)
    {
        var group = alternative.Group;
        var text = view.Formats.Quantity(alternative.Other.Number, alternative.Other.Approximation);
        return Value.Of(new FixedRecord(
            Shape,
            alternative.Label is { } label ? Value.Of(view.Text(label)) : default,
            view.Of(alternative.Other),
            Value.Of(alternative.Currency is { } currency ? $"{text}\u00a0{currency}" : text),
            Value.Of(new FixedRecord(Shapes.Source, Words(group["source"].Member("title"), view), Words(group["source"].Member("publisher"), view), Value.Of(group["source"].Member("url").Word()))),
            group["as_of"].Date() is { } day ? LanguageView.Of(day) : default,
            Words(group["coverage"], view),
            Words(group["note"], view),
            Value.Of(alternative.Differs)));
    }

    private static Value Words(FieldValue? value, LanguageView view) => value.Text() is { } text ? Value.Of(view.Text(text)) : default;
}
