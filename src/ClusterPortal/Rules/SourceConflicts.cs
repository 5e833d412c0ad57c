using System.Globalization;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>Where two sources of a figure are far apart staff are told: readers see both, and will ask.</summary>
internal static class SourceConflicts
{
    public static void Check(Portal portal, Figures figures, DiagnosticBag bag)
    {
        foreach (var stat in portal.Of("stat"))
        {
            Columns(stat, figures, bag);
            foreach (var alternative in Alternatives.OfStat(stat, figures)) Check(alternative, alternative.Group["column"].Word() ?? "value", bag);
        }

        foreach (var organization in portal.Of("organization"))
            foreach (var alternative in Alternatives.OfOrganization(organization)) Check(alternative, alternative.Group["of"].Choice()!.Id, bag);
    }

    private static void Check(Alternative alternative, string what, DiagnosticBag bag)
    {
        if (!alternative.Differs) return;
        var percent = decimal.Round(alternative.Apart!.Value * 100, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        bag.Report(
            FigureRules.Conflict, alternative.Group["value"]!.Span, $"the sources of '{what}' differ by {percent} %: {Words(alternative.Own)} and {Words(alternative.Other)}",
            "both are shown; say in 'note' or 'coverage' why they differ");
    }

    private static string Words(Amount amount)
    {
        var number = amount.Number!.Value.ToString(CultureInfo.InvariantCulture);
        return amount.Approximation switch { Approximation.About => $"about {number}", Approximation.Over => $"over {number}", Approximation.Under => $"under {number}", _ => number };
    }

    private static void Columns(Record stat, Figures figures, DiagnosticBag bag)
    {
        var ids = figures.Table(stat)?.Columns.Select(c => c.Id).ToArray() ?? [];
        foreach (var alternative in stat["alternatives"].Items())
        {
            if (alternative.Member("column") is { } column && !ids.Contains(column.Word(), StringComparer.Ordinal))
                bag.Report(FigureRules.NoColumn, column.Span, $"there is no column '{column.Word()}' of which another source could say something", Suggestion.Nearest(column.Word()!, ids) is { } near ? $"did you mean {near}?" : "name a column of the table");
            else if (alternative.Member("column") is null && stat["value"] is null)
                bag.Report(FigureRules.NoColumn, alternative.Span, "the figure has no value of its own to which another could be compared", ids.Length == 0 ? "add value: …" : "add column: … to say of which column it is the total");
        }
    }
}
