using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes the values of fields by their kind: localised texts as maps, dates as ISO 8601, references as ids, Markdown as the safe HTML of the pages with
/// absolute links. E-mail addresses and telephone numbers of persons are left out unless the person's entry says that they are public: a page shows one
/// address to a reader, open data hands all of them to whoever collects addresses.</summary>
internal sealed class OpenDataValues(OutputContext context, Utf8JsonWriter json)
{
    private const string Person = "person";

    public void Property(Record record, Field field, FieldValue value)
    {
        if (value is ReferenceValue reference && context.Portal.Find(reference) is null) return;
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
                OpenDataFiles.Localized(json, text.Text);
                break;
            case TextValue text:
                json.WriteStringValue(text.Text.Parts[0].Text);
                break;
            case WordValue word:
                json.WriteStringValue(word.Text);
                break;
            case NumberValue number:
                json.NumberValue(number.Number);
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.IsTrue);
                break;
            case DateValue date:
                json.WriteStringValue(IsoText.Date(date.Date));
                break;
            case TimeValue time:
                json.TimeValue(EventTime.Of(time, Events.ZoneOf(record) ?? context.Zone).Iso);
                break;
            case ChoiceValue choice:
                json.WriteStringValue(choice.Choice.Id);
                break;
            case ReferenceValue reference:
                Reference(reference);
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    if (item is not ReferenceValue to || context.Portal.Find(to) is not null) Value(record, field.Of!, item);
                json.WriteEndArray();
                break;
            case GroupValue group:
                Group(record, group, field.To.Contains(Person));
                break;
            default:
                Amount(value);
                break;
        }
    }

    private void Group(Record record, GroupValue group, bool person)
    {
        json.WriteStartObject();
        foreach (var field in group.Group.Fields)
        {
            if (group[field.Slot] is not { } value || (person && field.Kind is FieldKind.Email or FieldKind.Phone)) continue;
            Property(record, field, value);
        }

        json.WriteEndObject();
    }

    // Types with open data of their own are named; others, such as persons, are written out as far as they may be.
    private void Reference(ReferenceValue reference)
    {
        var target = context.Portal.Find(reference)!;
        if (target.Type.Has(Traits.Api))
        {
            json.WriteStringValue(reference.Field.To.Length == 1 ? target.Id : $"{target.Type.Folder}/{target.Id}");
            return;
        }

        var open = target["public"].IsTrue();
        json.WriteStartObject();
        json.WriteString("id"u8, target.Id);
        foreach (var name in (ReadOnlySpan<string>)["name", "role", "email", "phone"])
        {
            if (target.Type.Fields.Find(name) is not { } field || target[field] is not { } value) continue;
            if (open || field.Kind is not (FieldKind.Email or FieldKind.Phone)) Property(target, field, value);
        }

        json.WriteEndObject();
    }

    private void Markdown(Record record, MarkdownValue markdown)
    {
        json.WriteStartObject();
        foreach (var part in markdown.Text.Parts)
        {
            var html = markdown.In(part.Language, part.Language).HtmlText();
            json.WriteString(part.Language.Tag, AbsoluteLinks.In(html, context.Page(record, part.Language) ?? context.Root));
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
        if (quantity.Approximation != Approximation.Exact)
            json.WriteString("approx"u8, quantity.Approximation switch { Approximation.About => "about"u8, Approximation.Over => "over"u8, _ => "under"u8 });
        if (quantity.AsOf is { } date) json.WriteString("as_of"u8, IsoText.Date(date));
        if ((quantity.SourceTitle ?? quantity.SourcePublisher ?? quantity.SourceUrl) is null) return;
        json.WriteStartObject("source"u8);
        json.Optional("title"u8, quantity.SourceTitle);
        json.Optional("publisher"u8, quantity.SourcePublisher);
        json.Optional("url"u8, quantity.SourceUrl);
        json.WriteEndObject();
    }

    private void File(FileValue file)
    {
        json.Optional("url"u8, context.File(file));
        if (file.Caption is { } caption)
        {
            json.WritePropertyName("text"u8);
            OpenDataFiles.Localized(json, caption);
        }

        json.Optional("credit"u8, file.Credit);
        json.Optional("about"u8, file.About);
    }
}
