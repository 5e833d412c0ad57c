using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Guesses which column fills which field: by headings in the languages of the labels, then by how the values look. In: a type and a table. Out: the guess, with its reasons.</summary>
internal sealed class ColumnGuess
{
    private const int Looked = 200;

    private readonly Dictionary<string, List<(ColumnTarget Target, int Rank)>> byWord = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ColumnTarget> targets;
    private readonly ContentType type;
    private readonly IReadOnlyList<LanguageTag> languages;

    public ColumnGuess(ContentType type, IReadOnlyList<LanguageTag> languages)
    {
        (this.type, this.languages) = (type, languages);
        targets = [.. ColumnTarget.Of(type, languages)];
        foreach (var target in targets)
        {
            Add(target.Name, target, 0);
            foreach (var word in target.Words) Add(word, target, target.Path.Steps.Length == 1 ? 1 : 2);
            foreach (var word in ColumnWords.Of(target.Name)) Add(word, target, 1);
            if (target is { Path.Steps.Length: 2, Language: null } && ColumnWords.StandsAlone(target.Field.Name))
                foreach (var word in (string[])[target.Field.Name, .. target.Field.Aliases, .. target.Field.Words.Parts.Select(p => p.Text)]) Add(word, target, 3);
        }

        // The name of an entry is asked for by the type's own name too.
        if (type.Title is { } title && targets.FirstOrDefault(t => t.Name == title.Name) is { } named)
            foreach (var part in type.One.Parts) Add(part.Text, named, 2);
    }

    public bool IsKnown(string heading) => heading.Length > 0 && (ColumnHeading.Keys(heading).Any(byWord.ContainsKey) || Exactly(heading).Length > 0);

    /// <param name="reads">Whether a cell can be a value of a target.</param>
    public ImportMapping Of(Table table, Func<ColumnTarget, SheetFile.Cell, bool> reads)
    {
        var found = new Dictionary<int, ImportMapping.Use>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var offers = table.Columns
            .SelectMany(c => Exactly(c.Header).Concat(ColumnHeading.Keys(c.Header).SelectMany((k, i) => (byWord.GetValueOrDefault(k) ?? []).Select(o => (o.Target, Rank: o.Rank + 4 * i)))).Select(o => (Column: c, o.Target, o.Rank)))
            .Select(o => (o.Column, o.Target, o.Rank, Share: Share(table, o.Column, o.Target, reads)))
            .OrderBy(o => o.Share >= 0.5 || o.Rank <= 0 ? 0 : 1).ThenBy(o => o.Rank).ThenByDescending(o => o.Share).ThenBy(o => o.Column.Index).ThenBy(o => targets.IndexOf(o.Target));

        // A heading is believed also where its values are wrong, unless they fit another of its meanings: the rows then say what is wrong with them.
        foreach (var (column, target, _, _) in offers)
            if (!found.ContainsKey(column.Index) && taken.Add(target.Name)) found[column.Index] = new ImportMapping.Use(column.Header, target, "by its heading");

        foreach (var (name, kind) in (ReadOnlySpan<(string, FieldKind)>)[("contact.email", FieldKind.Email), ("website", FieldKind.Link), ("country", FieldKind.Country)])
        {
            if (taken.Contains(name) || targets.FirstOrDefault(t => t.Name == name && t.Field.Kind == kind) is not { } target) continue;
            var fits = table.Columns.Where(c => !found.ContainsKey(c.Index) && Looks(kind, table, c) && Share(table, c, target, reads) > 0.8).ToArray();
            if (fits is [var only] && taken.Add(name)) found[only.Index] = new ImportMapping.Use(only.Header, target, "by its values");
        }

        return new ImportMapping(type.Id, null, [.. table.Columns.Select(c => found.GetValueOrDefault(c.Index) ?? new ImportMapping.Use(c.Header, null, ""))], [], DayOrder.Unknown);
    }

    // The path of a field, as exports have it, is that field: also in a language in which the site has no pages.
    private (ColumnTarget Target, int Rank)[] Exactly(string heading) => ColumnTarget.Find(type, heading, languages) is { } target ? [(target, -1)] : [];

    // One word more than a part of a column's values says nothing: two are needed, and the sign that makes the kind.
    private static bool Looks(FieldKind kind, Table table, Table.Column column)
    {
        var values = Values(table, column).ToArray();
        return values.Length >= 2 && kind switch
        {
            FieldKind.Email => values.All(v => v.Text.Contains('@', StringComparison.Ordinal)),
            FieldKind.Link => values.All(v => v.Text.Contains("://", StringComparison.Ordinal) || v.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)),
            _ => true,
        };
    }

    private static double Share(Table table, Table.Column column, ColumnTarget target, Func<ColumnTarget, SheetFile.Cell, bool> reads)
    {
        var values = Values(table, column).ToArray();
        return values.Length == 0 ? 1 : (double)values.Count(v => reads(target, v)) / values.Length;
    }

    private static IEnumerable<SheetFile.Cell> Values(Table table, Table.Column column) => table.Rows.Select(r => r[column.Index]).Where(c => !c.IsEmpty).Take(Looked);

    private void Add(string word, ColumnTarget target, int rank)
    {
        var key = ColumnHeading.Key(word);
        if (key.Length == 0) return;
        if (!byWord.TryGetValue(key, out var list)) byWord[key] = list = [];
        if (!list.Exists(o => o.Target.Name == target.Name)) list.Add((target, rank));
    }
}
