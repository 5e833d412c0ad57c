using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>Figures that are counted in the directory name types, fields and values that exist. Runs before what is counted is put in place.</summary>
internal static class StatCounts
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var stat in portal.Of("stat"))
            if (stat["count"] is GroupValue count) Check(stat, count, portal, bag);
    }

    private static void Check(Record stat, GroupValue count, Portal portal, DiagnosticBag bag)
    {
        foreach (var name in (ReadOnlySpan<string>)["value", "series", "rows"])
            if (stat[name] is { } written) bag.Report(FigureRules.CountedAndWritten, written.Span, $"the figure is counted, so '{name}' cannot be written too", "leave one of them out", null, new Note("here it is counted", count.Span));
        if (count["of"] is not { } of) return;
        if (portal.Types.Find(of.Word()!) is not { } type)
        {
            Unknown(of, "type of entries", portal.Types.All.Select(t => t.Id), bag);
            return;
        }

        foreach (var condition in count["where"].Items()) Condition(condition, type, portal, bag);
        if (count["by"] is { } by && Find(by, type, bag) is { MakesRows: false })
            bag.Report(FigureRules.Count, by.Span, $"'{by.Word()}' cannot make rows: its values are not few and named", "name a choice, a reference, a country, a language or a short text");
        foreach (var sum in count["sum"].Items()) Sum(sum, type, bag);
        Columns(stat, count, type, bag);
        Currencies(stat, count, portal, bag);
    }

    private static DirectoryField? Find(FieldValue name, ContentType type, DiagnosticBag bag)
    {
        if (DirectoryField.Find(type, name.Word()!) is { } field) return field;
        Unknown(name, $"field of '{type.Id}'", DirectoryField.Names(type), bag);
        return null;
    }

    private static void Condition(FieldValue condition, ContentType type, Portal portal, DiagnosticBag bag)
    {
        if (condition.Member("field") is not { } name || Find(name, type, bag) is not { } found) return;
        foreach (var bound in new[] { condition.Member("over"), condition.Member("under") }.OfType<FieldValue>())
            if (found.Field is null || !DirectoryQuery.Counts(found.Field)) bag.Report(FigureRules.Count, bound.Span, $"'{name.Word()}' has no numbers to compare", "name a field with numbers, such as employees, or write is: […]");
        foreach (var value in condition.Member("is").Items())
        {
            var word = value.Word()!;
            var known = found.Field switch
            {
                { Kind: FieldKind.Choice } field => field.Choices.Select(c => c.Id),
                { Kind: FieldKind.Reference } field => field.To.SelectMany(t => portal.Of(t)).Select(r => r.Id),
                { Kind: FieldKind.Boolean } => ["true", "false"],
                _ => [word],
            };
            var hidden = found.Field is { Kind: FieldKind.Reference } to && to.To.Any(t => portal.Hidden.Contains((t, word)));
            if (!hidden && !known.Contains(word, StringComparer.Ordinal)) Unknown(value, $"value of '{name.Word()}'", known, bag);
        }
    }

    private static void Sum(FieldValue name, ContentType type, DiagnosticBag bag)
    {
        var word = name.Word()!;
        var numbers = type.Fields.Fields.Where(DirectoryQuery.Counts).Select(f => f.Name).ToArray();
        if (type.Fields.Find(word) is not { } field) Unknown(name, $"field of '{type.Id}'", numbers, bag);
        else if (!DirectoryQuery.Counts(field)) bag.Report(FigureRules.Count, name.Span, $"'{word}' has no numbers that could be added up", numbers.Length == 0 ? null : $"one of {string.Join(", ", numbers)}");
    }

    private static void Columns(Record stat, GroupValue count, ContentType type, DiagnosticBag bag)
    {
        if (stat["columns"] is not { } columns) return;
        if (count["by"] is null) bag.Report(FigureRules.Count, columns.Span, "there are columns, but nothing that makes rows", "add by: … to the count, or leave the columns out");
        foreach (var column in columns.Items().Where(c => StatTableReader.FormulaOf(c) == Formula.None))
            if (column.Member("id") is { } id && id.Word() != "count") Sum(id, type, bag);
    }

    private static void Currencies(Record stat, GroupValue count, Portal portal, DiagnosticBag bag)
    {
        if (count["currency"] is not null || DirectoryQuery.Of(stat, portal) is not { } query) return;
        foreach (var field in query.Sums.Where(f => f.Kind == FieldKind.Money))
            if (DirectoryCount.Currencies(field, query.Entries(portal)) is { Length: > 1 } several)
                bag.Report(FigureRules.Count, count.Span, $"'{field.Name}' is given in {string.Join(", ", several)}, which cannot be added up", $"add currency: {several[0]}; the others are then left out, and the coverage says so");
    }

    private static void Unknown(FieldValue value, string what, IEnumerable<string> known, DiagnosticBag bag)
    {
        var word = value.Word()!;
        var near = Suggestion.Nearest(word, known);
        bag.Report(FigureRules.Count, value.Span, $"there is no {what} '{word}'", near is null ? $"such as {string.Join(", ", known.Take(6))}" : $"did you mean {near}?", near is null ? null : new Fix($"Write '{near}'", value.Span, near));
    }
}
