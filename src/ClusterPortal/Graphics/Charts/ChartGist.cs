using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Charts;

/// <summary>What a chart says, in a few sentences for those who cannot see it; every value stands in the table beside it.</summary>
internal static class ChartGist
{
    private const int MostParts = 12;

    public static string Of(ChartModel model, ImmutableArray<ChartSeries> series) =>
        string.Join(" ", series.Select(s => (series.Length > 1 ? $"{Name(s)}: " : "") + Of(model, s)).Where(t => t.Length > 0));

    public static string Name(ChartSeries series) => series.Unit is { Length: > 0 } unit && unit != series.Label ? $"{series.Label} ({unit})" : series.Label;

    private static string Of(ChartModel model, ChartSeries series)
    {
        var known = model.Categories.Zip(series.Values).Where(p => p.Second.Number is not null).ToList();
        var missing = model.Categories.Zip(series.Values).Where(p => p.Second.Number is null).GroupBy(p => p.Second.Text, StringComparer.Ordinal);
        var gaps = missing.Select(g => Fill(model.Words.Missing, ("what", g.Key), ("labels", string.Join(", ", g.Take(MostParts).Select(p => p.First)) + (g.Count() > MostParts ? " …" : ""))));
        return string.Join(" ", [.. Sentences(model, known), .. gaps]);
    }

    private static IEnumerable<string> Sentences(ChartModel model, List<(string Label, ChartValue Value)> known)
    {
        if (known.Count == 0) yield break;
        var most = known.MaxBy(p => p.Value.Number);
        var least = known.MinBy(p => p.Value.Number);
        if (model.Kind is ChartKind.Share or ChartKind.Stacked || known.Count < 3)
        {
            yield return string.Join("; ", known.Take(MostParts).Select(p => $"{p.Label}: {p.Value.Text}")) + (known.Count > MostParts ? " …" : ".");
            yield break;
        }

        if (model.Kind == ChartKind.Line)
            yield return Fill(model.Words.Course, ("from", known[0].Value.Text), ("first", known[0].Label), ("to", known[^1].Value.Text), ("last", known[^1].Label));
        yield return Fill(model.Words.Highest, ("label", most.Label), ("value", most.Value.Text));
        yield return Fill(model.Words.Lowest, ("label", least.Label), ("value", least.Value.Text));
    }

    private static string Fill(string form, params ReadOnlySpan<(string Key, string Text)> parts)
    {
        // One pass, so that braces in a label are not taken for places to fill.
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < form.Length; i++)
        {
            var filled = false;
            foreach (var (key, value) in parts)
            {
                if (string.CompareOrdinal(form, i, $"{{{key}}}", 0, key.Length + 2) != 0) continue;
                text.Append(value);
                i += key.Length + 1;
                filled = true;
                break;
            }

            if (!filled) text.Append(form[i]);
        }

        return text.ToString();
    }
}
