using System.Buffers;
using System.Text;
using System.Text.Json;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>In: a table of figures, worked out. Out: the same as JSON, and the schema of that. A cell has the form of a quantity.</summary>
internal static class StatTableData
{
    public static string Text(StatTable table)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = JsonOutput.ForFile(output)) Write(json, table);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static void Schema(SchemaWriter schema) =>
        schema.Object(["columns", "rows"], () =>
        {
            schema.Property("columns", "What stands in the cells of each row, in their order.", () => schema.Array(() => schema.Object(["id", "label"], () =>
            {
                schema.Property("id", "Stays the same.", () => schema.String());
                schema.Property("label", "The heading.", () => schema.Reference("localized"));
                schema.Property("unit", "What one of it is.", () => schema.Reference("localized"));
                schema.Property("formula", "How it was worked out; left out where values were written or counted.", () => schema.Enum(["sum", "ratio", "share"]));
                schema.Property("from", "Ids of the columns that went into the formula.", () => schema.Array(() => schema.String()));
            })));
            schema.Property("rows", "In the order of the page.", () => schema.Array(() => schema.Object(["cells"], () =>
            {
                schema.Property("label", "What the row is about; left out in the row of entries that do not say to which they belong.", () => schema.Reference("localized"));
                Cells(schema);
            })));
            schema.Property("total", "The totals, where the table has them: the ratio of totals, not the sum of ratios.", () => schema.Object(["cells"], () => Cells(schema)));
        });

    private static void Cells(SchemaWriter schema) =>
        schema.Property("cells", "One for each column; null where values cannot be added up.", () => schema.Array(() => schema.AnyOf(
            () => schema.Type("null"),
            () => schema.Object(["value"], () =>
            {
                schema.Property("value", "null means that nobody knows, never 0.", () => schema.AnyOf(() => schema.Type("number"), () => schema.Type("null")));
                schema.Property("approx", "Left out when the value is exact.", () => schema.Enum(["about", "over", "under"]));
                DataSchema.Coverage(schema);
            }))));

    private static void Write(Utf8JsonWriter json, StatTable table)
    {
        json.WriteStartObject();
        json.WriteStartArray("columns"u8);
        foreach (var column in table.Columns) Column(json, table, column);
        json.WriteEndArray();
        json.WriteStartArray("rows"u8);
        foreach (var row in table.Rows) Row(json, row);
        json.WriteEndArray();
        if (table.Total is { } total)
        {
            json.WritePropertyName("total"u8);
            Row(json, total);
        }

        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, StatTable table, StatColumn column)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, column.Id);
        Localized(json, "label"u8, column.Label);
        Localized(json, "unit"u8, column.Unit);
        if (column.Formula != Formula.None) json.WriteString("formula"u8, column.Formula switch { Formula.Sum => "sum"u8, Formula.Ratio => "ratio"u8, _ => "share"u8 });
        json.Optional("from"u8, [.. column.From.Select(f => table.Columns[f].Id)]);
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, StatRow row)
    {
        json.WriteStartObject();
        Localized(json, "label"u8, row.Label);
        json.WriteStartArray("cells"u8);
        foreach (var cell in row.Cells)
        {
            if (cell is { } amount) Cell(json, amount);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, Amount amount)
    {
        json.WriteStartObject();
        if (amount.Number is { } number) json.Number("value"u8, number);
        else json.WriteNull("value"u8);
        OpenDataValues.Approx(json, amount.Approximation);
        if (amount.Coverage is { } coverage) OpenDataValues.Coverage(json, coverage);
        json.WriteEndObject();
    }

    private static void Localized(Utf8JsonWriter json, ReadOnlySpan<byte> name, LocalizedText? text)
    {
        if (text is null) return;
        json.WritePropertyName(name);
        DataIndex.Localized(json, text);
    }
}
