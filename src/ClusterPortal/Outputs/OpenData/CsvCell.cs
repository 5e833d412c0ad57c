using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes the cells of a column: one value, or the items of a list with <c> | </c> between them, an empty place for an item that has none, so that
/// columns of the same list can be read side by side. Lists within lists have commas.</summary>
internal sealed class CsvCell(OutputContext context)
{
    private readonly StringBuilder text = new();
    private bool any;

    public void Write(CsvWriter csv, Record record, FieldValue value, CsvColumn column)
    {
        text.Clear();
        any = false;
        Append(record, value, column, 0, " | ");

        // Of a list whose items all lack the value only separators are left.
        if (!any)
        {
            csv.Empty(1);
            return;
        }

        var first = text.GetChunks().GetEnumerator();
        first.MoveNext();
        var whole = first.Current.Length == text.Length ? first.Current.Span : text.ToString();
        if (column.IsNumber) csv.Number(whole);
        else csv.Text(whole);
    }

    private void Append(Record record, FieldValue? value, CsvColumn column, int step, string separator)
    {
        if (value is null || !context.IsShown(value)) return;
        if (step == column.Steps.Length)
        {
            var before = text.Length;
            column.Text(record, value, text);
            any |= text.Length > before;
        }
        else if (column.Steps[step] is { } member)
        {
            Append(record, Member(value, member), column, step + 1, separator);
        }
        else if (value is ListValue list)
        {
            var first = true;
            foreach (var item in list.Items)
            {
                if (!context.IsShown(item)) continue;
                if (!first) text.Append(separator);
                first = false;
                Append(record, item, column, step + 1, ", ");
            }
        }
    }

    private FieldValue? Member(FieldValue value, string name) =>
        value switch
        {
            GroupValue group => group[name],
            ReferenceValue reference => context.Portal.Find(reference) is { } target && !target.Type.Has(Schema.Traits.Api) ? target[name] : null,
            _ => null,
        };
}
