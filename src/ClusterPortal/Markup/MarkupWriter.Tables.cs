using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ClusterPortal.Markup;

internal sealed partial class MarkupWriter
{
    private static readonly SearchValues<char> LanguageName =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+#-_.");

    private void Table(Table table)
    {
        // A wide table scrolls in its own frame, which the keyboard must reach and a screen reader must name; a group and not a region, because each table
        // would otherwise be a landmark of the page.
        tables++;
        html.Raw("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\""u8);
        html.Attribute(input.Labels.Table);
        html.Raw(" "u8);
        html.Number(tables);
        html.Raw("\">\n<table>\n"u8);
        var quiet = meter.Quiet;
        meter.Quiet = true;
        var section = 0;
        foreach (var child in table)
        {
            if (child is not TableRow row || html.Full) continue;
            var wanted = row.IsHeader ? 1 : 2;
            if (wanted != section)
            {
                if (section != 0) html.Raw(section == 1 ? "</thead>\n"u8 : "</tbody>\n"u8);
                html.Raw(wanted == 1 ? "<thead>\n"u8 : "<tbody>\n"u8);
                section = wanted;
            }

            html.Raw("<tr>"u8);
            for (var i = 0; i < row.Count && !html.Full; i++)
                if (row[i] is TableCell cell) Cell(cell, row.IsHeader, i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null);
            html.Raw("</tr>\n"u8);
        }

        if (section != 0) html.Raw(section == 1 ? "</thead>\n"u8 : "</tbody>\n"u8);
        html.Raw("</table>\n</div>\n"u8);
        meter.Quiet = quiet;
    }

    private void Cell(TableCell cell, bool header, TableColumnAlign? align)
    {
        var before = html.Length;
        Open(header);
        var start = html.Length;
        foreach (var block in cell)
            if (block is LeafBlock leaf) Inlines(leaf.Inline);
        // A heading cell without text would be announced as an empty heading for its column.
        if (header && html.Length == start)
        {
            html.BackTo(before);
            Open(header: false);
            header = false;
        }

        html.Raw(header ? "</th>"u8 : "</td>"u8);
        meter.Break();

        void Open(bool header)
        {
            html.Raw(header ? "<th scope=\"col\""u8 : "<td"u8);
            html.Raw(align switch
            {
                TableColumnAlign.Center => " class=\"align-center\">"u8,
                TableColumnAlign.Right => " class=\"align-end\">"u8,
                _ => ">"u8,
            });
        }
    }
}
