using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>What the columns of a spreadsheet mean, as a YAML file that people keep beside it. In: its text. Out: the mapping, or what is wrong in it, with the line.</summary>
internal static class MappingFile
{
    private const string LeftOut = "-";

    /// <param name="types">Those of the portal.</param>
    /// <param name="type">The type for which the file must be, when that is known already.</param>
    public static (ImportMapping? Mapping, string Problem) Read(SourceText source, ContentTypes types, string? type, IReadOnlyList<LanguageTag> languages)
    {
        var bag = new DiagnosticBag();
        if (YamlReader.Read(source, YamlLimits.Default, bag) is not YamlMapping map || bag.HasErrors)
            return (null, bag.ToImmutable().FirstOrDefault() is { } wrong ? $"{source.Path}, line {wrong.Span.Position.Line}: {wrong.Message}" : $"{source.Path} is not a mapping of columns");
        foreach (var entry in map.Entries)
            if (entry.Key.Value is not ("type" or "sheet" or "columns" or "set" or "dates")) return Wrong(entry.Key, "is not a part of a mapping; it has type, sheet, columns, set and dates");
        if (types.Find((map["type"] as YamlScalar)?.Value ?? type ?? "organization") is not { } of) return Wrong(map["type"] as YamlScalar, "is not a type of this portal");
        if (type is not null && of.Id != type) return Wrong(map["type"] as YamlScalar, $"is not the type '{type}' that is asked for");
        var days = (map["dates"] as YamlScalar)?.Value;
        if (days is not (null or "day-first" or "month-first")) return Wrong(map["dates"] as YamlScalar, "says nothing of dates; write day-first or month-first");

        var columns = ImmutableArray.CreateBuilder<ImportMapping.Use>();
        foreach (var entry in (map["columns"] as YamlMapping)?.Entries ?? [])
        {
            var name = entry.Value is YamlScalar { IsNull: false } scalar ? scalar.Value : LeftOut;
            var target = name == LeftOut ? null : ColumnTarget.Find(of, name, languages);
            if (target is null && name != LeftOut) return Wrong((YamlScalar)entry.Value, $"is not a field of {of.Id}{(Suggestion.Nearest(name, ColumnTarget.Of(of, languages).Select(t => t.Name)) is { } near ? $"; did you mean {near}?" : "")}");
            columns.Add(new ImportMapping.Use(entry.Key.Value, target, ""));
        }

        var set = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var entry in (map["set"] as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar words || ColumnTarget.Find(of, entry.Key.Value, languages) is null) return Wrong(entry.Key, $"is not a field of {of.Id} that a single value can fill");
            set.Add((entry.Key.Value, words.Value));
        }

        return (new ImportMapping(of.Id, (map["sheet"] as YamlScalar)?.Value, columns.ToImmutable(), set.ToImmutable(), days switch { "day-first" => DayOrder.DayFirst, "month-first" => DayOrder.MonthFirst, _ => DayOrder.Unknown }), "");

        (ImportMapping?, string) Wrong(YamlScalar? at, string problem) => (null, at is null ? $"{source.Path}: {problem}" : $"{source.Path}, line {at.Span.Position.Line}: '{Quoting.Short(at.Value)}' {problem}");
    }

    public static string Write(ImportMapping mapping)
    {
        var map = new Draft.Map([new("type", new Draft.Word(mapping.Type))]);
        if (mapping.Sheet is { Length: > 0 } sheet) map = map.With("sheet", new Draft.Text(sheet));
        map = map.With("columns", new Draft.Map([.. mapping.Columns.Select(c => KeyValuePair.Create(c.Header, (Draft)(c.Target is { } target ? new Draft.Word(target.Name) : new Draft.Text(LeftOut))))]));
        if (!mapping.Set.IsEmpty) map = map.With("set", new Draft.Map([.. mapping.Set.Select(s => KeyValuePair.Create(s.Field, (Draft)new Draft.Text(s.Words)))]));
        if (mapping.Days != DayOrder.Unknown) map = map.With("dates", new Draft.Word(mapping.Days == DayOrder.DayFirst ? "day-first" : "month-first"));
        var text = new System.Text.StringBuilder("# Which column fills which field; \"-\" leaves a column out. Fields are as in the entries, parts with a dot: address.street, summary.da.\n");
        foreach (var (key, value) in map.Entries)
        {
            // One column on each line, however few there are.
            if (value is not Draft.Map group) text.Append(key).Append(new DraftText("\n").AfterColon(value, 0).Insert(0, ":"));
            else text.Append(key).Append(':').AppendJoin("", group.Entries.Select(e => $"\n  {DraftScalar.Key(e.Key)}: {DraftScalar.Line(e.Value)}"));
            text.Append('\n');
        }

        return text.ToString();
    }
}
