using ClusterPortal.Cli.Reports;
using ClusterPortal.Exchange.Sheets;

namespace ClusterPortal.Cli.Sheets;

/// <summary>An import in words: what each column fills, and what becomes of the rows. What stands in cells is printed without signs that a terminal would obey.</summary>
internal sealed class ImportText(TextWriter output, TerminalStyle style)
{
    private const int Most = 10;
    private const int Widest = 28;

    public void Columns(Table table, ImportMapping mapping)
    {
        var rows = table.Columns.Select(c =>
        {
            var use = mapping.Columns.FirstOrDefault(u => u.Header == c.Header);
            var first = table.Rows.Select(r => CellText.Read(r[c.Index].Text)).FirstOrDefault(t => t.Length > 0) ?? "";
            return (Header: Short(c.Header), Field: use?.Target?.Name ?? "-", Why: use?.Target is null ? "not imported" : use.Why, First: Short(first));
        }).ToArray();
        if (rows.Length == 0) return;
        var (header, field, why) = (rows.Max(r => r.Header.Length), rows.Max(r => r.Field.Length), rows.Max(r => r.Why.Length));
        foreach (var row in rows)
            output.WriteLine($"  {row.Header.PadRight(header)}  {style.Bold(row.Field.PadRight(field))}  {style.Dim(row.Why.PadRight(why))}  {row.First}".TrimEnd());
        output.WriteLine();
        foreach (var (line, reason, text) in table.Skipped.Take(Most)) output.WriteLine($"Not a row: line {line}, {reason}: {Short(text)}");
        if (table.Skipped.Length > 0) output.WriteLine();
    }

    public void Rows(ImportPlan plan)
    {
        Print(plan, ImportPlan.Fate.Added, r => $"new       {r.Id}");
        Print(plan, ImportPlan.Fate.Changed, r => $"changed   {r.Id} (by {r.By}): {string.Join("; ", r.Changes)}");
        Print(plan, ImportPlan.Fate.Rejected, r => $"rejected  row {r.Line}: {r.Reason}");
        output.WriteLine($"{Number(plan.Count(ImportPlan.Fate.Added), "entry is", "entries are")} new, {Number(plan.Count(ImportPlan.Fate.Changed), "changes", "change")}, {Number(plan.Count(ImportPlan.Fate.Unchanged), "stays as it is", "stay as they are")}, {Number(plan.Count(ImportPlan.Fate.Rejected), "row is", "rows are")} rejected.");
    }

    private void Print(ImportPlan plan, ImportPlan.Fate fate, Func<ImportPlan.Row, string> words)
    {
        var rows = plan.Rows.Where(r => r.Fate == fate).ToArray();
        foreach (var row in rows.Take(Most)) output.WriteLine($"  {SafeText.Of(words(row))}");
        if (rows.Length > Most) output.WriteLine(style.Dim($"            and {rows.Length - Most} more"));
        if (rows.Length > 0) output.WriteLine();
    }

    private static string Number(int count, string one, string other) => $"{count} {(count == 1 ? one : other)}";

    private static string Short(string text) => SafeText.Of(text.ReplaceLineEndings(" ")) is var safe && safe.Length > Widest ? safe[..(char.IsHighSurrogate(safe[Widest - 2]) ? Widest - 2 : Widest - 1)] + "…" : safe;
}
