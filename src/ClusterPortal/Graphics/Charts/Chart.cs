using System.Text;

namespace ClusterPortal.Graphics.Charts;

/// <summary>In: values with their labels. Out: one drawing, or several side by side where the columns of a table have units of their own, as the markup of a page.
/// The looks are in the theme's css, by class; the values also belong into a table beside the chart.</summary>
internal static class Chart
{
    /// <returns>Null when there is no number at all to draw.</returns>
    public static string? Draw(ChartModel model)
    {
        if (!model.Series.Any(s => s.Values.Any(v => v.Number is not null))) return null;
        var html = new StringBuilder("<div class=\"charts\">");
        if (model.Series.Length > 1 && model.Kind is ChartKind.Bar or ChartKind.Line or ChartKind.Share)
        {
            for (var i = 0; i < model.Series.Length; i++)
            {
                var series = model.Series[i];
                if (!series.Values.Any(v => v.Number is not null)) continue;
                html.Append("<div class=\"chart-part\"><p class=\"chart-head\">").Append(SvgCanvas.Escape(ChartGist.Name(series))).Append("</p>");
                html.Append(One(model with { Id = $"{model.Id}-{i + 1}", Title = $"{model.Title}: {ChartGist.Name(series)}", Series = [series] })).Append("</div>");
            }
        }
        else html.Append(One(model));
        return html.Append("</div>").ToString();
    }

    private static string One(ChartModel model)
    {
        var canvas = new SvgCanvas(model.Words.RightToLeft);
        var (height, kind) = model.Kind switch
        {
            ChartKind.Bar => (BarChart.Draw(canvas, model), "bars"),
            ChartKind.Stacked => (StackedChart.Draw(canvas, model), "stacked"),
            ChartKind.Line => (LineChart.Draw(canvas, model), "lines"),
            ChartKind.Dots => (DotChart.Draw(canvas, model), "dots"),
            ChartKind.Share => (ShareChart.Draw(canvas, model), "share"),
            _ => (MatrixChart.Draw(canvas, model), "matrix"),
        };
        var title = model.Series.Length == 1 && model.Series[0].Unit is { Length: > 0 } unit && !model.Title.Contains(unit, StringComparison.Ordinal) ? $"{model.Title} ({unit})" : model.Title;
        return canvas.Finish(model.Id, kind, height, title, ChartGist.Of(model, model.Series));
    }
}
