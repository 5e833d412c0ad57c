using System.Buffers;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs.Html;

/// <summary>A page made by a template.</summary>
internal sealed class HtmlPage(Page page, HtmlRenderer renderer) : PlannedFile(page.OutputPath)
{
    public Page Page { get; } = page;

    public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics) => renderer.Render(Page, output, diagnostics);
}
