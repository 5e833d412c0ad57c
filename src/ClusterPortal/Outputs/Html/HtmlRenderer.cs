using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;
using ClusterPortal.Templates;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs.Html;

/// <summary>In: a planned page. Out: its HTML. Holds the compiled templates and what pages of each language share; safe on many threads.</summary>
internal sealed class HtmlRenderer(
    CompiledTemplates templates, Theme theme, IReadOnlyDictionary<string, RecordShape> shapes, PlanContext plan, FrozenDictionary<LanguageTag, SiteModel> sites,
    Func<Page, SafeJson?> linkedData)
{
    // Contexts and buffers are working memory, made as often as there are threads.
    private readonly ConcurrentBag<(RenderContext Context, OutputBuffer Buffer)> spare = [];

    public void Render(Page page, IBufferWriter<byte> output, DiagnosticBag bag)
    {
        // A template that is missing or broken has been reported when the theme was loaded.
        if (templates.Find(page.Template) is not { } template) return;
        var model = new PageModel(page, shapes[page.Template], sites[page.Language], plan, linkedData);
        if (!spare.TryTake(out var work)) work = (new RenderContext(), new OutputBuffer());
        work.Context.Host = page.View;
        work.Buffer.Clear();
        foreach (var found in template.Render(model, work.Buffer, work.Context)) bag.Add(TemplateFindings.Of(found, theme, page.Record?.Span));
        output.Write(work.Buffer.Written);
        spare.Add(work);
    }
}
