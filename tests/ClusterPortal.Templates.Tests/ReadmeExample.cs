using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Tests;

/// <summary>The code that the README shows, word for word between the marks.</summary>
internal static class ReadmeExample
{
    public static (string Text, IReadOnlyList<TemplateDiagnostic> Problems) Render(string template)
    {
        // <README>
        var firm = new RecordShape("Firm",
            new Member("name", Shape.Text, Doc: "The name as the firm writes it."),
            new Member("website", Shape.Text, Nullable: true),
            new Member("summary", Shape.Html));                       // safe markup, printed as it is
        var page = new RecordShape("Page", new Member("title", Shape.Text), new Member("firms", Shape.List(firm)));

        var host = new TemplateHost(
            new Dictionary<string, RecordShape> { ["home.html"] = page },      // entry templates and what each is given
            [new HostFunction("asset", [new HostParameter("path", Shape.Text)], Shape.Url, "Address of a file of the theme.",
                (arguments, context) => Value.Of((string)context.Host! + arguments[0]))]);

        CompiledTemplates set = TemplateSet.Compile([new TemplateSource("home.html", template)], host);
        var problems = set.Diagnostics.ToList();                      // code, severity, span, message, suggestion, notes
        var text = "";
        if (set.Find("home.html") is { } home)                        // null if it, or a partial it includes, has errors
        {
            using var output = new OutputBuffer();                    // one per thread, reuse it: output.Clear()
            var context = new RenderContext(host: "/theme/");         // one per thread, reuse it: context.Host = …
            Value[] firms =
            [
                Value.Of(new Row(firm, Value.Of("Nord & Co"), Value.Of("https://nord.example"), Value.Of(new SafeHtml("<p>Mills.</p>")))),
                Value.Of(new Row(firm, Value.Of("Sund"), default, Value.Of(new SafeHtml("<p>Boats.</p>")))),      // default is a missing value
            ];
            problems.AddRange(home.Render(new Row(page, Value.Of("Firms"), Value.Of(firms)), output, context));
            text = output.ToString();                                 // or output.Written, the page as UTF-8 bytes
        }
        // </README>
        return (text, problems);
    }

    // <README>
    internal sealed record Row(RecordShape Shape, params Value[] Values) : ITemplateRecord
    {
        public Value Get(int slot) => Values[slot];
    }
    // </README>
}
