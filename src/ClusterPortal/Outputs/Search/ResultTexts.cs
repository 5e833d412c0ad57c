using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Search;

/// <summary>What a result says of an entry: a line on what, where and when it is; a text in which words are marked; short names under which it may have been found.</summary>
internal static class ResultTexts
{
    private const int MostText = 320;
    private const int ShortSummary = 140;
    private const int MostNames = 14;
    private const int MostName = 60;

    public static string Line(LanguageView view, Record record)
    {
        var parts = new List<string?>();
        if (record["kind"] is ChoiceValue kind) parts.Add(view.Text(kind.Choice.Label));
        if (record["organization"] is ReferenceValue reference && view.Portal.Shown(reference) is { } organization) parts.Add(view.Title(organization));
        parts.Add(Figure(view, record));
        parts.Add(When(view, record));
        parts.Add(record.Type.Id == "job" ? JobTexts.Place(view.Of(record)) : Where(view, record));
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    public static string Text(OutputContext context, LanguageView view, Record record)
    {
        var summary = record.Summary is { } text ? view.Text(text) : "";
        if (summary.Length >= ShortSummary || OutputContext.Body(record)?.In(view.Language, view.Site.Language).Excerpt is not { Length: > 0 } excerpt) return Shortened.To(summary, MostText);
        return Shortened.To(summary.Length == 0 ? excerpt : $"{summary} {excerpt}", MostText);
    }

    /// <summary>Other names, competences, products: a result shows those in which a word of the query stands.</summary>
    public static IEnumerable<string> Names(LanguageView view, Record record) =>
        Found(view, record).Where(n => n.Length is > 0 and <= MostName && n != view.Title(record)).Distinct().Take(MostNames);

    private static IEnumerable<string> Found(LanguageView view, Record record)
    {
        if (record.Type.Title is { } title && record[title] is TextValue own) yield return own.Text.Parts[0].Text;
        if (record.Type.Names is { } names && record[names] is ListValue others)
            foreach (var name in others.Items.OfType<GroupValue>())
                if (name["name"] is TextValue text) yield return text.Text.Parts[0].Text;
        if (record["legal_name"] is TextValue legal) yield return legal.Text.Parts[0].Text;
        foreach (var field in record.Type.Fields.Fields)
        {
            if (field.Private || !field.Shown || record[field] is not ListValue list) continue;
            foreach (var item in list.Items)
            {
                if (item is ReferenceValue reference && view.Portal.Shown(reference) is { } term && term.Type.Has(Traits.Terms)) yield return view.Title(term);
                else if (field != record.Type.Names && item is GroupValue group && group["name"] is TextValue text && group.Holds(view.Portal.Today)) yield return view.Text(text.Text);
            }
        }
    }

    private static string? Figure(LanguageView view, Record record)
    {
        if (record.Type.Fields.Find("value") is not { Private: false, Kind: FieldKind.Quantity } field || record[field] is not QuantityValue { Number: not null } value) return null;
        var unit = record["unit"] is TextValue text ? $" {view.Text(text.Text)}" : "";
        return view.Formats.Quantity(value.Number, value.Approximation) + unit;
    }

    private static string? When(LanguageView view, Record record)
    {
        if (record.Type.Has(Traits.Calendar)) return Events.SpanOf(record, view.Zone) is { } span ? EventTexts.When(Events.Next(record, span, view.Portal.Today, view.Zone), view) : null;
        return record.Type is { Dated: { } dated } && record.Type.Has(Traits.Feed) && record.Type.Id != "job" && record[dated].Date() is { } day ? view.Formats.Date(day, "long") : null;
    }

    private static string Where(LanguageView view, Record record)
    {
        var at = record["place"] is GroupValue place ? place["city"] : record["city"];
        var country = record["place"] is GroupValue group ? group["country"] : record["country"];
        string?[] parts = [at is TextValue city ? view.PlaceName(view.Text(city.Text)) : null, country is WordValue code ? view.Formats.Strings.CountryName(code.Text) : null];
        return string.Join(view.Word("comma", ", "), parts.OfType<string>());
    }
}
