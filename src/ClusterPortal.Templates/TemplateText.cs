using System.Text.Json;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.TextMode;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates;

/// <summary>
/// Renders one template with JSON as its data, for trying the language out. In text mode exactly as Scriban would:
/// nothing is escaped and unknown names print nothing. Else as a page, checked and escaped, with the members
/// of the JSON object as what the page is given.
/// </summary>
public static class TemplateText
{
    public static TemplateTextResult Render(string text, string? json = null, bool textMode = false) => Render(new TemplateSource("template", text), json, textMode, []);

    /// <summary>As above; others are the templates an include can name. JSON that cannot be read throws <see cref="JsonException"/>.</summary>
    public static TemplateTextResult Render(TemplateSource template, string? json, bool textMode, IReadOnlyList<TemplateSource> others, RenderLimits? limits = null)
    {
        var data = Read(json);
        return textMode ? RenderText(template, data, others, limits) : RenderPage(template, data, others, limits);
    }

    private static MapValue Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new MapValue();
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return JsonValues.Of(document.RootElement, readOnly: false).AsMap ?? throw new JsonException("The data must be a JSON object: { \"name\": value }.");
    }

    private static TemplateTextResult RenderText(TemplateSource template, MapValue data, IReadOnlyList<TemplateSource> others, RenderLimits? limits)
    {
        var (body, diagnostics) = TextBinder.Bind(template);
        if (diagnostics.Exists(d => d.Severity == TemplateSeverity.Error))
        {
            return new TemplateTextResult("", diagnostics);
        }

        using var buffer = new OutputBuffer();
        var context = new RenderContext(null, limits) { TextOnly = true, Library = new TextLibrary([template, .. others]), Scopes = new ScopeStack() };
        context.Scopes.Push(TextFunctions.Object(), loop: false);
        context.Scopes.Push(data, loop: false);
        var unit = new Unit(template.Path) { Body = new TextStart(body) };
        var found = new CompiledTemplate(template.Path, unit, template).Render(null!, buffer, context);
        return new TemplateTextResult(buffer.ToString(), [.. diagnostics, .. found]);
    }

    private static TemplateTextResult RenderPage(TemplateSource template, MapValue data, IReadOnlyList<TemplateSource> others, RenderLimits? limits)
    {
        var shape = new RecordShape("Data", [.. data.Members.Select(m => new Member(m.Key, Shape.Any))]);
        var host = new TemplateHost(new Dictionary<string, RecordShape> { [template.Path] = shape }, []);
        var set = TemplateSet.Compile([template, .. others], host);

        // The others only lie beside it: what is wrong in those it does not include is not asked here.
        var own = set.Diagnostics.Where(d => d.Span.Source.Path == template.Path || d.Notes.Count > 0).ToList();
        if (set.Find(template.Path) is not { } page)
        {
            return new TemplateTextResult("", own);
        }

        using var buffer = new OutputBuffer();
        var found = page.Render(new DataRecord(shape, data), buffer, new RenderContext(null, limits));
        return new TemplateTextResult(buffer.ToString(), [.. own, .. found]);
    }

    private sealed class DataRecord(RecordShape shape, MapValue data) : ITemplateRecord
    {
        public RecordShape Shape => shape;

        public Value Get(int slot) => data.Members[slot].Value;
    }

    /// <summary>The outermost template has local variables and arguments too, though nobody gives it any.</summary>
    private sealed class TextStart(Command body) : Command
    {
        public override Flow Run(Frame f)
        {
            f.Locals = new MapValue();
            f.Arguments = new ListValue();
            return body.Run(f);
        }
    }
}
