using System.Buffers;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs;

/// <summary>A social card, drawn when it is asked for.</summary>
internal sealed class CardFile(string route, Page page, SocialCards cards) : PlannedFile(route[1..])
{
    // The drawing is made again rather than kept: there may be ten thousand of them.
    public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics) =>
        output.Write(cards.Draw(cards.DrawingOf(page)!, page.Record?.Span ?? default, diagnostics).Span);
}
