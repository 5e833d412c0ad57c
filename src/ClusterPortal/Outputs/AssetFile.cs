using System.Buffers;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs;

/// <summary>An asset as it is published.</summary>
internal sealed class AssetFile(Asset asset) : PlannedFile(asset.Route[1..])
{
    public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics) => output.Write(asset.Bytes.Span);
}
