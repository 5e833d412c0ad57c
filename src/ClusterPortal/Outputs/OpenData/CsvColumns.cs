using System.Globalization;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>In: a field. Out: the columns that it takes in a table, one for each language and each member of a group.</summary>
internal sealed class CsvColumns(OutputContext context)
{
    public CsvColumn[] Of(Field field)
    {
        var columns = new List<CsvColumn>();
        Add(columns, field, field.Name, [], person: false);
        return [.. columns];
    }

    private void Add(List<CsvColumn> columns, Field field, string header, string?[] steps, bool person)
    {
        if (!OpenFields.IsPublished(field, person)) return;
        switch (field.Kind)
        {
            case FieldKind.Markdown:
                break;
            case FieldKind.Text when field.Localized:
                foreach (var language in context.Site.Languages)
                    columns.Add(new($"{header}.{language.Tag}", steps, false, (_, value, text) => text.Append(value.Text() is { } localized && localized.Has(language) ? localized.In(language, language).Text : null)));
                break;
            case FieldKind.List:
                Add(columns, field.Of!, header, [.. steps, null], person: false);
                break;
            case FieldKind.Group:
                Members(columns, field.Fields!, header, steps, person: false);
                break;
            case FieldKind.Reference:
                Reference(columns, field, header, steps);
                break;
            case FieldKind.Quantity:
                Quantity(columns, field, header, steps);
                break;
            case FieldKind.Money:
                Part<MoneyValue>(columns, $"{header}.amount", steps, true, m => Digits(m.Amount));
                Part<MoneyValue>(columns, $"{header}.currency", steps, false, m => m.Currency);
                Part<MoneyValue>(columns, $"{header}.year", steps, true, m => m.Year is { } year ? Digits(year) : null);
                break;
            case FieldKind.Place:
                Part<PlaceValue>(columns, $"{header}.lat", steps, true, p => Digits(p.Latitude));
                Part<PlaceValue>(columns, $"{header}.lon", steps, true, p => Digits(p.Longitude));
                break;
            case FieldKind.Image or FieldKind.File:
                Part<FileValue>(columns, $"{header}.url", steps, false, context.File);
                break;
            default:
                columns.Add(new(header, steps, field.Kind == FieldKind.Number && !steps.Contains(null), Single));
                break;
        }
    }

    private void Members(List<CsvColumn> columns, FieldGroup group, string header, string?[] steps, bool person)
    {
        foreach (var field in group.Fields) Add(columns, field, $"{header}.{field.Name}", [.. steps, field.Name], person);
    }

    // An id; or the members of a group written in its place, or of an entry that has no data of its own.
    private void Reference(List<CsvColumn> columns, Field field, string header, string?[] steps)
    {
        var targets = field.To.Select(context.Portal.Types.Find).OfType<ContentType>().ToArray();
        if (targets.Any(t => t.Has(Traits.Api)))
            Part<ReferenceValue>(columns, header, steps, false, r => context.Portal.Find(r) is { } target && target.Type.Has(Traits.Api) ? OpenFields.Name(r, target) : null);
        if (targets.FirstOrDefault(t => !t.Has(Traits.Api)) is { } within)
        {
            Part<ReferenceValue>(columns, $"{header}.id", steps, false, r => context.Portal.Find(r)?.Id);
            foreach (var name in OpenFields.Within)
            {
                // A public person's own address counts; one written in the place of a person does not, and is empty in the same column.
                if (within.Fields.Find(name) is not { } member) continue;
                var before = columns.Count;
                Add(columns, member, $"{header}.{name}", [.. steps, name], person: false);
                if (member.Kind is not (FieldKind.Email or FieldKind.Phone)) continue;
                for (var i = before; i < columns.Count; i++) columns[i] = OfReferences(columns[i], steps, name);
            }

            if (field.Fields is { } others)
                foreach (var other in others.Fields.Where(o => !OpenFields.Within.Contains(o.Name))) Add(columns, other, $"{header}.{other.Name}", [.. steps, other.Name], OpenFields.IsPerson(field));
        }
        else if (field.Fields is { } group)
        {
            Members(columns, group, header, steps, OpenFields.IsPerson(field));
        }
    }

    private CsvColumn OfReferences(CsvColumn column, string?[] steps, string name) =>
        column with
        {
            Steps = steps,
            Text = (_, value, text) => text.Append(value is ReferenceValue reference ? context.Portal.Find(reference)?[name].Word() : null),
        };

    private static void Quantity(List<CsvColumn> columns, Field field, string header, string?[] steps)
    {
        Part<QuantityValue>(columns, $"{header}.value", steps, true, q => q.Number is { } number ? Digits(number) : null);
        Part<QuantityValue>(columns, $"{header}.approx", steps, false, q => q.Approximation == Approximation.Exact ? null : Name(q.Approximation));
        if (field.Choices.Length > 0) Part<QuantityValue>(columns, $"{header}.band", steps, false, q => q.Band?.Id);
        Part<QuantityValue>(columns, $"{header}.coverage.known", steps, true, q => q.Coverage is { } part ? Digits(part.Known) : null);
        Part<QuantityValue>(columns, $"{header}.coverage.of", steps, true, q => q.Coverage is { } part ? Digits(part.Of) : null);
        Part<QuantityValue>(columns, $"{header}.as_of", steps, false, q => q.AsOf is { } day ? IsoText.Date(day) : null);
        Part<QuantityValue>(columns, $"{header}.source.title", steps, false, q => q.SourceTitle);
        Part<QuantityValue>(columns, $"{header}.source.publisher", steps, false, q => q.SourcePublisher);
        Part<QuantityValue>(columns, $"{header}.source.url", steps, false, q => q.SourceUrl);
    }

    private static void Part<T>(List<CsvColumn> columns, string header, string?[] steps, bool isNumber, Func<T, string?> part)
        where T : FieldValue =>
        columns.Add(new(header, steps, isNumber && !steps.Contains(null), (_, value, text) => text.Append(value is T typed ? part(typed) : null)));

    private void Single(Record record, FieldValue value, StringBuilder text) =>
        text.Append(value switch
        {
            NumberValue number => Digits(number.Number),
            BooleanValue boolean => boolean.IsTrue ? "true" : "false",
            DateValue date => IsoText.Date(date.Date),
            TimeValue time => EventTime.Of(time, Events.ZoneOf(record) ?? context.Zone).Iso,
            ChoiceValue choice => choice.Choice.Id,
            _ => value.Word(),
        });

    private static string Name(Approximation approximation) =>
        approximation switch { Approximation.About => "about", Approximation.Over => "over", _ => "under" };

    private static string Digits(decimal number) => JsonOutput.Plain(number).ToString(CultureInfo.InvariantCulture);
}
