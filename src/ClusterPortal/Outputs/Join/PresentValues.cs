using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Forms;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.Join;

/// <summary>In: an entry. Out: as JSON, its present values as a form shows them, so that somebody can say what is to change. Left out are addresses of persons, which nobody is to
/// collect from files, and long texts, which are read on the page.</summary>
internal static class PresentValues
{
    public static void Write(Utf8JsonWriter json, EntryForm form, Record record)
    {
        json.WriteStartObject();
        foreach (var part in form.Parts) Property(json, part, record[part.Field!]);
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, FormPart part, FieldValue? value)
    {
        if (value is null or MarkdownValue || part.Personal || !Has(part, value)) return;
        json.WritePropertyName(part.Name);
        Value(json, part, value);
    }

    // A group of which everything is left out, and a reference to a person where the form asks for a name, say nothing.
    private static bool Has(FormPart part, FieldValue value) => value switch
    {
        ReferenceValue => part.Kind == FieldKind.Reference,
        ListValue list => part.Of is { } of && HasAll(of, list.Items),
        QuantityValue quantity => quantity.Number is not null || quantity.Band is not null,
        _ => true,
    };

    private static bool HasAll(FormPart of, ImmutableArray<FieldValue> items)
    {
        foreach (var item in items)
            if (!Has(of, item)) return false;
        return true;
    }

    private static void Value(Utf8JsonWriter json, FormPart part, FieldValue value)
    {
        switch (value)
        {
            case TextValue text when part.Localized:
                DataIndex.Localized(json, text.Text);
                break;
            case TextValue text:
                json.WriteStringValue(text.Text.Parts[0].Text);
                break;
            case TimeValue time:
                json.WriteStringValue(time.Time is { } at ? $"{IsoText.Date(time.Date)} {at:HH:mm}" : IsoText.Date(time.Date));
                break;
            case ReferenceValue reference:
                json.WriteStringValue(reference.Id);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items) Value(json, part.Of!, item);
                json.WriteEndArray();
                break;
            case GroupValue group:
                json.WriteStartObject();
                foreach (var inner in part.Parts) Property(json, inner, group[inner.Name]);
                json.WriteEndObject();
                break;
            default:
                if (!json.PlainValue(value)) Amount(json, part, value);
                break;
        }
    }

    // Below the folder of the type, which is named with it.
    private static void File(Utf8JsonWriter json, FormPart part, FileValue file)
    {
        json.WriteString("file"u8, file.Path.Split('/', 3)[^1]);
        if (file.Caption is { } caption)
        {
            json.WriteStartObject(part.Kind == FieldKind.Image ? "alt" : "title");
            foreach (var one in caption.Parts) json.WriteString(one.Language.Tag, one.Text);
            json.WriteEndObject();
        }

        json.Optional("on"u8, file.On);
        json.Optional(part.Kind == FieldKind.Image ? "of"u8 : "language"u8, file.About);
    }

    private static void Amount(Utf8JsonWriter json, FormPart part, FieldValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case QuantityValue quantity:
                if (quantity.Number is { } number) json.Number("value"u8, number);
                json.Optional("band"u8, quantity.Band?.Id);
                if (quantity.AsOf is { } day) json.WriteString("as_of"u8, IsoText.Date(day));
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
                File(json, part, file);
                break;
            default:
                throw new InvalidOperationException($"no form of {value.GetType().Name}");
        }

        json.WriteEndObject();
    }
}
