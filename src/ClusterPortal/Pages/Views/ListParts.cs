using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using ListValue = ClusterPortal.Content.Values.ListValue;

namespace ClusterPortal.Pages.Views;

/// <summary>In: the entries of a list and what their type says of its look. Out: the entries in the order of the list's parts; the parts, each with its heading; the columns of a table.</summary>
internal static class ListParts
{
    public static readonly RecordShape Part = new(
        "part of a list",
        new Member("id", Shape.Text),
        new Member("label", Shape.Text, true, "Null for a list that is not parted, and for entries that belong to no part."),
        new Member("items", Shape.List(Shape.Any)),
        new Member("rows", Shape.List(DetailShapes.Row), Doc: "For the layout table: a cell for each column."));

    private const int MostColumns = 5;

    private const string None = "other";

    /// <summary>Parts stand in the order of a choice's values, or of their names; entries of no part come last. An entry with several values stands in each of their parts.</summary>
    public static IEnumerable<Record> Sort(IEnumerable<Record> sorted, ContentType type, LanguageView view)
    {
        if (type.GroupBy is not { } field) return sorted;
        var inner = field.Of ?? field;
        return inner.Kind == FieldKind.Choice
            ? sorted.OrderBy(r => Key(First(r, field)) is { } key ? inner.Choices.IndexOf(inner.FindChoice(key)!) : int.MaxValue)
            : sorted.OrderBy(r => Key(First(r, field)) is null).ThenBy(r => Label(First(r, field), field, view) ?? "", StringComparer.Ordinal);
    }

    public static Value Of(ContentType type, ImmutableArray<Record> items, LanguageView view)
    {
        var columns = Columns(type, items, view);
        if (type.GroupBy is not { } field) return Value.Of([PartOf(columns, "all", null, items, view)]);
        var parts = items.SelectMany(r => Values(r, field).Select(v => (Record: r, Value: v))).GroupBy(x => Key(x.Value) ?? None, StringComparer.Ordinal);
        return Value.Of([.. Ordered(parts.ToArray(), field.Of ?? field).Select(g => PartOf(
            columns, g.Key, Label(g.First().Value, field, view) ?? view.Formats.Strings.Texts.GetValueOrDefault("other_entries"), [.. g.Select(x => x.Record).Distinct()], view))]);
    }

    /// <summary>The first short fields that any entry has; empty unless the layout is a table.</summary>
    public static ImmutableArray<Field> Columns(ContentType type, ImmutableArray<Record> all, LanguageView view)
    {
        if (type.Layout != ListLayout.Table) return [];
        var used = all.SelectMany(r => new DetailReader(view, r).All().Where(d => !d.IsWide && d.Parts.IsEmpty).Select(d => d.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. type.Fields.Fields.Where(f => used.Contains(f.Name) && f != type.GroupBy).Take(MostColumns)];
    }

    private static Value PartOf(ImmutableArray<Field> columns, string id, string? label, ImmutableArray<Record> items, LanguageView view)
    {
        var rows = columns.IsEmpty ? [] : items.Select(r => Value.Of(new FixedRecord(DetailShapes.Row, Value.Of([.. columns.Select(c => Cell(r, c, view).ToValue())])))).ToArray();
        return Value.Of(new FixedRecord(Part, Value.Of(id), Value.Of(label), Value.Of(new RecordList(view, items)), Value.Of(rows)));
    }

    private static Detail Cell(Record record, Field field, LanguageView view) =>
        (record[field] is { } value ? new DetailReader(view, record).Of(field, value) : null) ?? new Detail(field.Name, view.Text(field.Words), Detail.KindOf(field), "");

    private static IEnumerable<IGrouping<string, T>> Ordered<T>(IGrouping<string, T>[] parts, Field inner) =>
        inner.Kind == FieldKind.Choice ? parts.OrderBy(g => inner.FindChoice(g.Key) is { } choice ? inner.Choices.IndexOf(choice) : int.MaxValue) : parts;

    private static IEnumerable<FieldValue?> Values(Record record, Field field) =>
        record[field] is ListValue { Items.Length: > 0 } list ? list.Items.Cast<FieldValue?>() : [First(record, field)];

    // Of several values the first one decides where an entry stands in the whole list.
    private static FieldValue? First(Record record, Field field) => record[field] is ListValue list ? list.Items.FirstOrDefault() : record[field];

    private static string? Key(FieldValue? value) =>
        value switch
        {
            ChoiceValue choice => choice.Choice.Id,
            ReferenceValue reference => reference.Id,
            BooleanValue boolean => boolean.IsTrue ? "yes" : null,
            _ => null,
        };

    private static string? Label(FieldValue? value, Field field, LanguageView view) =>
        value switch
        {
            ChoiceValue choice => view.Text(choice.Choice.Label),
            ReferenceValue reference => view.Portal.Shown(reference) is { } target ? view.Title(target) : null,
            BooleanValue { IsTrue: true } => view.Text(field.Words),
            _ => null,
        };
}
