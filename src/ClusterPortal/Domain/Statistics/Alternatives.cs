using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>In: an entry that gives what other sources say. Out: each beside what the entry says itself.</summary>
internal static class Alternatives
{
    /// <summary>Of a figure: of its value, or of the total of a column. One that names no column there is leaves no trace (of which <c>Rules</c> tell).</summary>
    public static IEnumerable<Alternative> OfStat(Record stat, Figures figures)
    {
        var table = figures.Table(stat);
        foreach (var group in stat["alternatives"].Items().OfType<GroupValue>())
        {
            var other = Amount.Of(group["value"]);
            if (group["column"].Word() is not { } id)
            {
                yield return new Alternative(group, null, Amount.Of(stat["value"]), other);
                continue;
            }

            for (var at = 0; at < (table?.Columns.Length ?? 0); at++)
                if (table!.Columns[at].Id == id) yield return new Alternative(group, table.Columns[at].Label, table.Total?.Cells[at] ?? Amount.NoData, other);
        }
    }

    /// <summary>Of an organisation: of its staff or its turnover.</summary>
    public static IEnumerable<Alternative> OfOrganization(Record organization)
    {
        foreach (var group in organization["alternatives"].Items().OfType<GroupValue>())
        {
            if (group["of"].Choice() is not { } of || organization.Type.Fields.Find(of.Id) is not { } field) continue;
            var own = organization[field];
            var currency = field.Kind == FieldKind.Money ? group["currency"].Word() ?? (own as MoneyValue)?.Currency : null;
            var comparable = own is not MoneyValue money || money.Currency == currency;
            yield return new Alternative(group, field.Label, comparable ? Amount.Of(own) : Amount.NoData, Amount.Of(group["value"]), currency);
        }
    }
}
