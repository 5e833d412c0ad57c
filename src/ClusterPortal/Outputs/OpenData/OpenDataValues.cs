using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes the values of fields by their kind: localised texts as maps, dates as ISO 8601, references as ids, Markdown as the safe HTML of the pages with
/// absolute links. <see cref="DataSchema"/> says the same as a schema.</summary>
internal sealed class OpenDataValues(OutputContext context, Utf8JsonWriter json)
{
    public void Property(Record record, Field field, FieldValue value)
    {
        if (!context.IsShown(value)) return;
        json.WritePropertyName(field.Name);
        Value(record, field, value);
    }

    private void Value(Record record, Field field, FieldValue value)
    {
        switch (value)
        {
            case MarkdownValue markdown:
                Markdown(record, markdown);
                break;
            case TextValue text when field.Localized:
                DataIndex.Localized(json, text.Text);
                break;
            case TextValue text:
                json.WriteStringValue(text.Text.Parts[0].Text);
                break;
            case TimeValue time:
                json.TimeValue(EventTime.Of(time, Events.ZoneOf(record) ?? context.Zone).Iso);
                break;
            case ReferenceValue reference:
                Reference(reference);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    if (context.IsShown(item)) Value(record, field.Of!, item);
                json.WriteEndArray();
                break;
            case GroupValue group:
                Group(record, group, OpenFields.IsPerson(field));
                break;
            default:
                if (!json.PlainValue(value)) Amount(value);
                break;
        }
    }

    private void Group(Record record, GroupValue group, bool person)
    {
        json.WriteStartObject();
        foreach (var field in group.Group.Fields)
        {
            if (OpenFields.IsPublished(field, person) && group[field.Slot] is { } value) Property(record, field, value);
        }

        json.WriteEndObject();
    }

    // Types with open data of their own are named; others, such as persons, are written out.
    private void Reference(ReferenceValue reference)
    {
        var target = context.Portal.Find(reference)!;
        if (target.Type.Has(Traits.Api))
        {
            json.WriteStringValue(OpenFields.Name(reference, target));
            return;
        }

        json.WriteStartObject();
        json.WriteString("id"u8, target.Id);
        foreach (var name in OpenFields.Within)
            if (target.Type.Fields.Find(name) is { } field && target[field] is { } value) Property(target, field, value);
        json.WriteEndObject();
    }

    private void Markdown(Record record, MarkdownValue markdown)
    {
        json.WriteStartObject();
        foreach (var part in markdown.Text.Parts)
        {
            var document = markdown.In(part.Language, part.Language);
            if (AbsoluteLinks.Are(document.Html)) json.WriteString(part.Language.Tag, document.Html);
            else json.WriteString(part.Language.Tag, AbsoluteLinks.In(document.HtmlText(), context.Page(record, part.Language) ?? context.Root));
        }

        json.WriteEndObject();
    }

    private void Amount(FieldValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case QuantityValue quantity:
                Quantity(quantity);
                break;
            case MoneyValue money:
                json.Number("amount"u8, money.Amount);
                json.WriteString("currency"u8, money.Currency);
                if (money.Year is { } year) json.WriteNumber("year"u8, year);
                break;
            case PlaceValue place:
                json.Number("lat"u8, place.Latitude);
                json.Number("lon"u8, place.Longitude);
                break;
            case FileValue file:
                File(file);
                break;
            default:
                throw new InvalidOperationException($"no open data of {value.GetType().Name}");
        }

        json.WriteEndObject();
    }

    private void Quantity(QuantityValue quantity)
    {
        // "No data" is null, never 0; a band says what is known instead.
        if (quantity.Band is { } band) json.WriteString("band"u8, band.Id);
        if (quantity.Number is { } number) json.Number("value"u8, number);
        else if (quantity.Band is null) json.WriteNull("value"u8);
        Approx(json, quantity.Approximation);
        if (quantity.Coverage is { } coverage) Coverage(json, coverage);
        if (quantity.AsOf is { } date) json.WriteString("as_of"u8, IsoText.Date(date));
        if ((quantity.SourceTitle ?? quantity.SourcePublisher ?? quantity.SourceUrl) is null) return;
        json.WriteStartObject("source"u8);
        json.Optional("title"u8, quantity.SourceTitle);
        json.Optional("publisher"u8, quantity.SourcePublisher);
        json.Optional("url"u8, quantity.SourceUrl);
        json.WriteEndObject();
    }

    /// <summary>How vague a figure is; nothing when it is exact.</summary>
    public static void Approx(Utf8JsonWriter json, Approximation approximation)
    {
        if (approximation != Approximation.Exact)
            json.WriteString("approx"u8, approximation switch { Approximation.About => "about"u8, Approximation.Over => "over"u8, _ => "under"u8 });
    }

    /// <summary>On how much of the whole a figure rests.</summary>
    public static void Coverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage"u8);
        json.WriteNumber("known"u8, coverage.Known);
        json.WriteNumber("of"u8, coverage.Of);
        json.WriteEndObject();
    }

    private void File(FileValue file)
    {
        json.Optional("url"u8, context.File(file));
        if (file.Caption is { } caption)
        {
            json.WritePropertyName("text"u8);
            DataIndex.Localized(json, caption);
        }

        json.Optional("credit"u8, file.Credit);
        json.Optional("about"u8, file.About);
    }
}
