using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>What a figure counts: live entries of a type that meet all conditions.</summary>
/// <param name="By">What tells the rows apart; null for a single value.</param>
/// <param name="Sums">Fields with numbers that are added up besides counting.</param>
/// <param name="Currency">Which sums of money are added; null takes the only one there is.</param>
internal sealed record DirectoryQuery(
    ContentType Type, ImmutableArray<DirectoryCondition> Where, DirectoryField? By, ImmutableArray<Field> Sums, string? Currency)
{
    /// <summary>Null when the figure is not counted, or when what it says of that cannot be followed (of which <c>Rules</c> tell).</summary>
    public static DirectoryQuery? Of(Record stat, Portal portal)
    {
        var count = stat["count"];
        if (count.Member("of").Word() is not { } of || portal.Types.Find(of) is not { } type) return null;
        var where = count.Member("where").Items().Select(w => DirectoryCondition.Of(w, type)).ToArray();
        var by = count.Member("by").Word() is { } name ? DirectoryField.Find(type, name) : null;
        if (where.Any(w => w is null) || (count.Member("by") is not null && by is not { MakesRows: true })) return null;
        return new DirectoryQuery(type, [.. where.Select(w => w!)], by, [.. SumNames(stat).Select(type.Fields.Find).OfType<Field>().Where(Counts)], count.Member("currency").Word());
    }

    /// <summary>The fields whose numbers are added up: those the count names, and the columns that are not the count itself.</summary>
    public static IEnumerable<string> SumNames(Record stat) =>
        stat["count"].Member("sum").Items().Select(s => s.Word()!)
            .Concat(stat["columns"].Items().Where(c => StatTableReader.FormulaOf(c) == Formula.None).Select(c => c.Member("id").Word()!).Where(id => id != "count"))
            .Distinct(StringComparer.Ordinal);

    public static bool Counts(Field field) => field.Kind is FieldKind.Number or FieldKind.Quantity or FieldKind.Money;

    /// <summary>The entries, in the order of their ids.</summary>
    public ImmutableArray<Record> Entries(Portal portal) => [.. portal.Of(Type).Where(r => portal.IsLive(r) && Where.All(w => w.IsMetBy(r, portal)))];

    /// <summary>On how many of the entries a condition on numbers rests: those that give them all, of those that meet every other condition. Null without such a condition,
    /// or when all give them.</summary>
    public Coverage? Coverage(Portal portal)
    {
        if (!Where.Any(w => w.HasBounds)) return null;
        var asked = portal.Of(Type).Where(r => portal.IsLive(r) && Where.All(w => w.HasBounds || w.IsMetBy(r, portal))).ToArray();
        var known = asked.Count(r => Where.All(w => !w.HasBounds || w.Field.NumbersOf(r, portal).Any()));
        return known == asked.Length ? null : new Coverage(known, asked.Length);
    }
}
