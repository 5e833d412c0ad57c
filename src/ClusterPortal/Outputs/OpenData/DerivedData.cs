using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>What is worked out of an entry and may be of use to others: one line for each. It stands under <c>derived</c>, so that nobody takes it for something
/// that was written down.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Doc">For the schema.</param>
/// <param name="Form">Text and numbers are also in the table of a type; a table of its own is not.</param>
/// <param name="Get">Null when nothing follows.</param>
internal sealed record DerivedData(string Name, string Doc, DerivedForm Form, Func<OutputContext, Record, string?> Get)
{
    private static readonly ImmutableArray<DerivedData> Organization =
    [
        new("size_band", "micro, small, medium or large after EU 2003/361; left out when the entry says nothing of its staff.", DerivedForm.Text, (_, r) => SizeBands.Of(r)),
    ];

    private static readonly ImmutableArray<DerivedData> Cluster =
    [
        new("stage", "potential, growing or mature: the stage that its criteria support; left out when not even the first.", DerivedForm.Text, (_, r) => Maturity.Of(r)?.Stage?.Id),
    ];

    private static readonly ImmutableArray<DerivedData> Stat =
    [
        new("table", "The table with its sums, ratios, shares and totals worked out, or counted in the directory.", DerivedForm.Table, (c, r) => c.Figures?.Table(r) is { } table ? StatTableData.Text(table) : null),
    ];

    private static readonly ImmutableArray<DerivedData> Term =
    [
        new("organizations", "How many published organisations name it.", DerivedForm.Number, (c, r) => Count(c, r, "organization")),
    ];

    public static ImmutableArray<DerivedData> Of(ContentType type) =>
        type.Id switch { "organization" => Organization, "cluster" => Cluster, "stat" => Stat, _ => type.Has(Traits.Terms) ? Term : [] };

    private static string? Count(OutputContext context, Record record, string from)
    {
        foreach (var inverse in record.Type.Inverses)
            if (inverse.From == from) return context.Portal.Back(record, inverse).Length.ToString(CultureInfo.InvariantCulture);
        return null;
    }
}
