using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;
using ListValue = ClusterPortal.Content.Values.ListValue;

namespace ClusterPortal.Pages.Views;

/// <summary>In: an entry, or any value of it. Out: details that one template can show for entries of every type, each kind of value as readers of the page's language know it.</summary>
internal sealed class DetailReader(LanguageView view, Record record)
{
    /// <summary>A number of this size without a unit is a year, and years have no thousands.</summary>
    private const int FirstYear = 1000;

    private const int LastYear = 2200;

    private static readonly string[] Names = ["name", "role", "email", "phone"];

    /// <summary>All fields that are shown and are not shown elsewhere on the page: title, summary, text and picture are.</summary>
    public IEnumerable<Detail> All()
    {
        var type = record.Type;
        foreach (var field in type.Fields.Fields)
        {
            if (field.Private || !field.Shown || field == type.Title || field == type.Summary || field == type.Body || field == type.Image) continue;
            if (record[field] is { } value && Of(field, value) is { } detail) yield return detail;
        }
    }

    /// <summary>Null when there is nothing to show: what it refers to is not published, or it says no.</summary>
    public Detail? Of(Field field, FieldValue value)
    {
        var plain = new Detail(field.Name, view.Text(field.Words), Detail.KindOf(field), "");
        return value switch
        {
            MarkdownValue markdown => OfMarkdown(plain, field, markdown),
            TextValue text => Of(plain, text.Text),
            WordValue word => OfWord(plain, field, word.Text),
            NumberValue number => plain with { Text = NumberText(number.Number, field) },
            BooleanValue boolean => boolean.IsTrue ? plain with { Text = view.Formats.Strings.Texts.GetValueOrDefault("yes", "yes") } : null,
            DateValue date => plain with { Text = view.Formats.Date(date.Date, "long"), Iso = IsoText.Date(date.Date) },
            TimeValue time => OfTime(plain, time),
            ChoiceValue choice => Of(plain, choice.Choice.Label),
            QuantityValue quantity => OfQuantity(plain, field, quantity),
            MoneyValue money => plain with { Text = view.Formats.Money(money.Amount, money.Currency), Note = money.Year?.ToString(CultureInfo.InvariantCulture) },
            PlaceValue place => OfPlace(plain, place),
            FileValue file => OfFile(plain, field, file),
            ReferenceValue reference => OfReference(plain, reference),
            ListValue list => OfList(plain, field, list),
            GroupValue group => OfGroup(plain, group),
            _ => throw new InvalidOperationException($"no detail of {value.GetType().Name}"),
        };
    }

    private Detail OfMarkdown(Detail plain, Field field, MarkdownValue markdown)
    {
        var document = markdown.In(view.Language, view.Site.Language);
        return plain with { Text = document.Excerpt, Html = view.Of(markdown, field) };
    }

    private Detail OfWord(Detail plain, Field field, string word) =>
        field.Kind switch
        {
            FieldKind.Country => plain with { Text = view.Formats.Strings.CountryName(word) },
            FieldKind.Language => plain with { Text = view.Formats.Strings.LanguageName(word) },
            FieldKind.Link => plain with { Text = WebAddress.Shown(word), Url = word },
            FieldKind.Email => plain with { Text = word, Url = $"mailto:{word}" },
            FieldKind.Phone => plain with { Text = word, Url = $"tel:{ContactAddress.Dial(word)}" },
            _ => plain with { Text = word },
        };

    private string NumberText(decimal number, Field field)
    {
        var text = field.Unit is null && field.Min >= FirstYear && field.Max <= LastYear ? number.ToString(CultureInfo.InvariantCulture) : view.Formats.Number(number);
        return field.Unit is { } unit ? $"{text}\u00a0{unit}" : text;
    }

    private Detail OfTime(Detail plain, TimeValue time)
    {
        var date = view.Formats.Date(time.Date, "long");
        return plain with
        {
            Text = time.Time is { } at ? $"{date}, {view.Formats.Time(at)}" : date,
            Iso = EventTime.Of(time, Events.ZoneOf(record) ?? view.Zone).Iso,
        };
    }

