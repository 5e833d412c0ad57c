using System.Buffers;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Pages;

/// <summary>A file that the portal will have: its place is known, its bytes are made when asked for. Rendering is pure and safe on many threads,
/// so <c>serve</c> gives the very bytes that <c>build</c> writes.</summary>
public abstract class PlannedFile(string path)
{
    /// <summary>Path in the output folder, with <c>/</c> between parts, such as <c>jobs/index.html</c>.</summary>
    public string Path { get; } = path;

    public abstract void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics);
}
