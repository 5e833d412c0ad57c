using System.Buffers;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs;

/// <summary>A file that one function writes: a feed, a sitemap, a calendar.</summary>
internal sealed class MadeFile(string path, Action<IBufferWriter<byte>> write) : PlannedFile(path)
{
    public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics) => write(output);
}