    private Detail OfQuantity(Detail plain, Field field, QuantityValue quantity)
    {
        var text = quantity.Number is null && quantity.Band is { } band ? view.Text(band.Label) : view.Formats.Quantity(quantity.Number, quantity.Approximation);
        if (field.Unit is { } unit && quantity.Number is not null) text = $"{text}\u00a0{unit}";
        var notes = new[] { quantity.AsOf is { } day ? view.Formats.Date(day, "month") : null, quantity.SourceTitle, quantity.SourcePublisher }.OfType<string>().ToArray();
        return plain with { Text = text, Note = notes.Length == 0 ? null : string.Join(", ", notes) };
    }

    private Detail OfPlace(Detail plain, PlaceValue place)
    {
        var (lat, lon) = (Degrees(place.Latitude), Degrees(place.Longitude));
        return plain with
        {
            Text = $"{view.Formats.Number(place.Latitude, 4)}°, {view.Formats.Number(place.Longitude, 4)}°",
            Url = $"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=15/{lat}/{lon}",
        };
    }

    private static string Degrees(decimal degrees) => decimal.Round(degrees, 5).ToString("0.#####", CultureInfo.InvariantCulture);

    private Detail? OfFile(Detail plain, Field field, FileValue file)
    {
        var value = view.Of(file, field);
        if (value.IsNothing) return null;
        var text = file.Caption is { } caption ? view.Text(caption) : "";
        return field.Kind == FieldKind.Image ? plain with { Text = text, Image = value } : plain with { Text = text, File = value };
    }

    // A person has no page, so what may be known of them stands here; other entries are links.
    private Detail? OfReference(Detail plain, ReferenceValue reference)
    {
        if (view.Portal.Shown(reference) is not { } target) return null;
        var text = view.Title(target);
        if (target.Type.Id != "person") return plain with { Text = text, Shown = view.ShownTitle(target), Url = view.Url(target) };
        var inner = new DetailReader(view, target);
        return Joined(plain, Names.Select(n => target.Type.Fields.Find(n) is { } f && target[f] is { } v ? inner.Of(f, v) : null));
    }

    private Detail? OfList(Detail plain, Field field, ListValue list)
    {
        var shown = list.Items.Where(view.IsShown).ToArray();
        if (field.Of!.Kind == FieldKind.Group && shown.Length > 0) return OfGroups(plain, field.Of.Fields!, [.. shown.OfType<GroupValue>()]);
        var items = shown.Select(i => Of(field.Of, i)).OfType<Detail>().ToImmutableArray();
        return items.IsEmpty ? null : plain with { Items = items, Text = string.Join(", ", items.Select(i => i.Text)) };
    }

    // Groups with several fields are a table whose columns are the fields that any of them has; with one field they are a list.
    private Detail? OfGroups(Detail plain, FieldGroup fields, GroupValue[] groups)
    {
        var rows = groups.Select(g => fields.Fields.Select(f => f.Private || !f.Shown || g[f.Slot] is not { } value ? null : Of(f, value)).ToArray()).ToArray();
        var used = fields.Fields.Where(f => rows.Any(r => r[f.Slot] is not null)).ToArray();
        if (used.Length == 0) return null;
        var text = string.Join("; ", rows.Select(r => string.Join(", ", r.OfType<Detail>().Select(d => d.Text))));
        if (used.Length == 1) return plain with { Kind = "list", Text = text, Items = [.. rows.Select(r => r[used[0].Slot]).OfType<Detail>()] };
        return plain with
        {
            Kind = "table",
            Text = text,
            Columns = [.. used.Select(f => view.Text(f.Words))],
            Rows = [.. rows.Select(r => used.Select(f => r[f.Slot] ?? new Detail(f.Name, view.Text(f.Words), Detail.KindOf(f), "")).ToImmutableArray())],
        };
    }

    private Detail? OfGroup(Detail plain, GroupValue group) =>
        Joined(plain, group.Group.Fields.Select(f => f.Private || !f.Shown || group[f.Slot] is not { } value ? null : Of(f, value)));

    private static Detail? Joined(Detail plain, IEnumerable<Detail?> parts)
    {
        var all = parts.OfType<Detail>().ToImmutableArray();
        return all.IsEmpty ? null : plain with { Kind = "group", Parts = all, Text = string.Join(", ", all.Select(p => p.Text).Where(t => t.Length > 0)) };
    }

    private Detail Of(Detail plain, LocalizedText text) => plain with { Text = view.Text(text), Shown = view.Shown(text) };
}
