using System.Text;

namespace ClusterPortal.Templates.Tests;

/// <summary>Runs a template and writes down what came of it.</summary>
internal static class Runner
{
    public static (string Output, string Diagnostics) Run(Case test) =>
        test.TextMode ? RunText(test) : RunPage(test.Template, test.Others);

    private static (string Output, string Diagnostics) RunText(Case test)
    {
        var result = TemplateText.Render(new TemplateSource("page.html", test.Template), test.Data, textMode: true, test.Others);
        return (result.Output, Write(result.Diagnostics));
    }

    public static (string Output, string Diagnostics) RunPage(string template, IReadOnlyList<TemplateSource>? others = null, string? hostile = null)
    {
        var compiled = TemplateSet.Compile([new TemplateSource("page.html", template), .. others ?? []], Sample.Host);
        var output = "";
        var diagnostics = compiled.Diagnostics.ToList();
        if (compiled.Find("page.html") is { } page)
        {
            using var buffer = new OutputBuffer();
            diagnostics.AddRange(page.Render(hostile is null ? Sample.Data() : Sample.Data(hostile), buffer, new RenderContext("da")));
            output = buffer.ToString();
        }

        return (output, Write(diagnostics));
    }

    public static string Write(IEnumerable<TemplateDiagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var d in diagnostics)
        {
            var (line, column) = d.Span.Position;
            text.Append($"{d.Code} {d.Span.Source.Path}:{line}:{column}+{d.Span.Length} {d.Message}");
            text.Append(d.Suggestion is null ? "" : $" -> {d.Suggestion}");
            foreach (var note in d.Notes)
            {
                text.Append($" [{note.Message}]");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
