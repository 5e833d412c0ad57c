using System.Buffers;
using ClusterPortal.Content;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>In: a type. Out: its entries as one table, a row each. A column is named by the path that the same value has in the JSON file, such as
/// <c>address.street</c> or <c>summary.en</c>; the columns follow from the type and the site's languages, not from what entries say, so that a script can rely
/// on them. Long texts are only in JSON.</summary>
internal sealed class CsvTable(OutputContext context, DataSet set)
{
    public void Write(IBufferWriter<byte> output)
    {
        var type = set.Type;
        var csv = new CsvWriter(output);
        var languages = type.Url is null ? [] : context.Site.Languages;
        var builder = new CsvColumns(context);
        var fields = set.Fields.Select(f => (Field: f, Columns: builder.Of(f))).Where(f => f.Columns.Length > 0).ToArray();
        var derived = DerivedData.Of(type).Where(d => d.Form != DerivedForm.Table).ToArray();
        csv.Text("id");
        foreach (var language in languages) csv.Text($"pages.{language.Tag}");
        foreach (var (_, columns) in fields)
            foreach (var column in columns) csv.Text(column.Header);
        foreach (var datum in derived) csv.Text($"derived.{datum.Name}");
        csv.EndRow();

        var cell = new CsvCell(context);
        foreach (var record in set.Records)
        {
            csv.Text(record.Id);
            if (languages.Length > 0)
            {
                var written = context.Routes.Translations(record);
                foreach (var language in languages) csv.Text(written.Contains(language) ? context.Page(record, language) : null);
            }

            foreach (var (field, columns) in fields) Cells(csv, cell, record, field, columns);
            foreach (var datum in derived)
            {
                var value = datum.Get(context, record);
                if (datum.Form == DerivedForm.Number) csv.Number(value);
                else csv.Text(value);
            }

            csv.EndRow();
        }
    }

    // Most fields of most entries are empty: those take no work.
    private void Cells(CsvWriter csv, CsvCell cell, Record record, Field field, CsvColumn[] columns)
    {
        if (record[field] is not { } value || !context.IsShown(value))
        {
            csv.Empty(columns.Length);
            return;
        }

        foreach (var column in columns) cell.Write(csv, record, value, column);
    }
}
