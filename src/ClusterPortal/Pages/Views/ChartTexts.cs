using ClusterPortal.Content.Values;
using ClusterPortal.Graphics.Charts;

namespace ClusterPortal.Pages.Views;

/// <summary>Values and words of charts as the page's language writes them.</summary>
internal static class ChartTexts
{
    public static ChartWords Words(LanguageView view)
    {
        return new ChartWords(
            view.Word("chart_highest", "Highest: {label}, {value}."),
            view.Word("chart_lowest", "Lowest: {label}, {value}."),
            view.Word("chart_course", "From {from} ({first}) to {to} ({last})."),
            view.Word("chart_missing", "{what}: {labels}."),
            number => view.Formats.Number(number),
            view.Language.Direction == "rtl");
    }

    /// <param name="missing">What is said in the place of a value that is left out; null: no data.</param>
    public static ChartValue Value(LanguageView view, FieldValue? value, string? missing = null) =>
        value switch
        {
            QuantityValue { Number: null, Band: { } band } => new ChartValue(null, Approximation.Exact, view.Text(band.Label)),
            QuantityValue { Number: { } } quantity => new ChartValue(quantity.Number, quantity.Approximation, view.Formats.Quantity(quantity.Number, quantity.Approximation)),
            NumberValue number => new ChartValue(number.Number, Approximation.Exact, view.Formats.Number(number.Number)),
            _ => new ChartValue(null, Approximation.Exact, missing ?? view.Formats.Strings.NoData),
        };

    public static string? Text(LanguageView view, FieldValue? value) =>
        value switch
        {
            TextValue text => view.Text(text.Text),
            WordValue word => word.Text,
            _ => null,
        };
}
